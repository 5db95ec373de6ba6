package no.samtale.privacy.disclosures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.DisclosureId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.exports.ExportContact;
import no.samtale.privacy.register.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What happens to a case: two different people approve it, it is given out once, the person is told. */
@Component
public class HandleDisclosure {
    private final AccountTransactions transactions;
    private final Disclosures disclosures;
    private final DisclosureStore store;
    private final ApprovalStore approvals;
    private final ExportContact export;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final Clock clock;

    HandleDisclosure(
            AccountTransactions transactions,
            Disclosures disclosures,
            DisclosureStore store,
            ApprovalStore approvals,
            ExportContact export,
            JsonMapper json,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.disclosures = disclosures;
        this.store = store;
        this.approvals = approvals;
        this.export = export;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem not_found; disclosure_ended; already_approved by the same agent */
    public Disclosure approve(AgentPrincipal agent, DisclosureId id) {
        return changed(agent, id, AuditAction.DISCLOSURE_APPROVED, found -> {
            requireOpen(found);
            if (!approvals.insert(agent.account(), id, agent.agent(), clock.instant())) {
                throw new Problem(ProblemCode.ALREADY_APPROVED);
            }
        });
    }

    /** The case was opened by mistake, or the authority has taken its demand back. @throws Problem not_found; disclosure_ended */
    public Disclosure withdraw(AgentPrincipal agent, DisclosureId id) {
        return changed(agent, id, AuditAction.DISCLOSURE_CHANGED, found -> {
            requireOpen(found);
            store.withdraw(agent.account(), id, clock.instant());
        });
    }

    /**
     * The person has been told of it.
     *
     * @throws Problem not_found; disclosure_not_given; secrecy_holds before the day on which it may be told
     */
    public Disclosure told(AgentPrincipal agent, DisclosureId id) {
        return changed(agent, id, AuditAction.DISCLOSURE_CHANGED, found -> {
            if (found.givenAt() == null) {
                throw new Problem(ProblemCode.DISCLOSURE_NOT_GIVEN);
            }
            if (found.isSecretOn(LocalDate.now(clock))) {
                throw new Problem(ProblemCode.SECRECY_HOLDS);
            }
            store.tell(agent.account(), id, clock.instant());
        });
    }

    /**
     * What the case covers and no more, as JSON. Once: whoever loses it opens a new case.
     *
     * @throws Problem not_found, also if the person has been erased; disclosure_ended; approvals_missing with fewer than two
     */
    public byte[] give(AgentPrincipal agent, DisclosureId id) {
        AccountId account = agent.account();
        return transactions.call(account, () -> {
            Disclosure found = disclosures.disclosure(account, id);
            requireOpen(found);
            if (!found.isApproved()) {
                throw new Problem(ProblemCode.APPROVALS_MISSING);
            }
            ContactId contact = found.contact();
            if (contact == null) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            byte[] given = json.writeValueAsString(
                            export.part(account, contact, Language.NB, Set.copyOf(found.categories())))
                    .getBytes(StandardCharsets.UTF_8);
            store.give(account, id, agent.agent(), sha256(given), clock.instant());
            note(agent, id, AuditAction.DISCLOSURE_EXPORTED);
            return given;
        });
    }

    private Disclosure changed(AgentPrincipal agent, DisclosureId id, AuditAction action, Consumer<Disclosure> change) {
        AccountId account = agent.account();
        return transactions.call(account, () -> {
            change.accept(disclosures.disclosure(account, id));
            note(agent, id, action);
            return disclosures.disclosure(account, id);
        });
    }

    private void note(AgentPrincipal agent, DisclosureId id, AuditAction action) {
        audit.note(
                agent.account(),
                AuditActor.of(agent),
                action,
                AuditedThing.of(AuditedThing.Kind.DISCLOSURE, id.value()));
    }

    private static void requireOpen(Disclosure found) {
        if (found.hasEnded()) {
            throw new Problem(ProblemCode.DISCLOSURE_ENDED);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
