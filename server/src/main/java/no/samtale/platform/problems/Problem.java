package no.samtale.platform.problems;

import org.jspecify.annotations.Nullable;

/** A refusal that the caller is told of. Its message is the code alone: no personal data reaches a log through it. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final @Nullable String field;

    public Problem(ProblemCode code) {
        this(code, null, null);
    }

    public Problem(ProblemCode code, Throwable cause) {
        this(code, null, cause);
    }

    private Problem(ProblemCode code, @Nullable String field, @Nullable Throwable cause) {
        super(code.code(), cause, false, false);
        this.code = code;
        this.field = field;
    }

    /** A value that is not allowed, naming its field (never its value). */
    public static Problem invalidField(String field) {
        return new Problem(ProblemCode.INVALID_FIELD, field, null);
    }

    public ProblemCode code() {
        return code;
    }

    /** The field that is at fault, if it is one. */
    public @Nullable String field() {
        return field;
    }
}
