package no.samtale.channels.webform;

import java.util.List;
import java.util.Optional;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Entrypoints;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.database.AccountTransactions;
import org.springframework.stereotype.Component;

/** The forms of an account, and the way from an address that somebody opens to the form behind it. */
@Component
public class Forms {
    private final AccountTransactions transactions;
    private final Entrypoints entrypoints;
    private final FormStore store;
    private final FormPurposes purposes;

    Forms(AccountTransactions transactions, Entrypoints entrypoints, FormStore store, FormPurposes purposes) {
        this.transactions = transactions;
        this.entrypoints = entrypoints;
        this.store = store;
        this.purposes = purposes;
    }

    /** All of an account, the eldest first. */
    public List<WebForm> all(AccountId account) {
        return transactions.call(account, () -> store.all(account)).stream()
                .flatMap(stored -> form(account, stored).stream())
                .toList();
    }

    private Optional<WebForm> form(AccountId account, FormStore.Stored stored) {
        return entrypoints.entrypoint(account, stored.id()).map(door -> new WebForm(door, stored.with(door)));
    }

    /**
     * The form of this id, of whatever account, as people meet it; empty if it is not published, or its account has chosen
     * to keep no addresses, so that nobody could be answered.
     */
    Optional<WebForm> open(EntrypointId id) {
        return entrypoints
                .find(id)
                .flatMap(door -> published(door))
                .map(purposes::narrowed)
                .filter(form -> form.fields().stream().anyMatch(field -> field.kind() == FieldKind.EMAIL));
    }

    private Optional<WebForm> published(Entrypoint door) {
        return transactions
                .call(door.account(), () -> store.find(door.account(), door.id()))
                .filter(FormStore.Stored::published)
                .map(stored -> new WebForm(door, stored.with(door)));
    }
}
