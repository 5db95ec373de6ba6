package no.samtale.isolation;

import org.jspecify.annotations.Nullable;

/**
 * One way to call an operation with somebody else's ids.
 *
 * @param name what of the other's is used
 * @param call the request: with ids of the caller's own, and the ids that are tried
 */
record Attempt(String name, Expected expected, Sample call) {
    /** What the one who holds none of the ids is to be answered, beside the owner's success. */
    enum Expected {
        /** The same as for ids of nothing. */
        LIKE_UNKNOWN,
        /** As {@link #LIKE_UNKNOWN}; another visitor of the same company is not to be told apart from a stranger. */
        LIKE_UNKNOWN_FOR_ANY_VISITOR,
        /** What is the caller's own, and nothing of the other's. */
        OWN_ONLY,
        /** The same as anybody else, and nothing of the other's. */
        EVERYBODYS,
        /** Not found, for everybody. */
        CLOSED
    }

    /** Makes the request. */
    interface Sample {
        Call of(Held mine, Held tried);
    }

    /**
     * A request.
     *
     * @param token the visitor's; null for an agent's request
     */
    record Call(
            String method,
            String path,
            @Nullable Object body,
            @Nullable String token) {
        /** All that the request says, so that what only comes back is known. */
        String asked() {
            return path + " " + body + " " + token;
        }
    }
}
