package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An agent: a person who answers on behalf of an account. */
public record AgentId(@JsonValue UUID value) {
    @JsonCreator
    public AgentId {}

    public static AgentId random() {
        return new AgentId(Ids.timeOrdered());
    }

    public static AgentId of(String text) {
        return new AgentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
