package no.samtale.channels.email.mime;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtale.channels.email.mime.header.MailAddress;
import no.samtale.channels.email.mime.html.CleanedHtml;
import no.samtale.channels.email.mime.reports.DeliveryReport;
import org.jspecify.annotations.Nullable;

/** All that was read of a mail, as plain values; what is empty is left out. */
final class Summary {
    private static final List<String> OURS = List.of("support@firma.no");

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Summary() {}

    static Map<String, Object> of(MailReading reading) {
        Summary summary = new Summary();
        switch (reading) {
            case MailReading.Refused(var reason) -> summary.put("refused", reason.name());
            case MailReading.Read(Mail mail) -> summary.mail(mail);
        }
        return summary.values;
    }

    private void mail(Mail mail) {
        head(mail.head());
        MailThread thread = MailThread.of(mail, OURS);
        put("token", thread.token().map(ReplyToken::value).orElse(""));
        put("threadReferences", thread.references());
        put("baseSubject", thread.baseSubject().equals(mail.head().subject()) ? "" : thread.baseSubject());
        put("words", mail.words());
        put("wordsMade", mail.wordsAreOwn() ? "" : "from HTML");
        List<String> passages = Passages.of(mail.words()).stream()
                .map(each -> each.kind() + ": " + each.text())
                .toList();
        put("passages", passages.size() == 1 ? List.of() : passages);
        html(mail.html());
        put("files", mail.attachments().stream().map(Summary::file).toList());
        put(
                "invitations",
                mail.invitations().stream()
                        .map(each -> each.method() + " | " + each.summary() + " | " + each.start() + " | " + each.end()
                                + " | " + each.location())
                        .toList());
        put("protections", sorted(mail.protections()));
        standing(mail.standing());
        bounce(mail.bounce());
        var receipt = mail.receipt();
        put("receipt", receipt == null ? "" : receipt.disposition() + " " + receipt.messageId());
        put("faults", sorted(mail.faults()));
    }

    private void head(MailHead head) {
        put("from", addresses(head.from()));
        put("replyTo", addresses(head.replyTo()));
        put("to", addresses(head.to()));
        put("cc", addresses(head.cc()));
        put("subject", head.subject());
        put("date", String.valueOf(head.date()));
        put("messageId", String.valueOf(head.messageId()));
        put("inReplyTo", head.inReplyTo());
        put("references", head.references());
    }

    private void html(@Nullable CleanedHtml html) {
        if (html != null) {
            put("html", html.html());
            put("remotePictures", html.remotePictures());
            put("inlinePictures", html.inlinePictures());
            put("trackers", html.trackers() == 0 ? "" : html.trackers());
        }
    }

    private void standing(Standing standing) {
        String said = (standing.automatic() ? "automatic " : "")
                + (standing.outOfOffice() ? "away " : "")
                + (standing.list() ? "list " : "")
                + (standing.mayBeAnswered() ? "" : "unanswerable");
        put("standing", said.strip());
    }

    private void bounce(@Nullable DeliveryReport bounce) {
        if (bounce != null) {
            put("bounceOf", String.valueOf(bounce.messageId()));
            put(
                    "bounced",
                    bounce.recipients().stream()
                            .map(each -> each.address() + " " + each.action() + " " + each.status() + " "
                                    + each.diagnostic() + (each.addressIsGone() ? " (gone)" : ""))
                            .toList());
        }
    }

    private static Map<String, Object> file(MailAttachment file) {
        Summary summary = new Summary();
        summary.put("name", file.name());
        summary.put("claimed", file.claimedType());
        summary.put("found", file.foundType().equals(file.claimedType()) ? "" : file.foundType());
        summary.put("kind", file.kind().name());
        summary.put("contentId", file.contentId() == null ? "" : file.contentId());
        summary.put("bytes", file.size());
        return summary.values;
    }

    private static List<String> addresses(List<MailAddress> addresses) {
        return addresses.stream()
                .map(each -> (each.name() == null ? "" : each.name() + " ") + "<" + each.address() + ">")
                .toList();
    }

    private static List<String> sorted(Collection<? extends Enum<?>> all) {
        return all.stream().map(Enum::name).sorted().toList();
    }

    private void put(String name, Object value) {
        boolean empty = value instanceof Collection<?> all ? all.isEmpty() : value.equals("");
        if (!empty) {
            values.put(name, value);
        }
    }
}
