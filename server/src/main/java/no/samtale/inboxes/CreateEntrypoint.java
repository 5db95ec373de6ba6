package no.samtale.inboxes;

import java.time.Clock;
import no.samtale.accounts.Teams;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.consent.ConsentPrompts;
import org.springframework.stereotype.Component;

/** Creates an entrypoint of website chat, in the account's inbox for that. */
@Component
public class CreateEntrypoint {
    private static final String CHANNEL = "webchat";

    private final AccountTransactions transactions;
    private final Teams teams;
    private final Inboxes inboxes;
    private final Entrypoints entrypoints;
    private final EntrypointStore store;
    private final ConsentPrompts prompts;
    private final Clock clock;
    private final AuditTrail trail;
    private final OnwardInboxes onward;

    CreateEntrypoint(
            AccountTransactions transactions,
            Teams teams,
            Inboxes inboxes,
            Entrypoints entrypoints,
            EntrypointStore store,
            ConsentPrompts prompts,
            Clock clock,
            AuditTrail trail,
            OnwardInboxes onward) {
        this.transactions = transactions;
        this.teams = teams;
        this.inboxes = inboxes;
        this.entrypoints = entrypoints;
        this.store = store;
        this.prompts = prompts;
        this.clock = clock;
        this.trail = trail;
        this.onward = onward;
    }

    /** @throws Problem naming the field that is not as it should be */
    public Entrypoint create(AccountId account, EntrypointSettings wanted) {
        return create(account, wanted, AuditActor.SYSTEM);
    }

    /**
     * As {@link #create(AccountId, EntrypointSettings)}, by somebody.
     *
     * @throws Problem naming the field that is not as it should be
     */
    public Entrypoint create(AccountId account, EntrypointSettings wanted, AuditActor by) {
        EntrypointSettings settings = EntrypointRules.checked(wanted, prompts::exists);
        onward.check(account, settings.service().onward());
        Entrypoint created = transactions.call(account, () -> {
            if (!teams.exists(account, settings.team())) {
                throw Problem.invalidField("teamId");
            }
            Entrypoint entrypoint =
                    new Entrypoint(EntrypointId.random(), account, inboxes.ofChannel(account, CHANNEL), settings);
            store.insert(entrypoint, CHANNEL, clock.instant());
            trail.note(
                    account,
                    by,
                    AuditAction.ENTRYPOINT_CHANGED,
                    AuditedThing.of(
                            AuditedThing.Kind.ENTRYPOINT, entrypoint.id().value()),
                    "created");
            return entrypoint;
        });
        entrypoints.forget(created.id());
        return created;
    }
}
