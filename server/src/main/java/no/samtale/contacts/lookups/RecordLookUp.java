package no.samtale.contacts.lookups;

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
import no.samtale.platform.Limits;
import no.samtale.platform.Purpose;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.privacy.subjects.PersonalDataHolders;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what an agent has looked up of a person: a field that is missing, where it was found, and why it was needed. */
@Component
public class RecordLookUp {
    private final AccountTransactions transactions;
    private final PersonalDataHolders holders;
    private final MissingFields missing;
    private final LookUpStore store;
    private final LookUpLaw law;
    private final Vault vault;
    private final AuditTrail trail;
    private final Clock clock;

    RecordLookUp(
            AccountTransactions transactions,
            PersonalDataHolders holders,
            MissingFields missing,
            LookUpStore store,
            LookUpLaw law,
            Vault vault,
            AuditTrail trail,
            Clock clock) {
        this.transactions = transactions;
        this.holders = holders;
        this.missing = missing;
        this.store = store;
        this.law = law;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What was found. Holds personal data and is not printed.
     *
     * @param id made by the caller; a second time with the same one changes nothing
     * @param field one of {@link LookUpField}, as somebody asks for it
     * @param sourceName which one, where the source has to be named
     */
    public record Found(
            UUID id,
            String field,
            String value,
            String source,
            @Nullable String sourceName,
            String reason,
            String why) {
        @Override
        public String toString() {
            return "Found[" + id + "]";
        }
    }

    /**
     * Keeps it.
     *
     * @throws Problem look_up_refused for a field that may not be looked up; look_ups_off if the company has chosen so;
     *     field_known if the person has given it, or it has been looked up before; invalid_field; restricted; not_found
     */
    public void record(AgentPrincipal agent, ContactId contact, Found found) {
        LookUpField field = LookUpField.of(found.field()).orElseThrow(() -> new Problem(ProblemCode.LOOK_UP_REFUSED));
        missing.requireOn(agent.account());
        Checked checked = checked(field, found);
        transactions.run(agent.account(), () -> {
            if (holders.scopes(agent.account(), contact).isEmpty()) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            if (store.of(agent.account(), java.util.List.of(contact)).stream()
                    .anyMatch(row -> row.id().equals(found.id()))) {
                return;
            }
            LookUpRow row = sealed(agent, contact, found, field, checked);
            if (!missing.isMissing(agent.account(), contact, field) || !store.insert(agent.account(), row)) {
                throw new Problem(ProblemCode.FIELD_KNOWN);
            }
            trail.note(
                    agent.account(),
                    AuditActor.of(agent),
                    AuditAction.LOOK_UP_RECORDED,
                    AuditedThing.of(AuditedThing.Kind.LOOK_UP, found.id(), contact));
        });
    }

    /** What is to be sealed. */
    private record Checked(ScreenedText value, @Nullable ScreenedText sourceName, ScreenedText why) {}

    private Checked checked(LookUpField field, Found found) {
        if (!law.sources().contains(found.source())) {
            throw Problem.invalidField("source");
        }
        if (law.reasons().stream().noneMatch(each -> each.id().equals(found.reason()))) {
            throw Problem.invalidField("reason");
        }
        return new Checked(
                ScreenedText.of(field.checked("value", found.value())),
                law.isNamed(found.source())
                        ? ScreenedText.of(Checks.line("sourceName", found.sourceName(), Limits.NAME_LENGTH))
                        : null,
                ScreenedText.of(Checks.text("why", found.why(), Limits.REASON_LENGTH)));
    }

    private LookUpRow sealed(AgentPrincipal agent, ContactId contact, Found found, LookUpField field, Checked checked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = found.id();
        KeyScope scope = KeyScope.of(agent.account(), contact);
        ScreenedText named = checked.sourceName();
        return new LookUpRow(
                id,
                contact,
                field,
                checked.value().seal(Purpose.DELIVER, vault, scope, LookUpCells.value(id)),
                found.source(),
                named == null ? null : named.seal(Purpose.DELIVER, vault, scope, LookUpCells.sourceName(id)),
                found.reason(),
                checked.why().seal(Purpose.DELIVER, vault, scope, LookUpCells.reason(id)),
                agent.agent(),
                now,
                law.due(now),
                0,
                null);
    }
}
