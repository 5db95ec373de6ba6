package no.samtale.channels.sms;

import java.util.UUID;
import no.samtale.channels.sms.wire.LineTrouble;
import no.samtale.channels.sms.wire.SmsOutgoing;
import no.samtale.channels.sms.wire.SmsSubmission;
import no.samtale.contacts.Addresses;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.suppression.SuppressedMatter;
import no.samtale.privacy.suppression.Suppressions;
import no.samtale.vault.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries whether SMS can go out and come in as an inbox is set up, and sends one of ours if it is told whom to. */
@Component
public class TrySmsInbox {
    private final SmsInboxes inboxes;
    private final SmsWays ways;
    private final SmsLines lines;
    private final Suppressions suppressions;
    private final TakeSms take;
    private final SmsWords words;

    TrySmsInbox(
            SmsInboxes inboxes, SmsWays ways, SmsLines lines, Suppressions suppressions, TakeSms take, SmsWords words) {
        this.inboxes = inboxes;
        this.ways = ways;
        this.lines = lines;
        this.suppressions = suppressions;
        this.take = take;
        this.words = words;
    }

    /**
     * What was found.
     *
     * @param trouble what stands in the way, as a code; null if nothing does
     * @param sent what became of the SMS: taken, later, refused, unknown or stopped; null if there was none to send
     */
    public record SmsTrial(
            @Nullable String trouble, @Nullable String sent) {}

    /**
     * Tries it.
     *
     * @param to a phone number that gets an SMS; null if none is to be sent
     * @throws Problem not_found; invalid_field for what is no phone number
     */
    public SmsTrial tried(AccountId account, InboxId id, @Nullable String to) {
        SmsInbox inbox = inboxes.find(account, id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        String number = to == null || to.isBlank() ? null : Addresses.phone("to", to);
        LineTrouble trouble = ways.trial(account, inbox);
        return trouble == null && number != null
                ? new SmsTrial(null, sent(account, inbox, number))
                : new SmsTrial(SmsTroubles.codeOf(trouble), null);
    }

    private String sent(AccountId account, SmsInbox inbox, String number) {
        if (suppressions.holds(account, SuppressedMatter.SMS, Address.phone(number))) {
            return "stopped";
        }
        String text = words.of(account, take.door(account, inbox).languages().getFirst(), "trial");
        SmsOutgoing message =
                new SmsOutgoing(UUID.randomUUID().toString(), inbox.setup().sender(), number, text, false, null);
        return lines.line(account, inbox)
                .map(line -> word(line.submit(message, () -> {})))
                .orElse("later");
    }

    private static String word(SmsSubmission submission) {
        return switch (submission) {
            case SmsSubmission.Taken taken -> "taken";
            case SmsSubmission.Later later -> "later";
            case SmsSubmission.Refused refused -> "refused";
            case SmsSubmission.Unknown unknown -> "unknown";
        };
    }
}
