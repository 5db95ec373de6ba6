package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A conversation between a contact and an account. */
public record ConversationId(@JsonValue UUID value) {
    @JsonCreator
    public ConversationId {}

    public static ConversationId random() {
        return new ConversationId(Ids.timeOrdered());
    }

    public static ConversationId of(String text) {
        return new ConversationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
