package no.samtale.contacts.lookups;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.requests.RequestPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People of whom something was looked up and who do not know of it yet, the most urgent first. */
@Component
public class UntoldPeople {
    private final AccountTransactions transactions;
    private final LookUpStore store;
    private final LookUps lookUps;
    private final WaysToTell ways;
    private final RequestPeople people;

    UntoldPeople(
            AccountTransactions transactions,
            LookUpStore store,
            LookUps lookUps,
            WaysToTell ways,
            RequestPeople people) {
        this.transactions = transactions;
        this.store = store;
        this.lookUps = lookUps;
        this.ways = ways;
        this.people = people;
    }

    /**
     * Somebody who is to be told. Holds personal data and is not printed.
     *
     * @param byHand whether somebody has to do it: the person cannot be written to, or no mail has left in all its tries
     */
    public record Untold(
            ContactId contact, @Nullable String name, LocalDate dueOn, boolean byHand, List<LookUp> lookUps) {
        @Override
        public String toString() {
            return "Untold[" + contact + "]";
        }
    }

    public List<Untold> of(AccountId account) {
        Map<ContactId, List<LookUpRow>> untold = new LinkedHashMap<>();
        transactions.call(account, () -> store.untold(account, Limits.LOOK_UPS)).forEach(row -> untold.computeIfAbsent(
                        row.contact(), contact -> new java.util.ArrayList<>())
                .add(row));
        Map<ContactId, String> names = people.names(account, untold.keySet());
        return untold.entrySet().stream()
                .map(entry -> untold(account, entry.getKey(), names.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    private Untold untold(AccountId account, ContactId contact, @Nullable String name, List<LookUpRow> rows) {
        boolean triedOut = rows.stream().anyMatch(row -> row.mails() >= Limits.LOOK_UP_MAILS);
        boolean byHand = triedOut || ways.letterbox(account, contact).isEmpty();
        List<LookUp> opened = rows.stream()
                .flatMap(row -> lookUps.opened(account, row, Purpose.RIGHTS).stream())
                .toList();
        return new Untold(contact, name, rows.getFirst().dueOn(), byHand, opened);
    }
}
