package no.samtale.channels.webchat;

import java.time.Instant;
import java.util.List;
import no.samtale.inboxes.EntrypointTexts;
import no.samtale.platform.EntrypointId;
import org.jspecify.annotations.Nullable;

/**
 * What a widget is told of its entrypoint, in one language.
 *
 * @param fields that are asked for now: while it is offline, of who leaves a message
 * @param availability whether it is answered now
 * @param status that in a few words
 * @param hint what else is to be known of it
 * @param opensAt when it opens, if it is closed
 * @param usualWait in minutes, while it has to be waited
 */
record VisitorEntrypoint(
        EntrypointId id,
        CompanyView account,
        String language,
        List<String> languages,
        String accent,
        EntrypointTexts texts,
        List<FieldView> fields,
        NoticeView notice,
        String availability,
        String status,
        @Nullable String hint,
        @Nullable Instant opensAt,
        @Nullable Integer usualWait,
        LimitsView limits,
        List<String> consents,
        int protocol) {

    /** The company. */
    record CompanyView(String name) {}

    /** A field that is asked for, and why, from the privacy register. */
    record FieldView(String name, boolean required, String why) {}

    /** The privacy notice that the visitor is shown. */
    record NoticeView(String version, String url) {}

    /** The limits that a visitor can run into. */
    record LimitsView(int messageLength, int fieldLength, int attachments, long attachmentBytes) {}
}
