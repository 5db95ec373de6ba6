package no.samtale.channels.email;

import java.util.List;
import no.samtale.channels.email.mime.reports.DeliveryReport;
import no.samtale.channels.email.mime.reports.ReportedRecipient;
import no.samtale.channels.email.mime.reports.ReportedRecipient.Action;
import no.samtale.inboxes.HandoverProblem;
import org.jspecify.annotations.Nullable;

/** What a delivery report (RFC 3464) means for the one message that it is about. */
sealed interface DeliveryOutcome {
    /** The person will not have it. */
    record Failed(HandoverProblem why) implements DeliveryOutcome {}

    /** The person's mailbox has it. */
    record Arrived() implements DeliveryOutcome {}

    /** It is late, or has gone on to where nobody reports from. */
    record Open() implements DeliveryOutcome {}

    static DeliveryOutcome of(DeliveryReport report) {
        List<ReportedRecipient> recipients = report.recipients();
        if (recipients.isEmpty()) {
            // Prose that says no more than that it came back.
            return new Failed(HandoverProblem.REFUSED);
        }
        return recipients.stream()
                .filter(each -> each.action() == Action.FAILED)
                .findFirst()
                .<DeliveryOutcome>map(failed -> new Failed(why(failed.status())))
                .orElseGet(() -> recipients.stream().allMatch(each -> each.action() == Action.DELIVERED)
                        ? new Arrived()
                        : new Open());
    }

    /** By the classes of RFC 3463, section 3. */
    private static HandoverProblem why(@Nullable String status) {
        String[] code = status == null ? new String[0] : status.split("\\.", 3);
        if (code.length < 3) {
            return HandoverProblem.REFUSED;
        }
        return switch (code[1] + "." + code[2]) {
            case "1.1", "1.2", "1.3", "1.6", "1.10", "2.1" -> HandoverProblem.ADDRESS;
            case "2.2", "3.1" -> HandoverProblem.FULL;
            case "2.3", "3.4" -> HandoverProblem.TOO_LARGE;
            case "4.7", "4.1", "4.4" -> HandoverProblem.TOO_LATE;
            default -> code[1].equals("6") ? HandoverProblem.CONTENT : byGroup(code[1]);
        };
    }

    private static HandoverProblem byGroup(String group) {
        return group.equals("7") ? HandoverProblem.POLICY : HandoverProblem.REFUSED;
    }
}
