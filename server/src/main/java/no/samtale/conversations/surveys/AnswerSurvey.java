package no.samtale.conversations.surveys;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.samtale.accounts.Accounts;
import no.samtale.conversations.surveys.SurveyStore.Row;
import no.samtale.platform.AccountId;
import no.samtale.platform.LinkToken;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.choices.AccountRegister;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.PurposeRefused;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes an answer to how it went, by the link of the mail that asked. Looking at the link changes nothing, as mail programs look
 * at every link; what was answered is never shown by it, as others may open the mail.
 */
@Component
public class AnswerSurvey {
    private final AccountTransactions transactions;
    private final SurveyStore store;
    private final TellOfSurveys tell;
    private final AccountRegister registers;
    private final Accounts accounts;
    private final Vault vault;
    private final Clock clock;

    AnswerSurvey(
            AccountTransactions transactions,
            SurveyStore store,
            TellOfSurveys tell,
            AccountRegister registers,
            Accounts accounts,
            Vault vault,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.tell = tell;
        this.registers = registers;
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Who asks: nothing that tells who is asked.
     *
     * @param until when the link ends
     * @param answered whether there is an answer, which another takes the place of
     */
    public record Asked(String company, Language language, Instant until, boolean answered) {}

    /** What the link asks; empty if it is none or has ended, or if what it is about has been erased or lies unused. */
    public Optional<Asked> look(String text) {
        return LinkToken.parse(text).flatMap(link -> find(link).map(row -> asked(link.account(), row)));
    }

    /** Keeps the answer, in the place of one that was there; empty as for {@link #look}. */
    Optional<Asked> answer(String text, SurveyRating rating, @Nullable ScreenedText comment) {
        return LinkToken.parse(text).flatMap(link -> answer(link, rating, comment));
    }

    private Optional<Asked> answer(LinkToken link, SurveyRating rating, @Nullable ScreenedText comment) {
        AccountId account = link.account();
        return find(link).filter(row -> keep(account, row, rating, comment)).map(row -> asked(account, row));
    }

    private boolean keep(AccountId account, Row row, SurveyRating rating, @Nullable ScreenedText comment) {
        KeyScope scope = KeyScope.of(account, row.conversation());
        try {
            byte[] sealed = ScreenedText.of(rating.code())
                    .seal(Purpose.FOLLOW_UP, vault, scope, SurveyCells.rating(row.conversation()));
            byte[] words = comment == null
                    ? null
                    : comment.seal(Purpose.FOLLOW_UP, vault, scope, SurveyCells.comment(row.conversation()));
            return transactions.call(account, () -> {
                tell.changed(account, List.of(row.conversation()));
                return store.answer(account, row.conversation(), sealed, words, clock.instant());
            });
        } catch (NotReadable | PurposeRefused meanwhile) {
            // Erased, restricted or objected to just now.
            return false;
        }
    }

    private Optional<Row> find(LinkToken link) {
        AccountId account = link.account();
        return transactions
                .call(account, () -> store.byLink(account, link.hash(), clock.instant()))
                .filter(row ->
                        registers.of(account).purpose(Purpose.FOLLOW_UP.id()).active());
    }

    private Asked asked(AccountId account, Row row) {
        return new Asked(
                accounts.account(account).name(),
                Language.of(row.language()).orElse(Language.NB),
                row.openUntil(),
                row.answered() != null);
    }
}
