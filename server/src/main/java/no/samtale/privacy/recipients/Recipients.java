package no.samtale.privacy.recipients;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import org.springframework.stereotype.Component;

/** Who outside a company gets data: the installation's recipients and its own. */
@Component
public class Recipients {
    private final AccountTransactions transactions;
    private final RecipientStore store;
    private final List<Recipient> installed;

    Recipients(
            AccountTransactions transactions,
            RecipientStore store,
            InstallationRecipients settings,
            RecipientRules rules,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        LocalDate today = LocalDate.now(clock);
        this.installed = settings.stated().stream()
                .map(stated -> installed(stated, rules, today))
                .toList();
    }

    /** Those who may get something now, the installation's first, then by name. */
    public List<Recipient> of(AccountId account) {
        return all(account).stream().filter(each -> each.endedAt() == null).toList();
    }

    /** As {@link #of}, with those who get nothing any more. */
    public List<Recipient> all(AccountId account) {
        return Stream.concat(installed.stream(), transactions.call(account, () -> store.all(account)).stream())
                .toList();
    }

    private static Recipient installed(RecipientDetails stated, RecipientRules rules, LocalDate today) {
        try {
            return new Recipient(InstallationRecipients.id(stated), true, rules.checked(stated, today), null);
        } catch (Problem fault) {
            throw new FaultyRecipient(stated.name(), fault);
        }
    }
}
