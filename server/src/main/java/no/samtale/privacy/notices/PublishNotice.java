package no.samtale.privacy.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Agents;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.register.Words;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.DocumentSigner;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes an account's notice: from then on it is in force, and what was published is never changed. */
@Component
public class PublishNotice {
    private final AccountTransactions transactions;
    private final DraftNotice drafts;
    private final PublicationStore store;
    private final SnapshotJson json;
    private final DocumentSigner signer;
    private final Vault vault;
    private final Agents agents;
    private final AuditTrail trail;
    private final AnnounceByMail byMail;
    private final Clock clock;

    PublishNotice(
            AccountTransactions transactions,
            DraftNotice drafts,
            PublicationStore store,
            SnapshotJson json,
            DocumentSigner signer,
            Vault vault,
            Agents agents,
            AuditTrail trail,
            AnnounceByMail byMail,
            Clock clock) {
        this.transactions = transactions;
        this.drafts = drafts;
        this.store = store;
        this.json = json;
        this.signer = signer;
        this.vault = vault;
        this.agents = agents;
        this.trail = trail;
        this.byMail = byMail;
        this.clock = clock;
    }

    /**
     * What is to be published.
     *
     * @param mark of the draft that was read
     * @param announcement what contacts are told; null if they are told nothing
     * @param byMail whether they are told by e-mail too
     */
    public record Wanted(
            String mark, Words description, @Nullable Words announcement, boolean byMail) {}

    /**
     * Publishes the draft under the name of whoever signs it.
     *
     * @throws Problem {@code notice_faulty} if the linter finds something; {@code announcement_missing} if the version
     *     widens and contacts would not be told; {@code conflict} if the draft is another than the one that was read, or is
     *     the version in force;
     *     {@code invalid_field} if they are to be told nothing by e-mail; {@code unavailable} if no e-mail can be sent
     */
    public Publication publish(AgentPrincipal signing, Wanted wanted) {
        AccountId account = signing.account();
        Words description = words("description", wanted.description());
        Words announcement = wanted.announcement() == null ? null : words("announcement", wanted.announcement());
        if (wanted.byMail() && announcement == null) {
            throw Problem.invalidField("byMail");
        }
        String name = signersName(account, signing.agent());
        return transactions.call(account, () -> {
            store.lock(account);
            NoticeDraft draft = drafts.draft(account);
            if (!draft.mark().equals(wanted.mark())) {
                throw new Problem(ProblemCode.CONFLICT);
            }
            if (!draft.findings().isEmpty()) {
                throw new Problem(ProblemCode.NOTICE_FAULTY);
            }
            List<Publication> before = store.publications(account);
            Step step = step(account, before, draft);
            if (!step.widenings().isEmpty() && announcement == null) {
                throw new Problem(ProblemCode.ANNOUNCEMENT_MISSING);
            }
            Publication published = add(account, signing.agent(), name, draft, step, description, announcement);
            if (wanted.byMail()) {
                byMail.begin(account, published);
            }
            return published;
        });
    }

    /** What the draft would be as a version: its number, and in what it allows more than the one in force. */
    public record Step(int position, String number, List<Widening> widenings) {}

    /** What publishing the draft would do. Empty of a number's change if it is the version in force: then it is refused. */
    public Step step(AccountId account, NoticeDraft draft) {
        return transactions.call(account, () -> {
            List<Publication> before = store.publications(account);
            return before.isEmpty() ? new Step(1, NoticeNumber.FIRST, List.of()) : next(account, before, draft);
        });
    }

    private Step step(AccountId account, List<Publication> before, NoticeDraft draft) {
        if (before.isEmpty()) {
            return new Step(1, NoticeNumber.FIRST, List.of());
        }
        if (before.getFirst().texts().equals(draft.texts())) {
            throw new Problem(ProblemCode.CONFLICT);
        }
        return next(account, before, draft);
    }

    private Step next(AccountId account, List<Publication> before, NoticeDraft draft) {
        Publication last = before.getFirst();
        NoticeSnapshot promised =
                json.read(store.snapshot(account, last.number()).orElseThrow());
        List<Widening> widenings = Widenings.between(promised, draft.snapshot());
        boolean otherwise = !promised.equals(draft.snapshot());
        return new Step(
                last.position() + 1, NoticeNumber.after(last.number(), !widenings.isEmpty(), otherwise), widenings);
    }

    private Publication add(
            AccountId account,
            AgentId agent,
            String name,
            NoticeDraft draft,
            Step step,
            Words description,
            @Nullable Words announcement) {
        Instant now = clock.instant();
        String snapshot = json.written(draft.snapshot());
        byte[] document = new NoticeDocument(
                        account, step.number(), Publication.date(now), description, snapshot, draft.texts())
                .canonical();
        byte[] hash = Hashes.sha256(document);
        Set<String> purposes = new TreeSet<>();
        step.widenings().forEach(each -> purposes.addAll(each.purposes()));
        Publication published = new Publication(
                step.position(),
                UUID.randomUUID(),
                step.number(),
                now,
                description,
                announcement,
                draft.texts(),
                hash,
                signer.sign(account, hash),
                signer.publicKey(account),
                agent,
                step.widenings().stream().map(Widening::text).toList(),
                purposes);
        byte[] signed = ScreenedText.of(name)
                .seal(Purpose.LEGAL_DUTIES, vault, KeyScope.of(account, agent), Signers.cell(published.id()));
        store.add(account, published, document, snapshot, signed);
        trail.note(
                account,
                AuditActor.of(agent),
                AuditAction.NOTICE_PUBLISHED,
                AuditedThing.of(AuditedThing.Kind.NOTICE, published.id()));
        return published;
    }

    private String signersName(AccountId account, AgentId agent) {
        Map<AgentId, String> names = agents.named(account, List.of(agent));
        String name = names.get(agent);
        if (name == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return name;
    }

    private static Words words(String field, Words words) {
        return new Words(
                Checks.text(field + ".nb", words.nb(), Limits.NOTICE_DESCRIPTION_LENGTH),
                Checks.text(field + ".en", words.en(), Limits.NOTICE_DESCRIPTION_LENGTH));
    }
}
