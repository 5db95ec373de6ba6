package no.samtale.conversations.onward;

import java.time.Clock;
import java.util.Optional;
import no.samtale.accounts.Accounts;
import no.samtale.contacts.MailAddresses;
import no.samtale.contacts.links.LinkByProof;
import no.samtale.contacts.links.LinkWay;
import no.samtale.conversations.onward.OnwardStore.Proving;
import no.samtale.conversations.outgoing.CarryOnward;
import no.samtale.inboxes.OnwardInboxes;
import no.samtale.platform.AccountId;
import no.samtale.platform.LinkToken;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.register.Language;
import org.springframework.stereotype.Component;

/**
 * Takes the proof that an address is theirs who claimed it. Looking at the link changes nothing, as mail programs look at
 * every link; using it does, once.
 */
@Component
public class ProveAddress {
    private final AccountTransactions transactions;
    private final OnwardStore store;
    private final MailAddresses addresses;
    private final OnwardInboxes inboxes;
    private final CarryOnward carry;
    private final LinkByProof link;
    private final Accounts accounts;
    private final Clock clock;

    ProveAddress(
            AccountTransactions transactions,
            OnwardStore store,
            MailAddresses addresses,
            OnwardInboxes inboxes,
            CarryOnward carry,
            LinkByProof link,
            Accounts accounts,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.addresses = addresses;
        this.inboxes = inboxes;
        this.carry = carry;
        this.link = link;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Who asks, and in which language: nothing that tells who is asked. */
    public record Asked(String company, Language language) {}

    /** What the link is about; empty if it is none, has ended or was used. */
    public Optional<Asked> look(String text) {
        return LinkToken.parse(text).flatMap(token -> find(token).map(found -> asked(token.account(), found)));
    }

    /**
     * Takes the proof, and sends what waits; empty as for {@link #look}. Whose the address was shown to be before is the same
     * person from then on.
     */
    public Optional<Asked> prove(String text) {
        return LinkToken.parse(text).flatMap(this::prove);
    }

    private Optional<Asked> prove(LinkToken token) {
        AccountId account = token.account();
        Optional<Proving> proven = transactions.call(account, () -> find(token)
                .filter(found -> store.spend(account, token.hash()))
                .filter(found -> addresses.prove(account, found.identity(), found.address())));
        proven.ifPresent(found -> inboxes.carrier(account, found.inbox())
                .ifPresent(carrier ->
                        carry.goOn(account, found.conversation(), found.identity(), found.inbox(), carrier)));
        proven.ifPresent(found -> link.proved(account, found.identity(), LinkWay.MAIL));
        return proven.map(found -> asked(account, found));
    }

    private Optional<Proving> find(LinkToken token) {
        return transactions.call(token.account(), () -> store.proving(token.account(), token.hash(), clock.instant()));
    }

    private Asked asked(AccountId account, Proving found) {
        return new Asked(
                accounts.account(account).name(), Language.of(found.language()).orElse(Language.NB));
    }
}
