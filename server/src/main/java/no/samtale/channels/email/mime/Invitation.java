package no.samtale.channels.email.mime;

import org.jspecify.annotations.Nullable;

/**
 * An appointment (RFC 5545), as much of it as is shown; times as they are written, with their zone if one is named.
 *
 * @param method REQUEST, CANCEL, REPLY and the like (RFC 5546)
 */
public record Invitation(
        String method,
        @Nullable String summary,
        @Nullable String start,
        @Nullable String end,
        @Nullable String location) {
    @Override
    public String toString() {
        return "Invitation[" + method + "]";
    }
}
