package no.samtale.privacy.subjects;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.samtale.privacy.register.Column;
import no.samtale.privacy.register.Register;
import no.samtale.privacy.register.Table;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;

/** The tables of the main database with rows about contacts, as the register has them. */
@Component
public class SubjectTables {
    private static final Map<String, KeyScope.Kind> NAMING = Map.of(
            "contact_id", KeyScope.Kind.CONTACT,
            "conversation_id", KeyScope.Kind.CONVERSATION,
            "trail_id", KeyScope.Kind.TRAIL);

    private final List<SubjectColumn> columns;

    SubjectTables(Register register) {
        this.columns = register.tables().stream()
                .filter(table -> table.cluster() == Table.Cluster.MAIN && table.isolation() == Table.Isolation.ACCOUNT)
                .flatMap(SubjectTables::naming)
                .toList();
    }

    /** A column that tells whom a row is about. */
    public record SubjectColumn(Table table, String column, KeyScope.Kind kind) {}

    /** The column that names the scope of a row's sealed values, by the scope's kind. */
    public static String owner(KeyScope.Kind kind) {
        return switch (kind) {
            case CONTACT -> "contact_id";
            case CONVERSATION -> "conversation_id";
            case TRAIL -> "trail_id";
            case AGENT -> "agent_id";
            case RECIPIENT_TASK -> "task_id";
            case DISCLOSURE -> "case_id";
            case BREACH -> "breach_id";
            case ARCHIVE -> "entry_id";
        };
    }

    /** All of them; a table may have two. */
    public List<SubjectColumn> columns() {
        return columns;
    }

    private static Stream<SubjectColumn> naming(Table table) {
        return table.columns().stream().map(Column::name).flatMap(column -> {
            KeyScope.Kind kind = NAMING.get(column);
            return kind == null ? Stream.empty() : Stream.of(new SubjectColumn(table, column, kind));
        });
    }
}
