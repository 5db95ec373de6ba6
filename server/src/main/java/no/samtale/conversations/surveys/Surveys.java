package no.samtale.conversations.surveys;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.surveys.SurveyPlaces.SurveyPlace;
import no.samtale.conversations.surveys.SurveyStore.Row;
import no.samtale.inboxes.Doorways;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.choices.AccountRegister;
import no.samtale.privacy.mails.MailServers;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.PurposeRefused;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where people are asked how it went, and what they answered. */
@Component
public class Surveys {
    private final AccountTransactions transactions;
    private final SurveyStore store;
    private final SurveyRoundStore rounds;
    private final Doorways doorways;
    private final AccountRegister registers;
    private final NoticeVersions notices;
    private final MailServers servers;
    private final Vault vault;
    private final AuditTrail trail;
    private final Clock clock;

    Surveys(
            AccountTransactions transactions,
            SurveyStore store,
            SurveyRoundStore rounds,
            Doorways doorways,
            AccountRegister registers,
            NoticeVersions notices,
            MailServers servers,
            Vault vault,
            AuditTrail trail,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.rounds = rounds;
        this.doorways = doorways;
        this.registers = registers;
        this.notices = notices;
        this.servers = servers;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    /** Of a conversation; nothing in it if nobody was asked about it, or it may not be read now. */
    public SurveyAnswer of(AccessibleConversation conversation) {
        AccountId account = conversation.account();
        Optional<Row> found = transactions.call(account, () -> store.of(account, conversation.id()));
        return found.flatMap(row -> opened(account, row)).orElseGet(() -> SurveyAnswer.NONE);
    }

    private Optional<SurveyAnswer> opened(AccountId account, Row row) {
        KeyScope scope = KeyScope.of(account, row.conversation());
        try {
            String rating = open(scope, SurveyCells.rating(row.conversation()), row.rating());
            String comment = open(scope, SurveyCells.comment(row.conversation()), row.comment());
            return Optional.of(
                    new SurveyAnswer(row.asked(), SurveyRating.of(rating).orElse(null), comment, row.answered()));
        } catch (NotReadable | PurposeRefused notNow) {
            return Optional.empty();
        }
    }

    private @Nullable String open(KeyScope scope, Cell cell, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(Purpose.FOLLOW_UP, scope, cell, sealed);
    }

    /** @throws Problem role_missing */
    public SurveyPlaces chosen(AgentPrincipal by) {
        by.require(Role.ADMINISTRATOR);
        AccountId account = by.account();
        Set<EntrypointId> asked = transactions.call(account, () -> rounds.rounds(account)).stream()
                .map(SurveyRoundStore.Round::entrypoint)
                .collect(Collectors.toSet());
        List<SurveyPlace> all = doorways.all(account).stream()
                .map(door -> new SurveyPlace(door.id(), door.name(), door.way(), asked.contains(door.id())))
                .toList();
        return new SurveyPlaces(
                all,
                servers.available(account),
                registers.of(account).purpose(Purpose.FOLLOW_UP.id()).active(),
                notices.inForce(account)
                        .filter(notice -> notices.tellsOf(account, notice, Purpose.FOLLOW_UP))
                        .isPresent());
    }

    /**
     * Has people asked at these from now on, and nowhere else.
     *
     * @throws Problem role_missing; naming the field, if people come in by none of that id
     */
    public void choose(AgentPrincipal by, List<EntrypointId> wanted) {
        by.require(Role.ADMINISTRATOR);
        AccountId account = by.account();
        Set<EntrypointId> chosen = new LinkedHashSet<>(wanted);
        Set<EntrypointId> known =
                doorways.all(account).stream().map(Doorways.Doorway::id).collect(Collectors.toSet());
        if (!known.containsAll(chosen)) {
            throw Problem.invalidField("entrypoints");
        }
        transactions.run(account, () -> {
            rounds.choose(account, chosen, clock.instant());
            trail.note(
                    account,
                    AuditActor.of(by),
                    AuditAction.SURVEYS_CHANGED,
                    AuditedThing.all(AuditedThing.Kind.ENTRYPOINT));
        });
    }
}
