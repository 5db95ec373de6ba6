package no.samtale.platform.problems;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers with a problem whatever a controller threw, whatever form of answer was asked for. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** The caller has gone: there is nobody to tell. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemBody> answer(Exception thrown) {
        Problem problem = ProblemTranslation.of(thrown);
        logIfOurs(problem, thrown);
        return ResponseEntity.status(problem.code().status())
                .headers(headers(thrown))
                // Preset, so that it is not negotiated: a caller that accepts images only is told just as well.
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemBody.of(problem));
    }

    /** Logs what is our fault; not a refusal that a use case chose itself. */
    static void logIfOurs(Problem problem, @Nullable Throwable thrown) {
        boolean chosen = thrown instanceof Problem && thrown.getCause() == null;
        if (problem.code().status() >= 500 && thrown != null && !chosen) {
            LOG.error("Answered {} because of {}", problem.code().code(), Faults.describe(thrown));
        }
    }

    /** What Spring adds for the kind of refusal: {@code Allow}, {@code Accept}. */
    private static HttpHeaders headers(Exception thrown) {
        return thrown instanceof ErrorResponse response ? response.getHeaders() : HttpHeaders.EMPTY;
    }
}
