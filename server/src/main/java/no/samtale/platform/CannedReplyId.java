package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A canned reply. */
public record CannedReplyId(@JsonValue UUID value) {
    @JsonCreator
    public CannedReplyId {}

    public static CannedReplyId random() {
        return new CannedReplyId(Ids.timeOrdered());
    }

    public static CannedReplyId of(String text) {
        return new CannedReplyId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
