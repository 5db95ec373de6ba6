package no.samtale.privacy.corrections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.samtale.audit.AuditActor;
import no.samtale.privacy.register.Category;
import no.samtale.privacy.register.Column;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.subjects.SubjectTables;
import org.springframework.stereotype.Component;

/** Which values the register lets be corrected, and by whom. */
@Component
class CorrectionPlaces {
    private final Map<String, Place> places = new HashMap<>();

    CorrectionPlaces(Register register, SubjectTables tables) {
        Map<String, Category> categories = new HashMap<>();
        register.categories().forEach(each -> each.items().forEach(item -> categories.put(item.id(), each)));
        for (SubjectTables.SubjectColumn naming : tables.columns()) {
            for (Column column : naming.table().columns()) {
                if (column instanceof Column.Personal personal) {
                    List<Category> of = personal.items().stream()
                            .map(categories::get)
                            .filter(java.util.Objects::nonNull)
                            .toList();
                    places.putIfAbsent(
                            name(naming.table().name(), column.name()), new Place(naming, personal, persons(of)));
                }
            }
        }
    }

    /**
     * A personal column of a table about contacts.
     *
     * @param persons whether what it holds comes from the person alone
     */
    record Place(SubjectTables.SubjectColumn naming, Column.Personal column, boolean persons) {
        /**
         * What may be replaced here, if the corrector may.
         *
         * @param thePersons whether the person may though others were the source
         */
        Optional<Column.Content> replaceable(AuditActor by, boolean thePersons) {
            return column instanceof Column.Content content
                            && content.fixed() == null
                            && (persons || thePersons || !by.equals(AuditActor.PERSON))
                    ? Optional.of(content)
                    : Optional.empty();
        }
    }

    Optional<Place> at(String table, String column) {
        return Optional.ofNullable(places.get(name(table, column)));
    }

    private static boolean persons(List<Category> categories) {
        return !categories.isEmpty()
                && categories.stream().allMatch(category -> category.sources().equals(List.of("person")));
    }

    private static String name(String table, String column) {
        return table + "." + column;
    }
}
