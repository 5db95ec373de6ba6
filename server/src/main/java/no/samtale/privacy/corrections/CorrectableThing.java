package no.samtale.privacy.corrections;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person can say is wrong. Holds personal data and is not printed.
 *
 * @param row the id of the value that is replaced; null where what the person says is kept beside it
 * @param means what it is, in the words of the notice
 * @param value what stands there now; null where there are many
 * @param elsewhere whether it is mended where it comes from, which is not here: then it can only be shown
 */
public record CorrectableThing(
        String table,
        String column,
        @Nullable String row,
        String means,
        @Nullable String value,
        boolean elsewhere) {
    @Override
    public String toString() {
        return "CorrectableThing[" + table + "." + column + "]";
    }
}
