package no.samtale.conversations.labels;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import no.samtale.platform.LabelId;
import no.samtale.platform.Limits;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import no.samtale.privacy.screening.ScreenedText;
import org.jspecify.annotations.Nullable;

/**
 * What the company calls a sort of conversations.
 *
 * @param retired it is offered no more, and stays only on conversations that lie unused for now
 * @param conversations how many that are not restricted have it
 */
public record Label(LabelId id, String name, Colour colour, boolean retired, long conversations) {
    /** The colours that there are: tokens of the console, each legible in light and dark. */
    public enum Colour {
        GREY,
        BLUE,
        GREEN,
        AMBER,
        RED,
        VIOLET;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Colour of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalidField("colour"));
        }
    }

    /**
     * One that is in order and that no conversation has yet.
     *
     * @throws Problem naming the field that is not as it should be
     */
    static Label checked(LabelId id, @Nullable String name, @Nullable String colour) {
        String line = Checks.line("name", name, Limits.LABEL_LENGTH);
        if (!ScreenedText.of(line).isUntouched()) {
            throw Problem.invalidField("name", "A label holds no national identity number and no payment card number.");
        }
        return new Label(id, line, Colour.of(colour), false, 0);
    }
}
