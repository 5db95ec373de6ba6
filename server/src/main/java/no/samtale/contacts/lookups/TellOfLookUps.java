package no.samtale.contacts.lookups;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes that a person has been told of what was looked up, or why they need not be (GDPR Art. 14). */
@Component
public class TellOfLookUps {
    private static final String BY_HAND = "hand";

    private final AccountTransactions transactions;
    private final LookUpStore store;
    private final LookUpLaw law;
    private final Vault vault;
    private final AuditTrail trail;
    private final Clock clock;

    TellOfLookUps(
            AccountTransactions transactions,
            LookUpStore store,
            LookUpLaw law,
            Vault vault,
            AuditTrail trail,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.law = law;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    /** The person has had these on their screen. Those of other people are passed over. */
    public void shown(AccountId account, Collection<ContactId> contacts, Collection<UUID> lookUps) {
        transactions.run(account, () -> store.toldInPortal(account, contacts, lookUps, now()));
    }

    /**
     * Somebody has told the person of all that is untold, or an exemption applies.
     *
     * @param exemption of {@link LookUpLaw#exemptions}; null if the person was told
     * @param words how they were told, or why the exemption applies
     * @throws Problem not_found if there is nothing to tell this person of; invalid_field
     */
    public void told(AgentPrincipal agent, ContactId contact, @Nullable String exemption, ScreenedText words) {
        if (exemption != null
                && law.exemptions().stream().noneMatch(each -> each.id().equals(exemption))) {
            throw Problem.invalidField("exemption");
        }
        transactions.run(agent.account(), () -> {
            List<LookUpRow> untold = store.of(agent.account(), List.of(contact)).stream()
                    .filter(row -> row.toldAt() == null && !row.source().equals(LookUpLaw.PERSON))
                    .toList();
            if (untold.isEmpty()) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            String how = exemption == null ? BY_HAND : exemption;
            untold.forEach(row -> note(agent, row, how, words));
        });
    }

    private void note(AgentPrincipal agent, LookUpRow row, String how, ScreenedText words) {
        KeyScope scope = KeyScope.of(agent.account(), row.contact());
        byte[] sealed = words.seal(Purpose.RIGHTS, vault, scope, LookUpCells.told(row.id()));
        store.toldByHand(agent.account(), row.id(), how, sealed, now());
        trail.note(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.LOOK_UP_TOLD,
                AuditedThing.of(AuditedThing.Kind.LOOK_UP, row.id(), row.contact()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
