package no.samtale.acceptance.proof;

/** The steps of deletion, each of which the proof must miss. By name as the seam knows it, or as a trigger of a table. */
enum LeftOut {
    WRAPPED_KEYS("vault", "key_scope", "delete", "vault, wrapped keys", false, false),
    INDEX_ENTRIES("vault", "identity_entry", "delete", "vault, index entries", false, false),
    ROWS("main", "message", "delete", "main, rows of message", false, false),
    LEDGER("vault", "erasure_ledger", "insert", "the ledger has no entry", false, false),
    CACHED_KEYS("", "cached keys", "", "memory, keys", true, false),
    CACHED_TEXTS("", "cached texts", "", "memory, texts", true, false),
    DESTRUCTION("", "destruction of ended keys", "", "old copies with every key", false, true),
    EXPIRY("", "expiry of vault copies", "", "vault copies past their time", false, true),
    /** Last: it takes the other person's keys along. */
    WRAPPING_ANEW("", "wrapping anew", "", "the other person is not whole", false, true);

    private final String cluster;
    private final String what;
    private final String event;
    private final String place;
    private final boolean memory;
    private final boolean later;

    LeftOut(String cluster, String what, String event, String place, boolean memory, boolean later) {
        this.cluster = cluster;
        this.what = what;
        this.event = event;
        this.place = place;
        this.memory = memory;
        this.later = later;
    }

    /** What the proof must name when the step is left out. */
    String place() {
        return place;
    }

    /** Whether it shows in memory. */
    boolean memory() {
        return memory;
    }

    /** Whether it shows only when the keys' time is over. */
    boolean later() {
        return later;
    }

    void begin(Install install) {
        if (cluster.isEmpty()) {
            install.control.leaveOut(what);
            return;
        }
        install.run(cluster, """
                create function left_out() returns trigger language plpgsql as 'begin return null; end';
                create trigger left_out before %s on %s for each row execute function left_out()
                """.formatted(event, what));
    }

    void end(Install install) {
        if (cluster.isEmpty()) {
            install.control.leaveOut("");
            return;
        }
        install.run(cluster, "drop function left_out() cascade");
    }
}
