package no.samtale.conversations.outgoing;

import java.util.List;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** What became of what was said by channels that carry it. */
@Component
public class OutgoingMessages {
    private final AccountTransactions transactions;
    private final OutgoingStore store;

    OutgoingMessages(AccountTransactions transactions, OutgoingStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /** Those of a conversation, in the order in which they were said; none if its people come to us. */
    public List<OutgoingMessage> of(AccessibleConversation conversation) {
        return transactions.call(conversation.account(), () -> store.of(conversation.account(), conversation.id()));
    }
}
