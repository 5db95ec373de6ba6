package no.samtale.privacy.holds;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.privacy.subjects.PersonalDataHolders;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.stereotype.Component;

/** Holds what is kept of a contact, for a legal claim. */
@Component
public class PlaceHold {
    private final AccountTransactions transactions;
    private final PersonalDataHolders holders;
    private final HoldStore store;
    private final Vault vault;
    private final AuditTrail trail;
    private final Clock clock;

    PlaceHold(
            AccountTransactions transactions,
            PersonalDataHolders holders,
            HoldStore store,
            Vault vault,
            AuditTrail trail,
            Clock clock) {
        this.transactions = transactions;
        this.holders = holders;
        this.store = store;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Places a hold; a second time with the same id changes nothing.
     *
     * @param reviewAt by when somebody looks whether it is still needed; in the future
     * @throws Problem not_found if there is no such contact; id_reused; invalid_field
     */
    public void place(AgentPrincipal agent, ContactId contact, UUID id, ScreenedText reason, Instant reviewAt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!reviewAt.isAfter(now)) {
            throw Problem.invalidField("reviewAt");
        }
        transactions.run(agent.account(), () -> {
            if (holders.scopes(agent.account(), contact).isEmpty()) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            KeyScope scope = KeyScope.of(agent.account(), contact);
            byte[] sealed = reason.seal(Purpose.RIGHTS, vault, scope, Holds.reason(id));
            var row = new HoldStore.Row(id, sealed, agent.agent(), now, reviewAt, null);
            if (!store.insert(agent.account(), contact, row)) {
                throw new Problem(ProblemCode.ID_REUSED);
            }
            trail.note(
                    agent.account(),
                    AuditActor.of(agent),
                    AuditAction.HOLD_PLACED,
                    AuditedThing.of(AuditedThing.Kind.HOLD, id, contact));
        });
    }
}
