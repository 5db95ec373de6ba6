package no.samtale.privacy.register;

import java.util.List;

/**
 * A table of either cluster.
 *
 * @param module the feature that owns it; no other names it in SQL
 */
public record Table(String name, String module, Cluster cluster, Isolation isolation, List<Column> columns) {
    /** The two databases. */
    public enum Cluster {
        MAIN,
        VAULT
    }

    /** What keeps accounts apart. */
    public enum Isolation {
        /** Rows belong to an account, which stands first in every key, behind row-level security. */
        ACCOUNT,
        /** Belongs to no account: one of a closed list, without content. */
        GLOBAL
    }
}
