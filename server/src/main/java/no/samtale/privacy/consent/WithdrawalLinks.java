package no.samtale.privacy.consent;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Ids;
import no.samtale.platform.LinkToken;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.screening.ScreenedText;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Links by which a person withdraws one consent without signing in (GDPR Art. 7(3)); for messages that rest on a consent.
 * Looking at one changes nothing, as mail programs look at every link; using it does (after RFC 8058).
 */
@Component
public class WithdrawalLinks {
    private final AccountTransactions transactions;
    private final WithdrawalLinkStore store;
    private final WithdrawConsent withdraw;
    private final ConsentPurposes purposes;
    private final Register register;
    private final NoticeVersions notices;
    private final Clock clock;

    WithdrawalLinks(
            AccountTransactions transactions,
            WithdrawalLinkStore store,
            WithdrawConsent withdraw,
            ConsentPurposes purposes,
            Register register,
            NoticeVersions notices,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.withdraw = withdraw;
        this.purposes = purposes;
        this.register = register;
        this.notices = notices;
        this.clock = clock;
    }

    /** What a link is about: nothing that tells who the person is. */
    public record Withdrawal(Purpose purpose, Language language, String name, String text) {}

    /**
     * Makes a link, and gives its path.
     *
     * @throws Problem invalid_field if the purpose does not rest on consent; not_found if there is no such contact
     */
    public String make(AccountId account, ContactId contact, Purpose purpose, Language language) {
        purposes.requireConsent(purpose);
        LinkToken token = LinkToken.random(account);
        var link = new WithdrawalLinkStore.Link(contact, purpose, language.code());
        try {
            transactions.run(
                    account, () -> store.add(token, link, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        } catch (DataIntegrityViolationException nobody) {
            throw new Problem(ProblemCode.NOT_FOUND, nobody);
        }
        return "/consent/" + token.text();
    }

    /** What the link would withdraw; empty if it is none, or used. */
    public Optional<Withdrawal> look(String text) {
        return LinkToken.parse(text).flatMap(this::find).map(this::withdrawal);
    }

    /** Withdraws; empty if there is no such link, or it was used before. */
    public Optional<Withdrawal> use(String text) {
        return LinkToken.parse(text)
                .flatMap(token -> transactions.call(token.account(), () -> {
                    Optional<WithdrawalLinkStore.Link> link = find(token).filter(found -> store.take(token));
                    link.ifPresent(found -> withdraw(token.account(), found));
                    return link.map(this::withdrawal);
                }));
    }

    private Optional<WithdrawalLinkStore.Link> find(LinkToken token) {
        return transactions.call(token.account(), () -> store.find(token));
    }

    private void withdraw(AccountId account, WithdrawalLinkStore.Link link) {
        Withdrawal shown = withdrawal(link);
        ChoiceProof proof = new ChoiceProof(
                Ids.timeOrdered(),
                ChoiceWay.LINK,
                ScreenedText.of(shown.name() + "\n\n" + shown.text()),
                shown.language(),
                notices.current(account),
                null,
                null);
        withdraw.withdraw(account, link.contact(), link.purpose(), proof);
    }

    private Withdrawal withdrawal(WithdrawalLinkStore.Link link) {
        Language language = Language.of(link.language()).orElse(Language.NB);
        var purpose = register.purpose(link.purpose().id());
        return new Withdrawal(
                link.purpose(),
                language,
                purpose.name().in(language),
                purpose.text().in(language));
    }
}
