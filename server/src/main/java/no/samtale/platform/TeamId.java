package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A team of agents. */
public record TeamId(@JsonValue UUID value) {
    @JsonCreator
    public TeamId {}

    public static TeamId random() {
        return new TeamId(Ids.timeOrdered());
    }

    public static TeamId of(String text) {
        return new TeamId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
