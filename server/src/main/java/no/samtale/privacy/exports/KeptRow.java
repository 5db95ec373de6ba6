package no.samtale.privacy.exports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import no.samtale.privacy.register.Column;
import no.samtale.privacy.register.Table;

/** A row about a person: the values of its personal columns, opened. Holds personal data and is not printed. */
record KeptRow(Table table, Map<Column.Personal, String> values) {
    /** The values that hold one of the items. */
    KeptRow part(Predicate<String> items) {
        Map<Column.Personal, String> part = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            if (column.items().stream().anyMatch(items)) {
                part.put(column, value);
            }
        });
        return new KeptRow(table, part);
    }

    @Override
    public String toString() {
        return "KeptRow[" + table.name() + "]";
    }
}
