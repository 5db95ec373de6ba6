package no.samtale.realtime;

import no.samtale.platform.problems.ProblemCode;

/** Why the server closes a socket, as RFC 6455 close codes; 4000 and up are for applications (section 7.4.2). */
enum CloseCode {
    GOING_AWAY(1001, ProblemCode.UNAVAILABLE),
    MALFORMED(4400, ProblemCode.MALFORMED_FRAME),
    TOKEN_UNKNOWN(4401, ProblemCode.TOKEN_UNKNOWN),
    NOT_SIGNED_IN(4401, ProblemCode.NOT_SIGNED_IN),
    NO_HELLO(4408, ProblemCode.MALFORMED_FRAME),
    UNKNOWN_PROTOCOL(4409, ProblemCode.UNKNOWN_PROTOCOL),
    RESTRICTED(4423, ProblemCode.RESTRICTED),
    TOO_MANY(4429, ProblemCode.TOO_MANY),
    TOO_SLOW(4503, ProblemCode.TOO_SLOW);

    private final int code;
    private final ProblemCode problem;

    CloseCode(int code, ProblemCode problem) {
        this.code = code;
        this.problem = problem;
    }

    int code() {
        return code;
    }

    ProblemCode problem() {
        return problem;
    }
}
