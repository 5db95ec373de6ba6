package no.samtale.platform.problems;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Turns whatever was thrown into the problem that the caller is told of. Nothing of a message is carried over. */
final class ProblemTranslation {
    /** A name that a program gave; anything else may be data that the caller sent as a key. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

    private static final int CAUSES = 10;

    private ProblemTranslation() {}

    static Problem of(Throwable thrown) {
        Optional<Problem> inside = causes(thrown)
                .filter(Problem.class::isInstance)
                .map(Problem.class::cast)
                .findFirst();
        return inside.orElseGet(() -> translate(thrown));
    }

    static Problem ofStatus(int status) {
        return new Problem(
                switch (status) {
                    case 401 -> ProblemCode.NOT_SIGNED_IN;
                    case 403 -> ProblemCode.ROLE_MISSING;
                    case 404, 410 -> ProblemCode.NOT_FOUND;
                    case 405 -> ProblemCode.METHOD_NOT_ALLOWED;
                    case 406 -> ProblemCode.NOT_ACCEPTABLE;
                    case 413, 414, 431 -> ProblemCode.TOO_LARGE;
                    case 415 -> ProblemCode.UNSUPPORTED_MEDIA;
                    case 422 -> ProblemCode.INVALID_FIELD;
                    case 429 -> ProblemCode.TOO_MANY;
                    case 503 -> ProblemCode.UNAVAILABLE;
                    default -> status >= 400 && status < 500 ? ProblemCode.MALFORMED : ProblemCode.INTERNAL;
                });
    }

    private static Problem translate(Throwable thrown) {
        return switch (thrown) {
            case HttpMessageNotReadableException unreadable -> unreadableBody(unreadable);
            case TypeMismatchException illTyped -> illTyped(illTyped);
            case BindException invalid -> invalidField(invalid.getFieldErrors());
            case HandlerMethodValidationException invalid -> Problem.invalidField(parameter(invalid));
            case MissingRequestValueException missing -> Problem.malformed(nameOf(missing));
            case AsyncRequestTimeoutException timeout -> new Problem(ProblemCode.UNAVAILABLE, timeout);
            case ErrorResponse other -> ofStatus(other.getStatusCode().value());
            case AccessDeniedException denied -> new Problem(ProblemCode.ROLE_MISSING, denied);
            case AuthenticationException unknown -> new Problem(ProblemCode.NOT_SIGNED_IN, unknown);
            case RuntimeException passing
            when Faults.isPassing(passing) -> new Problem(ProblemCode.UNAVAILABLE, passing);
            default -> new Problem(ProblemCode.INTERNAL, thrown);
        };
    }

    private static Problem unreadableBody(HttpMessageNotReadableException unreadable) {
        List<JacksonException> parsing = causes(unreadable)
                .filter(JacksonException.class::isInstance)
                .map(JacksonException.class::cast)
                .toList();
        boolean badId = parsing.stream()
                .anyMatch(
                        e -> e instanceof MismatchedInputException mismatch && UUID.class == mismatch.getTargetType());
        String field = parsing.stream()
                .map(ProblemTranslation::path)
                .filter(path -> !path.isEmpty())
                .findFirst()
                .orElse(null);
        return badId ? Problem.malformedId(field) : Problem.malformed(field);
    }

    private static String path(JacksonException parsing) {
        return parsing.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(name -> name != null && NAME.matcher(name).matches())
                .collect(Collectors.joining("."));
    }

    private static Problem illTyped(TypeMismatchException illTyped) {
        String name = illTyped instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : illTyped.getPropertyName();
        return UUID.class == illTyped.getRequiredType() ? Problem.malformedId(name) : Problem.malformed(name);
    }

    private static Problem invalidField(List<FieldError> errors) {
        return errors.isEmpty()
                ? new Problem(ProblemCode.INVALID_FIELD)
                : Problem.invalidField(errors.getFirst().getField());
    }

    private static String parameter(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .map(result -> result.getMethodParameter().getParameterName())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("request");
    }

    private static @Nullable String nameOf(MissingRequestValueException missing) {
        return switch (missing) {
            case MissingServletRequestParameterException parameter -> parameter.getParameterName();
            case MissingRequestHeaderException header -> header.getHeaderName();
            default -> null;
        };
    }

    /** The exception and its causes; a loop among them ends the walk. */
    private static Stream<Throwable> causes(Throwable thrown) {
        Stream.Builder<Throwable> causes = Stream.builder();
        Throwable next = thrown;
        for (int depth = 0; next != null && depth < CAUSES; depth++) {
            causes.add(next);
            next = next.getCause();
        }
        return causes.build();
    }
}
