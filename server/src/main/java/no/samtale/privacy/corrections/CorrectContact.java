package no.samtale.privacy.corrections;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import no.samtale.privacy.recipients.TellRecipients;
import no.samtale.privacy.register.Column;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.privacy.subjects.CorrectableValue;
import no.samtale.privacy.subjects.PersonalDataHolders;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Corrects what is kept of a contact, or keeps what the person says beside it (GDPR Art. 16). */
@Component
public class CorrectContact {
    private final AccountTransactions transactions;
    private final PersonalDataHolders holders;
    private final CorrectionPlaces places;
    private final CorrectionStore store;
    private final ObjectProvider<CorrectableValue> values;
    private final Vault vault;
    private final TellRecipients tell;
    private final AuditTrail trail;
    private final Clock clock;

    CorrectContact(
            AccountTransactions transactions,
            PersonalDataHolders holders,
            CorrectionPlaces places,
            CorrectionStore store,
            ObjectProvider<CorrectableValue> values,
            Vault vault,
            TellRecipients tell,
            AuditTrail trail,
            Clock clock) {
        this.transactions = transactions;
        this.holders = holders;
        this.places = places;
        this.store = store;
        this.values = values;
        this.vault = vault;
        this.tell = tell;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Replaces the value if the corrector may (the person what comes from them alone, an officer whatever is sealed), and keeps a supplement otherwise. Works under a restriction too: it is the
     * person's right.
     *
     * @throws Problem not_found if there is no such contact or row of theirs; invalid_field if no such column is about
     *     contacts, or the value has no proper shape
     */
    public Corrected correct(AccountId account, ContactId contact, Correction correction, AuditActor by) {
        CorrectionPlaces.Place place =
                places.at(correction.table(), correction.column()).orElseThrow(() -> Problem.invalidField("column"));
        return transactions.call(account, () -> {
            Set<KeyScope> scopes = holders.scopes(account, contact);
            if (scopes.isEmpty()) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            trail.note(account, by, AuditAction.CONTACT_CORRECTED, AuditedThing.of(contact));
            // An officer who names no row does not replace what they may, but keeps beside it what the person says.
            boolean beside = correction.row() == null && !by.equals(AuditActor.PERSON);
            Optional<Column.Content> replaced = beside ? Optional.empty() : replaceable(place, by);
            if (replaced.isEmpty()) {
                supplement(account, contact, correction);
                return Corrected.SUPPLEMENTED;
            }
            replace(account, place, replaced.get(), scopes, correction);
            tell.corrected(account, contact);
            return Corrected.REPLACED;
        });
    }

    /** Whether whoever corrects replaces what stands there; if not, what they say is kept beside it. */
    public boolean replaces(String table, String column, AuditActor by) {
        return places.at(table, column).flatMap(place -> replaceable(place, by)).isPresent();
    }

    /** Whether nobody replaces this one here, though its like is replaced. */
    boolean isMendedElsewhere(AccountId account, String table, String column, UUID row) {
        return transactions.call(account, () -> values.stream()
                .anyMatch(each -> each.isAt(table, column) && each.isMendedElsewhere(account, row)));
    }

    private Optional<Column.Content> replaceable(CorrectionPlaces.Place place, AuditActor by) {
        boolean persons = values.stream()
                .anyMatch(each -> each.isThePersons()
                        && each.isAt(
                                place.naming().table().name(), place.column().name()));
        return place.replaceable(by, persons);
    }

    private void supplement(AccountId account, ContactId contact, Correction correction) {
        Cell cell = new Cell("supplement", "text_sealed", correction.id());
        byte[] sealed = correction.text().seal(Purpose.RIGHTS, vault, KeyScope.of(account, contact), cell);
        store.supplement(
                account,
                contact,
                correction.id(),
                correction.table(),
                correction.column(),
                sealed,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void replace(
            AccountId account,
            CorrectionPlaces.Place place,
            Column.Content column,
            Set<KeyScope> scopes,
            Correction correction) {
        UUID row = correction.row();
        UUID[] owners = scopes.stream()
                .filter(scope -> scope.kind() == place.naming().kind())
                .map(KeyScope::id)
                .toArray(UUID[]::new);
        Optional<UUID> owner =
                row == null ? Optional.empty() : store.owner(account, place.naming(), column, row, owners);
        if (row == null || owner.isEmpty()) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        List<CorrectableValue> more = values.stream()
                .filter(each -> each.isAt(correction.table(), correction.column()))
                .toList();
        String text = correction.text().text();
        for (CorrectableValue each : more) {
            text = each.checked(account, row, text);
        }
        KeyScope scope = new KeyScope(account, column.key(), owner.get());
        Cell cell = new Cell(correction.table(), correction.column(), row);
        store.replace(
                account,
                place.naming(),
                column,
                row,
                owner.get(),
                ScreenedText.of(text).seal(Purpose.RIGHTS, vault, scope, cell));
        for (CorrectableValue each : more) {
            each.corrected(scope, cell, text);
        }
    }
}
