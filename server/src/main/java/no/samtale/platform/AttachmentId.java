package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A file of a conversation; made by its sender, so that an upload can go on where it broke off. */
public record AttachmentId(@JsonValue UUID value) {
    @JsonCreator
    public AttachmentId {}

    public static AttachmentId of(String text) {
        return new AttachmentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
