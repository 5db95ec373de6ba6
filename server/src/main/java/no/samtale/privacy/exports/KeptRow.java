package no.samtale.privacy.exports;

import java.util.Map;
import no.samtale.privacy.register.Column;
import no.samtale.privacy.register.Table;

/** A row about a person: the values of its personal columns, opened. Holds personal data and is not printed. */
record KeptRow(Table table, Map<Column.Personal, String> values) {
    @Override
    public String toString() {
        return "KeptRow[" + table.name() + "]";
    }
}
