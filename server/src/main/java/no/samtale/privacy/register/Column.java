package no.samtale.privacy.register;

import java.util.List;
import no.samtale.vault.KeyScope;
import org.jspecify.annotations.Nullable;

/** A column of either cluster, classed. */
public sealed interface Column {
    String name();

    /** A column about a person. */
    sealed interface Personal extends Column {
        /** Ids of the items that it holds. */
        List<String> items();
    }

    /**
     * Sealed.
     *
     * @param key the kind of scope whose key seals it
     * @param row the column of the same table with the id that the value is bound to
     * @param fixed why the value is never replaced (it proves what was shown, say), so that whoever finds it wrong has what
     *     they say kept beside it; null if it may be
     * @param pieces the column with the id of the file that the values are pieces of; null if each is a text
     */
    record Content(
            String name,
            List<String> items,
            KeyScope.Kind key,
            String row,
            @Nullable String fixed,
            @Nullable String pieces)
            implements Personal {}

    /** Plain, but about a person: ids, times, states. */
    record Linked(String name, List<String> items) implements Personal {}

    /** Not about a person, and why. */
    record NotPersonal(String name, String reason) implements Column {}
}
