package no.samtale.conversations;

import java.util.Optional;
import no.samtale.contacts.CustomerNumbers;
import no.samtale.contacts.customers.VouchedCustomer;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Lets a customer whom the company's site vouches for go on in another browser, and keeps the next one to sign in there
 * from going on with what was somebody else's.
 */
@Component
public class ResumeConversation {
    private final ConversationAccess access;
    private final ConversationStore conversations;
    private final TokenStore tokens;
    private final CustomerNumbers customers;
    private final AccountTransactions transactions;

    ResumeConversation(
            ConversationAccess access,
            ConversationStore conversations,
            TokenStore tokens,
            CustomerNumbers customers,
            AccountTransactions transactions) {
        this.access = access;
        this.conversations = conversations;
        this.tokens = tokens;
        this.customers = customers;
        this.transactions = transactions;
    }

    /**
     * Has a new token open the conversation that the customer has going by this entrypoint. Doing it twice changes nothing.
     *
     * @return empty if they have none
     */
    public Optional<AccessibleConversation> resume(
            Entrypoint entrypoint, VisitorToken token, VouchedCustomer customer) {
        AccountId account = entrypoint.account();
        Optional<ConversationId> going = customers
                .holder(account, customer.number())
                .flatMap(contact ->
                        transactions.call(account, () -> conversations.latestOpen(account, contact, entrypoint.id())));
        going.ifPresent(conversation -> let(account, token, conversation));
        return going.flatMap(conversation ->
                access.forVisitor(token).filter(found -> found.id().equals(conversation)));
    }

    private void let(AccountId account, VisitorToken token, ConversationId conversation) {
        try {
            transactions.run(account, () -> tokens.add(account, token, conversation));
        } catch (DuplicateKeyException again) {
            // An earlier try: what it opens is asked next.
            return;
        }
    }

    /**
     * Holds the conversation against who is signed in now. One that was begun by nobody in particular becomes theirs, if the
     * number is not another contact's already.
     *
     * @throws Problem identity_other if it is another customer's
     */
    public void confirm(AccessibleConversation conversation, VouchedCustomer customer) {
        AccountId account = conversation.account();
        Optional<String> number = transactions.call(account, () -> customers.of(account, conversation.contact()));
        if (number.isEmpty()) {
            customers.give(account, conversation.contact(), customer.number());
        } else if (!number.get().equals(customer.number())) {
            throw new Problem(ProblemCode.IDENTITY_OTHER);
        }
    }
}
