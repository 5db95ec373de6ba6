package no.samtale.platform.problems;

import org.jspecify.annotations.Nullable;

/** A refusal that the caller is told of. Its message is the code alone: no personal data reaches a log through it. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final @Nullable String field;
    private final String detail;
    private final transient @Nullable Record challenge;

    public Problem(ProblemCode code) {
        this(code, null, code.advice(), null);
    }

    public Problem(ProblemCode code, Throwable cause) {
        this(code, null, code.advice(), cause);
    }

    private Problem(ProblemCode code, @Nullable String field, String detail, @Nullable Throwable cause) {
        this(code, field, detail, cause, null);
    }

    private Problem(
            ProblemCode code,
            @Nullable String field,
            String detail,
            @Nullable Throwable cause,
            @Nullable Record challenge) {
        super(code.code(), cause, false, false);
        this.challenge = challenge;
        this.code = code;
        this.field = field;
        this.detail = detail;
    }

    /** A value that is not allowed, naming its field (never its value). */
    public static Problem invalidField(String field) {
        return new Problem(ProblemCode.INVALID_FIELD, field, ProblemCode.INVALID_FIELD.advice(), null);
    }

    /** As {@link #invalidField(String)}, telling what would be allowed; the detail holds nothing personal. */
    public static Problem invalidField(String field, String detail) {
        return new Problem(ProblemCode.INVALID_FIELD, field, detail, null);
    }

    /** A signed identity that is not believed, naming the claim that is at fault (never its value). */
    public static Problem identityRefused(String field) {
        return new Problem(ProblemCode.IDENTITY_REFUSED, field, ProblemCode.IDENTITY_REFUSED.advice(), null);
    }

    /** A start that costs some work first, with the challenge to solve. */
    public static Problem workNeeded(Record challenge) {
        return new Problem(ProblemCode.WORK_NEEDED, null, ProblemCode.WORK_NEEDED.advice(), null, challenge);
    }

    /** A part of the request that could not be read, naming it if it has a name (never its value). */
    public static Problem malformed(@Nullable String field) {
        return new Problem(ProblemCode.MALFORMED, field, ProblemCode.MALFORMED.advice(), null);
    }

    /** An id that is not a UUID, naming where it stood (never its value). */
    public static Problem malformedId(@Nullable String field) {
        return new Problem(ProblemCode.MALFORMED_ID, field, ProblemCode.MALFORMED_ID.advice(), null);
    }

    public ProblemCode code() {
        return code;
    }

    /** The field that is at fault, if it is one. */
    public @Nullable String field() {
        return field;
    }

    /** What the caller has to solve first, if it is that. */
    public @Nullable Record challenge() {
        return challenge;
    }

    /** What the caller is told: the code's advice, or something more exact. Never personal data. */
    public String detail() {
        return detail;
    }
}
