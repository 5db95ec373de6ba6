package no.samtale.visits;

import java.util.UUID;
import no.samtale.platform.Purpose;
import no.samtale.vault.Cell;

/** The sorts of things that are noted of a visit once, each in a table of its own, under a key and a time of its own. */
enum Trace {
    DEVICE("visitor_device", "device_sealed", Purpose.IMPROVE),
    POSITION("visitor_position", "position_sealed", Purpose.IMPROVE),
    NETWORK("visitor_network", "network_sealed", Purpose.PREVENT_ABUSE);

    private final String table;
    private final String column;
    private final Purpose purpose;

    Trace(String table, String column, Purpose purpose) {
        this.table = table;
        this.column = column;
        this.purpose = purpose;
    }

    String table() {
        return table;
    }

    String column() {
        return column;
    }

    Purpose purpose() {
        return purpose;
    }

    /** The register's category, whose rule says how long. */
    String category() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Cell cell(UUID trail) {
        return new Cell(table, column, trail);
    }
}
