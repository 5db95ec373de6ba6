package no.samtale.privacy.consent;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.subjects.LinkedContacts;
import no.samtale.vault.KeyDestroyed;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes the ledger: one record, the end of what rested on a purpose, the audit trail, all or nothing. */
@Component
class ConsentLedger {
    private final AccountTransactions transactions;
    private final ConsentStore store;
    private final StandingChoices standing;
    private final Vault vault;
    private final ObjectProvider<RestsOnConsent> resting;
    private final LinkedContacts linked;
    private final AuditTrail audit;
    private final Clock clock;

    ConsentLedger(
            AccountTransactions transactions,
            ConsentStore store,
            StandingChoices standing,
            Vault vault,
            ObjectProvider<RestsOnConsent> resting,
            LinkedContacts linked,
            AuditTrail audit,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.standing = standing;
        this.vault = vault;
        this.resting = resting;
        this.linked = linked;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a choice; asked again with the same record, it changes nothing.
     *
     * @throws Problem not_found if there is no such contact
     */
    void record(AccountId account, ContactId contact, Purpose purpose, Choice choice, ChoiceProof proof) {
        ConsentStore.Row row = sealed(account, contact, purpose, choice, proof);
        transactions.run(account, () -> {
            if (store.add(account, contact, row)) {
                standing.changed(account, contact, purpose);
                if (choice.ends()) {
                    // A no is the person's, whichever of their contacts they say it as.
                    linked.groupOf(account, contact).forEach(theirs -> resting.orderedStream()
                            .forEach(each -> each.cancel(account, theirs, purpose)));
                }
                AuditedThing thing = AuditedThing.of(AuditedThing.Kind.CONSENT, row.id(), contact);
                audit.note(account, actor(proof), action(choice), thing);
            }
        });
    }

    private ConsentStore.Row sealed(
            AccountId account, ContactId contact, Purpose purpose, Choice choice, ChoiceProof proof) {
        KeyScope scope = KeyScope.of(account, contact);
        byte[] words;
        try {
            // Under the person's own rights: a choice is taken down whatever else is restricted.
            words = proof.words().seal(Purpose.RIGHTS, vault, scope, ConsentStore.words(proof.record()));
        } catch (KeyDestroyed nobody) {
            throw new Problem(ProblemCode.NOT_FOUND, nobody);
        }
        return new ConsentStore.Row(
                proof.record(),
                purpose,
                choice,
                proof.way(),
                words,
                WordsHash.of(proof.words().text()),
                proof.language().code(),
                proof.noticeVersion(),
                proof.entrypoint(),
                proof.agent(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static AuditActor actor(ChoiceProof proof) {
        AgentId agent = proof.agent();
        return agent == null ? AuditActor.PERSON : AuditActor.of(agent);
    }

    private static AuditAction action(Choice choice) {
        return switch (choice) {
            case GIVEN, ALLOWED -> AuditAction.CONSENT_GIVEN;
            case REFUSED, WITHDRAWN -> AuditAction.CONSENT_WITHDRAWN;
            case OBJECTED -> AuditAction.PURPOSE_OBJECTED;
        };
    }
}
