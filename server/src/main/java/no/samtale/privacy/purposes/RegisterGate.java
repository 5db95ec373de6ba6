package no.samtale.privacy.purposes;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.samtale.platform.Purpose;
import no.samtale.privacy.choices.AccountRegister;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Column;
import no.samtale.privacy.register.LegalBasis;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Subject;
import no.samtale.privacy.register.Table;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.PurposeGate;
import no.samtale.vault.PurposeRefused;
import no.samtale.vault.SubjectRestricted;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The gate as the register draws it: a purpose covers a column if a category of what the column holds has it. */
@Component
class RegisterGate implements PurposeGate {
    private final Map<Place, Set<Purpose>> covered = new HashMap<>();
    private final Map<Purpose, LegalBasis> bases = new EnumMap<>(Purpose.class);
    private final ObjectProvider<ConsentCheck> choices;
    private final AccountRegister accounts;
    /** Those that an account can switch off. */
    private final Set<Purpose> optional = EnumSet.noneOf(Purpose.class);

    RegisterGate(Register register, ObjectProvider<ConsentCheck> choices, AccountRegister accounts) {
        this.choices = choices;
        this.accounts = accounts;
        register.purposes().stream()
                .filter(no.samtale.privacy.register.Purpose::optional)
                .forEach(purpose -> optional.add(Purpose.of(purpose.id())));
        register.purposes().forEach(purpose -> bases.put(Purpose.of(purpose.id()), purpose.basis()));
        Map<String, Category> categories = new HashMap<>();
        register.categories()
                .forEach(category -> category.items().forEach(item -> categories.put(item.id(), category)));
        for (Table table : register.tables()) {
            for (Column column : table.columns()) {
                if (column instanceof Column.Content content) {
                    covered.put(new Place(table.name(), column.name()), purposes(content, categories));
                }
            }
        }
    }

    private record Place(String table, String column) {}

    private static Set<Purpose> purposes(Column.Content content, Map<String, Category> categories) {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        for (String item : content.items()) {
            Category category = categories.get(item);
            if (category != null) {
                category.purposes().forEach(purpose -> purposes.add(Purpose.of(purpose)));
                // What a person may ask for is all that is kept of them, whatever it is kept for.
                if (category.subject() == Subject.CONTACT) {
                    purposes.add(Purpose.RIGHTS);
                }
            }
        }
        return purposes;
    }

    @Override
    public void check(Purpose purpose, KeyScope scope, Cell cell, boolean restricted) {
        if (!covered.getOrDefault(new Place(cell.table(), cell.column()), Set.of())
                .contains(purpose)) {
            throw new PurposeRefused(purpose, cell);
        }
        if (optional.contains(purpose)
                && !accounts.of(scope.account()).purpose(purpose.id()).active()) {
            throw new PurposeRefused(purpose, cell);
        }
        if (restricted && purpose != Purpose.RIGHTS) {
            throw new SubjectRestricted();
        }
        // Agents are asked in other ways: what is done with their data follows from their work.
        if (scope.kind() != KeyScope.Kind.AGENT && !chosen(purpose, scope)) {
            throw new PurposeRefused(purpose, cell);
        }
    }

    private boolean chosen(Purpose purpose, KeyScope scope) {
        return switch (bases.get(purpose)) {
            case CONSENT -> choices.stream().anyMatch(each -> each.consents(scope, purpose));
            case LEGITIMATE_INTEREST -> choices.stream().noneMatch(each -> each.objects(scope, purpose));
            case null, default -> true;
        };
    }
}
