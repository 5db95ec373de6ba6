package no.samtale.channels.webform;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.channels.webform.Newcomers.Newcomer;
import no.samtale.contacts.CustomerNumbers;
import no.samtale.conversations.BeginConversation;
import no.samtale.conversations.BeginConversation.Beginning;
import no.samtale.conversations.BeginConversation.First;
import no.samtale.conversations.outgoing.Peers;
import no.samtale.inboxes.Entrypoints;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.erasure.EraseScopes;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Forms that look like robots': put here, looked at, let through or deleted. */
@Component
class SetAsideForms {
    private static final int SHOWN = 100;

    private final SetAsideStore store;
    private final Newcomers newcomers;
    private final NoteConsents consents;
    private final BeginConversation begin;
    private final Peers peers;
    private final CustomerNumbers kept;
    private final EraseScopes erase;
    private final Entrypoints entrypoints;
    private final NoticeVersions notices;
    private final Vault vault;
    private final AccountTransactions transactions;
    private final AuditTrail trail;
    private final Clock clock;

    SetAsideForms(
            SetAsideStore store,
            Newcomers newcomers,
            NoteConsents consents,
            BeginConversation begin,
            Peers peers,
            CustomerNumbers kept,
            EraseScopes erase,
            Entrypoints entrypoints,
            NoticeVersions notices,
            Vault vault,
            AccountTransactions transactions,
            AuditTrail trail,
            Clock clock) {
        this.store = store;
        this.newcomers = newcomers;
        this.consents = consents;
        this.begin = begin;
        this.peers = peers;
        this.kept = kept;
        this.erase = erase;
        this.entrypoints = entrypoints;
        this.notices = notices;
        this.vault = vault;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /** One of them, for somebody to judge. Not printed. */
    record SetAside(UUID id, EntrypointId form, ContactId contact, Doubt doubt, Instant at, String text) {
        @Override
        public String toString() {
            return "SetAside[" + id + "]";
        }
    }

    boolean holds(WebForm form, UUID submission) {
        AccountId account = form.door().account();
        return transactions.call(account, () -> store.find(account, submission)).isPresent();
    }

    /** Puts it aside; false if so many lie there already that nobody would look at another. */
    boolean put(WebForm form, UUID submission, String language, Filled filled, Doubt doubt) {
        AccountId account = form.door().account();
        EntrypointId id = form.door().id();
        if (transactions.call(account, () -> store.count(account, id)) >= Limits.FORMS_SET_ASIDE) {
            return false;
        }
        ContactId contact = ContactId.random();
        KeyScope scope = KeyScope.of(account, contact);
        vault.create(List.of(scope));
        Newcomer newcomer = newcomers.of(account, contact, language, filled);
        byte[] sealed = ScreenedText.of(filled.words())
                .seal(Purpose.PREVENT_ABUSE, vault, scope, SetAsideStore.cell(submission));
        try {
            transactions.run(account, () -> {
                newcomer.stored();
                store.insert(
                        account,
                        new SetAsideStore.Row(
                                submission,
                                id,
                                contact,
                                newcomer.identity(),
                                language,
                                doubt,
                                sealed,
                                clock.instant()));
                consents.note(form, submission, language, contact, filled.consents());
            });
        } catch (DuplicateKeyException twice) {
            // The same page, sent twice in the same moment: it lies there.
            return true;
        }
        return true;
    }

    /** The latest that may be read. */
    List<SetAside> all(AccountId account) {
        List<SetAsideStore.Row> rows = transactions.call(account, () -> store.all(account, SHOWN));
        vault.warm(rows.stream().map(row -> KeyScope.of(account, row.contact())).toList());
        return rows.stream().flatMap(row -> opened(account, row)).toList();
    }

    private Stream<SetAside> opened(AccountId account, SetAsideStore.Row row) {
        try {
            return Stream.of(
                    new SetAside(row.id(), row.form(), row.contact(), row.doubt(), row.at(), text(account, row)));
        } catch (NotReadable gone) {
            return Stream.empty();
        }
    }

    private String text(AccountId account, SetAsideStore.Row row) {
        return vault.open(
                Purpose.PREVENT_ABUSE,
                KeyScope.of(account, row.contact()),
                SetAsideStore.cell(row.id()),
                row.answersSealed());
    }

    /**
     * Makes a conversation of it, as if it had come now.
     *
     * @throws Problem not_found if there is none, or it lies unused by the person's wish
     */
    void release(AccountId account, UUID submission, AuditActor by) {
        SetAsideStore.Row row = transactions
                .call(account, () -> store.find(account, submission))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        ConversationId id = new ConversationId(submission);
        vault.create(List.of(KeyScope.of(account, id)));
        try {
            First first = new First(BeginSubmission.message(id), ScreenedText.of(text(account, row)));
            begin.begin(
                    new Beginning(
                            entrypoints.entrypoint(account, row.form()).orElseThrow(),
                            id,
                            row.language(),
                            notices.current(account),
                            first,
                            false),
                    () -> stillThere(account, row),
                    () -> {
                        peers.pin(account, id, row.identity());
                        note(account, row, by, AuditAction.SET_ASIDE_RELEASED);
                    });
        } catch (NotReadable | DuplicateKeyException gone) {
            throw new Problem(ProblemCode.NOT_FOUND, gone);
        }
    }

    /** @throws Problem not_found if there is none */
    void delete(AccountId account, UUID submission, AuditActor by) {
        transactions.run(account, () -> {
            SetAsideStore.Row row =
                    store.find(account, submission).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            stillThere(account, row);
            erase.erase(account, Set.of(KeyScope.of(account, row.contact())));
            trail.note(
                    account,
                    by,
                    AuditAction.SET_ASIDE_DELETED,
                    AuditedThing.of(AuditedThing.Kind.SET_ASIDE_FORM, submission));
        });
    }

    /** The contact, held so that nobody else decides meanwhile; the row is taken away. */
    private ContactId stillThere(AccountId account, SetAsideStore.Row row) {
        if (!kept.keep(account, row.contact()) || !store.remove(account, row.id())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return row.contact();
    }

    private void note(AccountId account, SetAsideStore.Row row, AuditActor by, AuditAction action) {
        trail.note(account, by, action, AuditedThing.of(AuditedThing.Kind.SET_ASIDE_FORM, row.id(), row.contact()));
    }
}
