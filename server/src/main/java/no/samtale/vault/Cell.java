package no.samtale.vault;

import java.util.UUID;

/**
 * The place in the main database that a sealed value is for. It is bound to the value, so that one moved to another row
 * or column does not open.
 */
public record Cell(String table, String column, UUID row) {}
