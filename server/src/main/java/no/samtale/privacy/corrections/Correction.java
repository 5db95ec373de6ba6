package no.samtale.privacy.corrections;

import java.util.UUID;
import no.samtale.privacy.screening.ScreenedText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says should stand at a place. Holds personal data and is not printed.
 *
 * @param id made by the caller, so that asking again does not matter
 * @param table of the register
 * @param column a personal column of it
 * @param row the id by which the column's row is named; null if the column is not one that is replaced
 */
public record Correction(
        UUID id, String table, String column, @Nullable UUID row, ScreenedText text) {
    @Override
    public String toString() {
        return "Correction[" + table + "." + column + "]";
    }
}
