package no.samtale.privacy.subjects;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps back what a law forbids to tell the person of, as long as it does (GDPR Art. 15(4), 23): such rows are in no export.
 * Whoever implements it names the law with each row.
 */
public interface Withholding {
    /** Whether a row of a table is not given out now. */
    boolean withholds(String table, Map<String, @Nullable Object> row);
}
