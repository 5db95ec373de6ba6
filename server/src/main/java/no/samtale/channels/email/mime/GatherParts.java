package no.samtale.channels.email.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.samtale.channels.email.mime.MailAttachment.Kind;
import no.samtale.channels.email.mime.header.DecodedText;
import no.samtale.channels.email.mime.header.HeaderText;
import no.samtale.channels.email.mime.header.MailFault;
import no.samtale.channels.email.mime.header.MailHeaders;
import no.samtale.channels.email.mime.parts.MailPart;
import no.samtale.channels.email.mime.tnef.ReadTnef;
import no.samtale.channels.email.mime.tnef.TnefContent;
import no.samtale.platform.Limits;

/** Goes through a mail's parts and says of each what it is: text, file, report, signature. */
final class GatherParts {
    private final Gathered gathered = new Gathered();

    private GatherParts() {}

    static Gathered of(MailPart root) {
        GatherParts walk = new GatherParts();
        walk.part(root, false);
        return walk.gathered;
    }

    private void part(MailPart part, boolean related) {
        if (part.isMultipart() && !part.parts().isEmpty()) {
            multipart(part);
        } else {
            leaf(part, related);
        }
    }

    private void multipart(MailPart part) {
        switch (part.type()) {
            case "multipart/alternative" -> alternative(part.parts());
            case "multipart/related" -> related(part);
            case "multipart/signed" -> {
                gathered.protections.add(
                        protocol(part).contains("pgp") ? Protection.SIGNED_PGP : Protection.SIGNED_SMIME);
                part.parts().forEach(each -> part(each, false));
            }
            case "multipart/encrypted" -> {
                gathered.protections.add(Protection.ENCRYPTED_PGP);
                // The first part says only that the second is encrypted.
                part.parts().stream()
                        .filter(each -> !each.is("application/pgp-encrypted"))
                        .forEach(each -> file(each, Kind.ENCRYPTED));
            }
            default -> part.parts().forEach(each -> part(each, false));
        }
    }

    private static String protocol(MailPart part) {
        return part.contentType().get("protocol").orElse("").toLowerCase(Locale.ROOT);
    }

    /** Of texts that say the same, the first plain one and the last with form (RFC 2046, section 5.1.4). */
    private void alternative(List<MailPart> parts) {
        int before = gathered.sections.size();
        parts.forEach(each -> part(each, false));
        List<Section> said = List.copyOf(gathered.sections.subList(before, gathered.sections.size()));
        if (said.size() < 2) {
            return;
        }
        gathered.sections.subList(before, gathered.sections.size()).clear();
        String plain = said.stream()
                .map(Section::plain)
                .filter(each -> each != null && !each.isBlank())
                .findFirst()
                .orElse(null);
        String html = said.stream()
                .map(Section::html)
                .filter(each -> each != null && !each.isBlank())
                .reduce((one, other) -> other)
                .orElse(null);
        gathered.sections.add(new Section(plain, html));
    }

    /** The first part is the text, the others are what stands in it (RFC 2387). */
    private void related(MailPart part) {
        String start = part.contentType()
                .get("start")
                .map(each -> each.replaceAll("[<>\\s]", ""))
                .orElse("");
        int text = 0;
        for (int at = part.parts().size() - 1; at >= 0 && !start.isEmpty(); at--) {
            text = part.parts().get(at).contentId().filter(start::equals).isPresent() ? at : text;
        }
        part(part.parts().get(text), false);
        for (int at = 0; at < part.parts().size(); at++) {
            if (at != text) {
                part(part.parts().get(at), true);
            }
        }
    }

    private void leaf(MailPart part, boolean related) {
        String type = part.type();
        switch (type) {
            case "message/delivery-status", "message/global-delivery-status" ->
                gathered.deliveryStatus = Optional.of(readable(part));
            case "message/disposition-notification", "message/global-disposition-notification" ->
                gathered.disposition = Optional.of(readable(part));
            case "text/rfc822-headers", "message/global-headers" -> gathered.returned = MailHeaders.of(readable(part));
            case "message/rfc822", "message/global" -> message(part);
            case "application/ms-tnef", "application/vnd.ms-tnef" -> tnef(part);
            case "application/pkcs7-mime", "application/x-pkcs7-mime" -> smime(part);
            case "application/pkcs7-signature", "application/x-pkcs7-signature" ->
                signature(part, Protection.SIGNED_SMIME);
            case "application/pgp-signature" -> signature(part, Protection.SIGNED_PGP);
            case "text/calendar", "application/ics" -> calendar(part);
            default -> other(part, related);
        }
    }

    private void other(MailPart part, boolean related) {
        boolean named = part.name().isPresent();
        boolean first = gathered.sections.isEmpty();
        boolean text = part.type().startsWith("text/")
                && !part.type().equals("text/rtf")
                && !part.type().equals("text/vcard")
                && !part.type().equals("text/x-amp-html")
                && !part.type().equals("text/enriched");
        if (part.name().filter(each -> each.equalsIgnoreCase("winmail.dat")).isPresent()) {
            tnef(part);
        } else if (part.type().equals("text/x-amp-html") || (part.isMultipart() && part.content().length == 0)) {
            return;
        } else if ((text || part.isMultipart()) && !part.isAttachment() && !related && (!named || first)) {
            text(part);
        } else {
            boolean picture =
                    part.type().startsWith("image/") && part.contentId().isPresent() && !part.isAttachment();
            file(part, related || picture ? Kind.INLINE : Kind.FILE);
        }
    }

    private void text(MailPart part) {
        if (part.is("text/html") && part.content().length > 4 * Limits.MAIL_HTML_LENGTH) {
            gathered.faults.add(MailFault.HTML_TOO_LONG);
            file(part, Kind.FILE);
            return;
        }
        if (part.is("text/html")) {
            DecodedText html = HtmlCharset.text(part);
            gathered.faults.addAll(html.faults());
            gathered.sections.add(new Section(null, html.text()));
            return;
        }
        DecodedText text = PlainText.of(part);
        gathered.faults.addAll(text.faults());
        if (text.text().contains("-----BEGIN PGP MESSAGE-----")) {
            gathered.protections.add(Protection.ENCRYPTED_PGP);
        } else if (text.text().contains("-----BEGIN PGP SIGNED MESSAGE-----")) {
            gathered.protections.add(Protection.SIGNED_PGP);
        }
        gathered.sections.add(new Section(text.text(), null));
    }

    /** What is read of a part that holds lines for programs. */
    private static String readable(MailPart part) {
        return part.start(Limits.MAIL_FIELD_BYTES).text().text();
    }

    private void message(MailPart part) {
        MailHeaders inner = MailHeaders.of(readable(part));
        if (gathered.returned.isEmpty()) {
            gathered.returned = inner;
        }
        String subject =
                HeaderText.decode(inner.first("Subject").orElse("message")).text();
        String name = part.name()
                .orElse(subject.isBlank() ? "message" : subject)
                .replace('/', '-')
                .replace('\\', '-');
        String ending = name.toLowerCase(Locale.ROOT).endsWith(".eml") ? "" : ".eml";
        gathered.file(name + ending, part.type(), part.contentId().orElse(null), Kind.MESSAGE, part.content());
    }

    private void tnef(MailPart part) {
        Optional<TnefContent> content = ReadTnef.read(part.content());
        if (content.isEmpty()) {
            gathered.faults.add(MailFault.BROKEN_TNEF);
            file(part, Kind.FILE);
            return;
        }
        TnefContent inner = content.get();
        if (!inner.whole()) {
            gathered.faults.add(MailFault.BROKEN_TNEF);
        }
        boolean said = gathered.sections.stream()
                .anyMatch(each -> each.html() != null
                        || (each.plain() != null && !each.plain().isBlank()));
        if (!said && (inner.words() != null || inner.html() != null)) {
            String words = inner.words();
            gathered.sections.add(
                    new Section(words == null ? null : PlainText.of(words).text(), inner.html()));
        }
        inner.files()
                .forEach(each -> gathered.file(
                        each.name(),
                        Optional.ofNullable(each.type())
                                .filter(type -> type.matches("[\\w.+-]+/[\\w.+-]+"))
                                .orElse("application/octet-stream"),
                        each.contentId(),
                        each.contentId() == null ? Kind.FILE : Kind.INLINE,
                        each.content()));
    }

    private void smime(MailPart part) {
        boolean signed = part.contentType()
                .get("smime-type")
                .map(each -> each.toLowerCase(Locale.ROOT))
                .filter(each -> each.contains("signed"))
                .isPresent();
        gathered.protections.add(signed ? Protection.SIGNED_SMIME : Protection.ENCRYPTED_SMIME);
        file(part, signed ? Kind.SIGNATURE : Kind.ENCRYPTED);
    }

    private void signature(MailPart part, Protection protection) {
        gathered.protections.add(protection);
        file(part, Kind.SIGNATURE);
    }

    private void calendar(MailPart part) {
        Invitations.in(readable(part)).ifPresent(each -> {
            if (!gathered.invitations.contains(each)) {
                gathered.invitations.add(each);
            }
        });
        file(part, Kind.CALENDAR);
    }

    private void file(MailPart part, Kind kind) {
        gathered.file(part.name().orElse(null), part.type(), part.contentId().orElse(null), kind, part.content());
        part.headers()
                .first("Content-Location")
                .ifPresent(each -> gathered.inline.putIfAbsent(each.strip(), gathered.files.size() - 1));
    }
}
