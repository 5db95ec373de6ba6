package no.samtale.accounts.store;

import no.samtale.platform.AgentId;
import no.samtale.vault.Cell;

/** Where the sealed values of an agent stand. */
public final class AgentCells {
    private static final String TABLE = "agent";

    private AgentCells() {}

    public static Cell name(AgentId agent) {
        return new Cell(TABLE, "name_sealed", agent.value());
    }

    public static Cell email(AgentId agent) {
        return new Cell(TABLE, "email_sealed", agent.value());
    }

    /** Where the hash of the password stands. */
    public static Cell password(AgentId agent) {
        return new Cell(TABLE, "password_sealed", agent.value());
    }
}
