package no.samtale.conversations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import no.samtale.platform.checks.Checks;
import no.samtale.platform.problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How soon a conversation is served. Each has a head start in the queue: an urgent one counts as having waited an hour
 * longer than it has. So the urgent come first, and nobody is passed for ever: who has waited longer than the head start
 * is served before.
 */
public enum Priority {
    LOW(Duration.ofMinutes(-15)),
    NORMAL(Duration.ZERO),
    HIGH(Duration.ofMinutes(15)),
    URGENT(Duration.ofMinutes(60));

    private final Duration headStart;

    Priority(Duration headStart) {
        this.headStart = headStart;
    }

    /** Since when a waiting conversation counts as waiting, in SQL over a head of that name: the queue's order. */
    static String turn(String head) {
        return "(" + head + ".waiting_since - case " + head + ".priority "
                + Arrays.stream(values())
                        .map(one ->
                                "when '" + one.code() + "' then interval '" + one.headStart.toMinutes() + " minutes'")
                        .collect(Collectors.joining(" "))
                + " end)";
    }

    public Duration headStart() {
        return headStart;
    }

    /** As stored and as sent. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the name that callers use.
     *
     * @throws Problem invalid_field
     */
    @JsonCreator
    public static Priority of(@Nullable String code) {
        String given = Checks.present("priority", code);
        return Arrays.stream(values())
                .filter(one -> one.code().equals(given))
                .findFirst()
                .orElseThrow(() -> Problem.invalidField("priority"));
    }
}
