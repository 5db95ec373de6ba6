package no.samtale.privacy.exports;

import java.time.Instant;
import java.util.List;

/**
 * All that is kept of a person: what, why, from where and for how long (GDPR Art. 15(1)), and the data itself in a
 * structured, machine-readable form (Art. 20(1)). Holds personal data and is not printed.
 *
 * @param format names this form and its version
 * @param language of the wordings
 * @param notice the number of the notice in force
 */
public record ExportDocument(
        String format, Instant made, String language, String notice, List<About> about, List<Rows> data) {
    /** A category of data. */
    public record About(String category, String name, List<Why> purposes, List<String> sources) {}

    /**
     * A purpose of a category.
     *
     * @param basis the point of GDPR Art. 6(1)
     * @param kept how long, in words of the register
     */
    public record Why(String name, String basis, String kept) {}

    /** The rows of one table. */
    public record Rows(String table, List<List<Field>> rows) {}

    /**
     * A value of a row.
     *
     * @param means what it is, in the words of the notice
     */
    public record Field(String field, List<String> items, String means, String value) {}

    @Override
    public String toString() {
        return "ExportDocument[" + made + "]";
    }
}
