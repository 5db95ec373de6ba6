package no.samtale.inboxes;

import java.util.Objects;
import no.samtale.accounts.Teams;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.consent.ConsentPrompts;
import org.springframework.stereotype.Component;

/** Replaces the settings of an entrypoint. Visitors see the new ones within ten seconds. */
@Component
public class UpdateEntrypoint {
    private final AccountTransactions transactions;
    private final Teams teams;
    private final Entrypoints entrypoints;
    private final EntrypointStore store;
    private final AuditTrail trail;
    private final OnwardInboxes onward;
    private final ConsentPrompts prompts;

    UpdateEntrypoint(
            AccountTransactions transactions,
            Teams teams,
            Entrypoints entrypoints,
            EntrypointStore store,
            ConsentPrompts prompts,
            AuditTrail trail,
            OnwardInboxes onward) {
        this.transactions = transactions;
        this.teams = teams;
        this.entrypoints = entrypoints;
        this.store = store;
        this.prompts = prompts;
        this.trail = trail;
        this.onward = onward;
    }

    /** @throws Problem {@link ProblemCode#NOT_FOUND}, or naming the field that is not as it should be */
    public Entrypoint update(AccountId account, EntrypointId id, EntrypointSettings wanted, AuditActor by) {
        EntrypointSettings settings = EntrypointRules.checked(wanted, prompts::exists);
        Entrypoint updated = transactions.call(account, () -> {
            Entrypoint before = store.entrypoint(account, id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
            if (!teams.exists(account, settings.team())) {
                throw Problem.invalidField("teamId");
            }
            if (!Objects.equals(before.service().onward(), settings.service().onward())) {
                // One that rests meanwhile stays chosen.
                onward.check(account, settings.service().onward());
            }
            store.update(account, id, settings);
            trail.note(
                    account,
                    by,
                    AuditAction.ENTRYPOINT_CHANGED,
                    AuditedThing.of(AuditedThing.Kind.ENTRYPOINT, id.value()),
                    "changed");
            return new Entrypoint(id, account, before.inbox(), settings);
        });
        entrypoints.forget(id);
        return updated;
    }
}
