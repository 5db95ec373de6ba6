package no.samtale.contacts.lookups;

import java.util.UUID;
import no.samtale.vault.Cell;

/** Where the sealed values of a look-up stand. */
final class LookUpCells {
    static final String TABLE = "looked_up";
    static final String VALUE = "value_sealed";

    private LookUpCells() {}

    static Cell value(UUID lookUp) {
        return new Cell(TABLE, VALUE, lookUp);
    }

    static Cell sourceName(UUID lookUp) {
        return new Cell(TABLE, "source_name_sealed", lookUp);
    }

    static Cell reason(UUID lookUp) {
        return new Cell(TABLE, "reason_sealed", lookUp);
    }

    static Cell told(UUID lookUp) {
        return new Cell(TABLE, "told_sealed", lookUp);
    }
}
