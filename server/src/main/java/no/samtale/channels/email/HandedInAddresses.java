package no.samtale.channels.email;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import no.samtale.accounts.Accounts;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** Whose an address is that mail is handed in for: of all companies, as a mail server knows none of them. */
@Component
class HandedInAddresses {
    private final Accounts accounts;
    private final MailInboxStore store;
    private final AccountTransactions transactions;

    HandedInAddresses(Accounts accounts, MailInboxStore store, AccountTransactions transactions) {
        this.accounts = accounts;
        this.store = store;
        this.transactions = transactions;
    }

    /** A mailbox that mail is handed in for. */
    record Place(AccountId account, MailInbox inbox) {}

    /** Those that have it, with or without a tag (RFC 5233), also where they are switched off; more than one if they disagree. */
    List<Place> of(String address) {
        List<Place> found = new ArrayList<>();
        for (AccountId account : accounts.all()) {
            transactions.call(account, () -> store.all(account)).stream()
                    .filter(inbox -> inbox.setup().way() == MailWay.LMTP)
                    .filter(inbox -> inbox.setup().addresses().stream().anyMatch(ours -> isSame(address, ours)))
                    .forEach(inbox -> found.add(new Place(account, inbox)));
        }
        return found;
    }

    /** Whether another company has one of these: who comes first has it. */
    boolean isAnothers(AccountId account, Collection<String> addresses) {
        return addresses.stream().flatMap(address -> of(address).stream()).anyMatch(place -> !place.account()
                .equals(account));
    }

    static boolean isSame(String address, String ours) {
        String written = address.toLowerCase(Locale.ROOT);
        String wanted = ours.toLowerCase(Locale.ROOT);
        int at = wanted.lastIndexOf('@');
        return written.equals(wanted)
                || (written.startsWith(wanted.substring(0, at) + "+") && written.endsWith(wanted.substring(at)));
    }
}
