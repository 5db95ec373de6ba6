package no.samtale.privacy.notices;

import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.register.Words;
import org.springframework.stereotype.Component;

/** Who answers for each account's processing: as the account has stated it, else as the installation is configured. */
@Component
public class Controllers {
    private final AccountTransactions transactions;
    private final ControllerStore store;
    private final Controller configured;

    Controllers(AccountTransactions transactions, ControllerStore store, ControllerSettings settings) {
        this.transactions = transactions;
        this.store = store;
        ControllerSettings.Responsible responsible = settings.responsible();
        this.configured = new Controller(
                settings.name(),
                responsible == null ? null : new Words(responsible.nb(), responsible.en()),
                settings.organisationNumber(),
                settings.address(),
                settings.email(),
                settings.phone());
    }

    public Controller of(AccountId account) {
        return transactions.call(account, () -> store.find(account)).orElse(configured);
    }
}
