package no.samtale.channels.webchat;

import java.util.List;
import no.samtale.inboxes.EntrypointTexts;
import no.samtale.platform.EntrypointId;

/** What a widget is told of its entrypoint, in one language. */
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
    record LimitsView(int messageLength, int fieldLength) {}
}
