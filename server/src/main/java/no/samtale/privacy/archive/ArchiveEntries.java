package no.samtale.privacy.archive;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.ArchiveEntryId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Reads the archive: for whoever answers for privacy, each look noted; and for the person. */
@Component
public class ArchiveEntries {
    private final AccountTransactions transactions;
    private final ArchiveStore store;
    private final ArchiveTexts texts;
    private final AuditTrail trail;

    ArchiveEntries(AccountTransactions transactions, ArchiveStore store, ArchiveTexts texts, AuditTrail trail) {
        this.transactions = transactions;
        this.store = store;
        this.texts = texts;
        this.trail = trail;
    }

    /**
     * What is kept, without what it says; {@link Limits#ARCHIVE_ENTRIES} at the most, what goes last first.
     *
     * @throws Problem role_missing
     */
    public List<ArchiveEntry> all(AgentPrincipal agent) {
        requireOfficer(agent);
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.ARCHIVE_LISTED,
                AuditedThing.all(AuditedThing.Kind.ARCHIVE));
        return transactions.call(agent.account(), () -> store.all(agent.account(), Limits.ARCHIVE_ENTRIES)).stream()
                .map(ArchiveStore.Row::entry)
                .toList();
    }

    /**
     * One of them, opened. It is noted before it is shown.
     *
     * @throws Problem role_missing; not_found
     * @throws no.samtale.vault.SubjectRestricted if the person wants it unused
     */
    public ArchivedDocument open(AgentPrincipal agent, ArchiveEntryId id) {
        requireOfficer(agent);
        AccountId account = agent.account();
        ArchiveStore.Row row = transactions.call(account, () -> {
            ArchiveStore.Row found = store.find(account, id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            trail.note(
                    account,
                    AuditActor.of(agent),
                    AuditAction.ARCHIVE_READ,
                    AuditedThing.of(
                            AuditedThing.Kind.ARCHIVE, id.value(), found.entry().contact()));
            return found;
        });
        return opened(Purpose.LEGAL_DUTIES, account, row);
    }

    /** What is kept of a person, for that person. Who asked is noted by the caller. */
    public List<ArchivedDocument> ofPerson(AccountId account, List<ContactId> contacts) {
        return transactions.call(account, () -> store.about(account, contacts)).stream()
                .map(row -> opened(Purpose.RIGHTS, account, row))
                .toList();
    }

    private ArchivedDocument opened(Purpose purpose, AccountId account, ArchiveStore.Row row) {
        ArchiveEntryId id = row.entry().id();
        return new ArchivedDocument(
                row.entry(),
                texts.openIfAny(purpose, account, id, ArchiveTexts.NAME, row.name()),
                texts.open(purpose, account, id, ArchiveTexts.TEXT, row.text()),
                texts.open(purpose, account, id, ArchiveTexts.REASON, row.reason()));
    }

    private static void requireOfficer(AgentPrincipal agent) {
        agent.require(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
    }
}
