package no.samtale.channels.webform;

import java.util.List;
import java.util.UUID;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.contacts.CustomerNumbers;
import no.samtale.conversations.BeginConversation;
import no.samtale.conversations.BeginConversation.Beginning;
import no.samtale.conversations.BeginConversation.First;
import no.samtale.conversations.outgoing.Peers;
import no.samtale.inboxes.Entrypoints;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.notices.NoticeVersions;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Lets a form through that was set aside: it was no robot's. */
@Component
class ReleaseSetAside {
    private final SetAsideForms forms;
    private final SetAsideStore store;
    private final BeginConversation begin;
    private final Peers peers;
    private final CustomerNumbers kept;
    private final Entrypoints entrypoints;
    private final NoticeVersions notices;
    private final Vault vault;
    private final AccountTransactions transactions;
    private final AuditTrail trail;

    ReleaseSetAside(
            SetAsideForms forms,
            SetAsideStore store,
            BeginConversation begin,
            Peers peers,
            CustomerNumbers kept,
            Entrypoints entrypoints,
            NoticeVersions notices,
            Vault vault,
            AccountTransactions transactions,
            AuditTrail trail) {
        this.forms = forms;
        this.store = store;
        this.begin = begin;
        this.peers = peers;
        this.kept = kept;
        this.entrypoints = entrypoints;
        this.notices = notices;
        this.vault = vault;
        this.transactions = transactions;
        this.trail = trail;
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
            First first = new First(BeginSubmission.message(id), ScreenedText.of(forms.text(account, row)));
            begin.begin(
                    new Beginning(
                            entrypoints.entrypoint(account, row.form()).orElseThrow(),
                            id,
                            row.language(),
                            notices.current(account),
                            first,
                            false),
                    () -> taken(account, row),
                    () -> {
                        peers.pin(account, id, row.identity());
                        trail.note(
                                account,
                                by,
                                AuditAction.SET_ASIDE_RELEASED,
                                AuditedThing.of(AuditedThing.Kind.SET_ASIDE_FORM, row.id(), row.contact()));
                    });
        } catch (NotReadable | DuplicateKeyException gone) {
            throw new Problem(ProblemCode.NOT_FOUND, gone);
        }
    }

    /** The contact, held so that nobody else decides meanwhile; the row is taken away. */
    private ContactId taken(AccountId account, SetAsideStore.Row row) {
        if (!kept.keep(account, row.contact()) || !store.remove(account, row.id())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return row.contact();
    }
}
