package no.samtale.privacy.register;

import org.jspecify.annotations.Nullable;

/**
 * How long a category is kept under one of its purposes.
 *
 * @param with the category that it goes together with, as they lie under one key or in one row; null if it goes by itself
 * @param fixed why a company cannot choose a shorter time; null if it can
 */
public record RetentionRule(
        String category,
        String purpose,
        Lasting lasting,
        @Nullable String with,
        @Nullable String fixed) {
    /** The category whose time decides: its own, or that of the one it goes with. */
    public String leader() {
        return with == null ? category : with;
    }

    /** The same, after another time. */
    public RetentionRule lasting(Lasting other) {
        return new RetentionRule(category, purpose, other, with, fixed);
    }

    /** Whether a company can choose a shorter time of its own for it. */
    public boolean choosable() {
        return with == null && fixed == null && lasting instanceof Lasting.After;
    }
}
