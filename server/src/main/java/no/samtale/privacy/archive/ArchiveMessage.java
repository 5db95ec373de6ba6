package no.samtale.privacy.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.ArchiveEntryId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.privacy.subjects.PersonalDataHolders;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;

/** Keeps one message as documentation that a law demands, until the date that the law sets. */
@Component
public class ArchiveMessage {
    private final ArchivableMessages messages;
    private final ArchiveDates dates;
    private final ArchiveTexts texts;
    private final ArchiveStore store;
    private final PersonalDataHolders holders;
    private final AccountTransactions transactions;
    private final AuditTrail trail;
    private final Clock clock;

    ArchiveMessage(
            ArchivableMessages messages,
            ArchiveDates dates,
            ArchiveTexts texts,
            ArchiveStore store,
            PersonalDataHolders holders,
            AccountTransactions transactions,
            AuditTrail trail,
            Clock clock) {
        this.messages = messages;
        this.dates = dates;
        this.texts = texts;
        this.store = store;
        this.holders = holders;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is wanted.
     *
     * @param id made by the caller, so that asking again does not matter
     * @param seq of the message
     * @param reason why the law covers this message
     */
    public record Keeping(
            ArchiveEntryId id, long seq, String ground, String kind, int financialYear, ScreenedText reason) {}

    /**
     * Keeps it.
     *
     * @throws Problem role_missing; not_found; invalid_field for a ground, a kind or a year that does not go with the
     *     message; already_archived; archive_full when too much of the conversation is kept; id_reused
     */
    public ArchiveEntry archive(AgentPrincipal agent, ConversationId conversation, Keeping wanted) {
        agent.require(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
        ArchivableMessages.Said said = messages.said(agent, conversation, wanted.seq());
        LocalDate until = dates.keptUntil(said.at(), wanted.ground(), wanted.kind(), wanted.financialYear());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ArchiveEntry entry = new ArchiveEntry(
                wanted.id(),
                said.contact(),
                wanted.ground(),
                wanted.kind(),
                wanted.financialYear(),
                until,
                said.author(),
                said.at(),
                agent.agent(),
                now);
        // Vault first: what main knows always has its key.
        texts.create(agent.account(), entry.id());
        return transactions.call(agent.account(), () -> store(agent, conversation, entry, said, wanted.reason()));
    }

    private ArchiveEntry store(
            AgentPrincipal agent,
            ConversationId conversation,
            ArchiveEntry entry,
            ArchivableMessages.Said said,
            ScreenedText reason) {
        AccountId account = agent.account();
        // Holds the conversation: nobody erases it, or keeps more of it, meanwhile.
        if (!holders.scopes(account, said.contact()).contains(KeyScope.of(account, conversation))) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        var before = store.find(account, entry.id());
        if (before.isPresent()) {
            return same(account, before.get().entry(), said.message());
        }
        requireRoom(store.messages(account, conversation), said.message());
        store.insert(account, conversation, said.message(), sealed(account, entry, said, reason));
        trail.note(
                account,
                AuditActor.of(agent),
                AuditAction.MESSAGE_ARCHIVED,
                AuditedThing.of(AuditedThing.Kind.ARCHIVE, entry.id().value(), said.contact()));
        return entry;
    }

    private ArchiveEntry same(AccountId account, ArchiveEntry before, UUID message) {
        if (store.message(account, before.id()).filter(message::equals).isEmpty()) {
            throw new Problem(ProblemCode.ID_REUSED);
        }
        return before;
    }

    private static void requireRoom(Set<UUID> kept, UUID message) {
        if (kept.contains(message)) {
            throw new Problem(ProblemCode.ALREADY_ARCHIVED);
        }
        if (kept.size() >= Limits.ARCHIVED_MESSAGES) {
            throw new Problem(ProblemCode.ARCHIVE_FULL);
        }
    }

    private ArchiveStore.Row sealed(
            AccountId account, ArchiveEntry entry, ArchivableMessages.Said said, ScreenedText reason) {
        String name = said.name();
        return new ArchiveStore.Row(
                entry,
                name == null ? null : texts.seal(account, entry.id(), ArchiveTexts.NAME, ScreenedText.of(name)),
                texts.seal(account, entry.id(), ArchiveTexts.TEXT, ScreenedText.of(said.text())),
                texts.seal(account, entry.id(), ArchiveTexts.REASON, reason));
    }
}
