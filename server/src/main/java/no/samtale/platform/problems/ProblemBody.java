package no.samtale.platform.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it stands in an answer: RFC 9457 with members of our own, {@code code}, {@code field} and {@code challenge}.
 *
 * @param type an address that names the kind of problem; it need not open
 * @param title the code in words
 * @param detail what happened and what to do; never holds personal data
 * @param field the field at fault, if it is one
 * @param challenge what is to be solved first, if that is the problem
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @Nullable String field,
        @Nullable Object challenge) {
    private static final String TYPES = "https://samtale.no/problems/";

    static ProblemBody of(Problem problem) {
        ProblemCode code = problem.code();
        return new ProblemBody(
                TYPES + code.code(),
                inWords(code.code()),
                code.status(),
                code.code(),
                problem.detail(),
                problem.field(),
                problem.challenge());
    }

    private static String inWords(String code) {
        return code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).replace('_', ' ');
    }
}
