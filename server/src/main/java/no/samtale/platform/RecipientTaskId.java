package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A task: to tell a recipient of a correction, an erasure or a restriction. */
public record RecipientTaskId(@JsonValue UUID value) {
    @JsonCreator
    public RecipientTaskId {}

    public static RecipientTaskId random() {
        return new RecipientTaskId(Ids.timeOrdered());
    }

    public static RecipientTaskId of(String text) {
        return new RecipientTaskId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
