package no.samtale.channels.email.mime.parts;

import java.util.ArrayList;
import java.util.List;
import no.samtale.channels.email.mime.header.MailHeaders;
import no.samtale.channels.email.mime.header.Parameters;

/** A part that is being read. */
final class OpenPart {
    final List<MailHeaders.Field> fields = new ArrayList<>();
    final List<MailPart> parts = new ArrayList<>();
    byte[] content = {};
    byte[] preamble = {};

    MailPart closed() {
        MailHeaders headers = new MailHeaders(fields);
        Parameters type = Parameters.of(headers.first("Content-Type").orElse(""));
        return new MailPart(headers, type, List.copyOf(parts), content);
    }
}
