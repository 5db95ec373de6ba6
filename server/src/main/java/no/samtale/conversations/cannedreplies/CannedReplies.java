package no.samtale.conversations.cannedreplies;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.CannedReplyId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Reads and keeps the canned replies of an account. */
@Component
public class CannedReplies {
    private final AccountTransactions transactions;
    private final CannedReplyStore store;
    private final AuditTrail trail;

    CannedReplies(AccountTransactions transactions, CannedReplyStore store, AuditTrail trail) {
        this.transactions = transactions;
        this.store = store;
        this.trail = trail;
    }

    /** The shared ones, by language and shortcut. */
    public List<CannedReply> all(AccountId account) {
        return transactions.call(account, () -> store.replies(account, null));
    }

    /** The shared ones and the agent's own, by language and shortcut. */
    List<CannedReply> of(AgentPrincipal agent) {
        return transactions.call(agent.account(), () -> store.replies(agent.account(), agent.agent()));
    }

    /**
     * Creates a shared one.
     *
     * @throws Problem {@link ProblemCode#CONFLICT} if the shortcut is taken in the language
     */
    public void create(AccountId account, CannedReply reply, AuditActor by) {
        unlessTaken(account, () -> {
            store.insert(account, reply, null);
            note(account, reply.id(), by, "created");
        });
    }

    /**
     * Creates one that is the agent's own or, by who may word them, shared.
     *
     * @throws Problem role_missing; conflict if the shortcut is taken in the language
     */
    void create(AgentPrincipal agent, CannedReply reply) {
        requireWriter(agent, reply.personal());
        unlessTaken(agent.account(), () -> {
            store.insert(agent.account(), reply, owner(agent, reply));
            note(agent.account(), reply.id(), AuditActor.of(agent), "created");
        });
    }

    /** @throws Problem role_missing; not_found, also for another's own; conflict if the shortcut is taken */
    void update(AgentPrincipal agent, CannedReply reply) {
        requireWriter(agent, reply.personal());
        unlessTaken(agent.account(), () -> {
            requireWriter(agent, personal(agent, reply.id()));
            requireFound(store.update(agent.account(), reply, owner(agent, reply)));
            note(agent.account(), reply.id(), AuditActor.of(agent), "changed");
        });
    }

    /** @throws Problem role_missing; not_found, also for another's own */
    void delete(AgentPrincipal agent, CannedReplyId reply) {
        transactions.run(agent.account(), () -> {
            requireWriter(agent, personal(agent, reply));
            requireFound(store.delete(agent.account(), reply));
            note(agent.account(), reply, AuditActor.of(agent), "deleted");
        });
    }

    private boolean personal(AgentPrincipal agent, CannedReplyId reply) {
        return store.isPersonal(agent.account(), reply, agent.agent())
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    private static @Nullable AgentId owner(AgentPrincipal agent, CannedReply reply) {
        return reply.personal() ? agent.agent() : null;
    }

    /** One's own everybody words; what is shared supervisors and administrators do. */
    private static void requireWriter(AgentPrincipal agent, boolean personal) {
        if (!personal) {
            agent.require(Role.SUPERVISOR, Role.ADMINISTRATOR);
        }
    }

    private void note(AccountId account, CannedReplyId reply, AuditActor by, String how) {
        trail.note(
                account,
                by,
                AuditAction.CANNED_REPLY_CHANGED,
                AuditedThing.of(AuditedThing.Kind.CANNED_REPLY, reply.value()),
                how);
    }

    private void unlessTaken(AccountId account, Runnable work) {
        try {
            transactions.run(account, work);
        } catch (DuplicateKeyException taken) {
            throw new Problem(ProblemCode.CONFLICT, taken);
        }
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
    }
}
