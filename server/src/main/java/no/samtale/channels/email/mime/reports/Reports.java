package no.samtale.channels.email.mime.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.samtale.channels.email.mime.header.HeaderText;
import no.samtale.channels.email.mime.header.MailAddresses;
import no.samtale.channels.email.mime.header.MailHeaders;
import no.samtale.channels.email.mime.header.MessageIds;
import no.samtale.platform.Limits;
import org.jspecify.annotations.Nullable;

/** Reads reports. */
public final class Reports {
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final int LONGEST = 1_000;

    private Reports() {}

    /**
     * A report by the rules.
     *
     * @param status the text of message/delivery-status
     * @param returned the header that came back
     */
    public static DeliveryReport delivery(String status, MailHeaders returned) {
        String[] blocks =
                status.replace("\r\n", "\n").replace('\r', '\n').strip().split("\n[ \t]*\n", Limits.MAIL_REPORTED + 2);
        List<ReportedRecipient> recipients = new ArrayList<>();
        for (String block : blocks) {
            recipient(MailHeaders.of(block)).ifPresent(recipients::add);
        }
        String original =
                MailHeaders.of(blocks[0]).first("X-Original-Message-ID").orElse("");
        return new DeliveryReport(id(returned, original), bounded(recipients), returned);
    }

    private static List<ReportedRecipient> bounded(List<ReportedRecipient> recipients) {
        return List.copyOf(recipients.subList(0, Math.min(recipients.size(), Limits.MAIL_REPORTED)));
    }

    private static Optional<ReportedRecipient> recipient(MailHeaders block) {
        if (!block.has("Final-Recipient") && !block.has("Original-Recipient") && !block.has("Action")) {
            return Optional.empty();
        }
        String address = block.first("Original-Recipient")
                .or(() -> block.first("Final-Recipient"))
                .orElse("");
        Matcher code = STATUS.matcher(block.first("Status").orElse(""));
        String status = code.find() ? code.group() : null;
        return Optional.of(new ReportedRecipient(
                address(address.substring(address.indexOf(';') + 1)),
                ReportedRecipient.Action.of(block.first("Action").orElse(""), status),
                status,
                block.first("Diagnostic-Code").map(Reports::bounded).orElse(null)));
    }

    private static String bounded(String diagnostic) {
        String shown = HeaderText.shown(diagnostic);
        return shown.substring(0, Math.min(shown.length(), LONGEST));
    }

    static @Nullable String address(String text) {
        return MailAddresses.of(text).list().stream()
                .findFirst()
                .map(each -> each.address())
                .orElse(null);
    }

    static @Nullable String id(MailHeaders returned, String otherwise) {
        return MessageIds.of(returned.first("Message-ID").orElse(otherwise)).stream()
                .findFirst()
                .orElse(null);
    }

    /** A receipt by the text of message/disposition-notification. */
    public static ReadReceipt receipt(String notification) {
        MailHeaders fields = MailHeaders.of(notification);
        String disposition = fields.first("Disposition").orElse("");
        String what =
                disposition.substring(disposition.indexOf(';') + 1).strip().toLowerCase(Locale.ROOT);
        return new ReadReceipt(
                MessageIds.of(fields.first("Original-Message-ID").orElse("")).stream()
                        .findFirst()
                        .orElse(null),
                what.replaceAll("[^a-z].*", ""));
    }
}
