package no.samtale.privacy.corrections;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.audit.AuditActor;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.privacy.exports.ExportContact;
import no.samtale.privacy.exports.ExportDocument;
import no.samtale.privacy.register.Column;
import no.samtale.privacy.register.Language;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Table;
import org.springframework.stereotype.Component;

/** What there is to correct: each value that is the person's to say, and each sort of thing that is not. */
@Component
public class CorrectableThings {
    private final ExportContact export;
    private final Map<String, Table> tables;
    private final CorrectContact correct;

    CorrectableThings(ExportContact export, CorrectContact correct, Register register) {
        this.export = export;
        this.correct = correct;
        this.tables = register.tables().stream()
                .filter(table -> table.cluster() == Table.Cluster.MAIN)
                .collect(Collectors.toMap(Table::name, table -> table));
    }

    /**
     * All of one person, restricted or not.
     *
     * @param by who reads it
     */
    public List<CorrectableThing> of(
            AccountId account, Collection<ContactId> contacts, Language language, AuditActor by) {
        ExportDocument document = export.read(account, List.copyOf(contacts), language, by);
        Map<String, CorrectableThing> things = new LinkedHashMap<>();
        for (ExportDocument.Rows rows : document.data()) {
            for (List<ExportDocument.Field> row : rows.rows()) {
                row.forEach(field -> thing(account, rows.table(), row, field)
                        .ifPresent(thing ->
                                things.putIfAbsent(thing.table() + "." + thing.column() + "." + thing.row(), thing)));
            }
        }
        return List.copyOf(things.values());
    }

    private Optional<CorrectableThing> thing(
            AccountId account, String table, List<ExportDocument.Field> row, ExportDocument.Field field) {
        return content(table, field.field()).map(content -> {
            // What is given out without its id has no row to name: what the person says is kept beside it.
            Optional<String> id = correct.replaces(table, content.name(), AuditActor.PERSON)
                    ? value(row, content.row())
                    : Optional.empty();
            boolean elsewhere = id.filter(
                            one -> correct.isMendedElsewhere(account, table, content.name(), UUID.fromString(one)))
                    .isPresent();
            return new CorrectableThing(
                    table,
                    field.field(),
                    elsewhere ? null : id.orElse(null),
                    field.means(),
                    id.isPresent() ? field.value() : null,
                    elsewhere);
        });
    }

    private Optional<Column.Content> content(String table, String column) {
        return Optional.ofNullable(tables.get(table)).stream()
                .flatMap(found -> found.columns().stream())
                .filter(found -> found.name().equals(column))
                .filter(Column.Content.class::isInstance)
                .map(Column.Content.class::cast)
                .findFirst();
    }

    private static Optional<String> value(List<ExportDocument.Field> row, String column) {
        return row.stream()
                .filter(field -> field.field().equals(column))
                .map(ExportDocument.Field::value)
                .findFirst();
    }
}
