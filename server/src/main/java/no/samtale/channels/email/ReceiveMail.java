package no.samtale.channels.email;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.samtale.channels.email.mime.Authentication;
import no.samtale.channels.email.mime.Mail;
import no.samtale.channels.email.mime.MailAttachment;
import no.samtale.channels.email.mime.MailReading;
import no.samtale.channels.email.mime.MailThread;
import no.samtale.channels.email.mime.ReadMail;
import no.samtale.channels.email.mime.WrittenTo;
import no.samtale.channels.email.mime.header.MailAddress;
import no.samtale.channels.email.mime.reports.DeliveryReport;
import no.samtale.contacts.IdentityKind;
import no.samtale.conversations.incoming.IncomingMessage;
import no.samtale.conversations.incoming.IncomingMessage.IncomingFile;
import no.samtale.conversations.incoming.ReceiveMessage;
import no.samtale.conversations.incoming.ReceiveMessage.Manner;
import no.samtale.conversations.outgoing.ReportOutgoing;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Entrypoints;
import no.samtale.inboxes.HandoverProblem;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Limits;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.ScreenedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in one mail: a message of a conversation, or what became of one of ours. */
@Component
class ReceiveMail {
    private final ReadMail reader;
    private final ReceiveMessage receive;
    private final ReportOutgoing reports;
    private final EmailMessageStore kept;
    private final Entrypoints entrypoints;
    private final MailWords words;
    private final MailFloods floods;

    ReceiveMail(
            ReadMail reader,
            ReceiveMessage receive,
            ReportOutgoing reports,
            EmailMessageStore kept,
            Entrypoints entrypoints,
            MailWords words,
            MailFloods floods) {
        this.reader = reader;
        this.receive = receive;
        this.reports = reports;
        this.kept = kept;
        this.entrypoints = entrypoints;
        this.words = words;
        this.floods = floods;
    }

    /**
     * What became of it.
     *
     * @param conversation that it is in; null if it is in none
     * @param aside why it is set aside; null if it is not
     */
    record Received(
            @Nullable ConversationId conversation, @Nullable String aside) {
        static Received aside(@Nullable String why) {
            return new Received(null, why);
        }
    }

    /** What a mail says, as far as it can be read. */
    MailReading read(FetchedMail mail) throws IOException {
        return reader.read(new ByteArrayInputStream(mail.bytes()));
    }

    /** What it names itself and others by, so that those of one talk are stored in order. */
    Set<String> names(MailInbox inbox, Mail mail) {
        MailThread thread = MailThread.of(mail, inbox.setup().addresses());
        Set<String> names = new HashSet<>(thread.references());
        thread.token().ifPresent(token -> names.add(token.value()));
        Optional.ofNullable(mail.head().messageId()).ifPresent(names::add);
        return names;
    }

    /**
     * Stores what it says, once however often this is called.
     *
     * @throws Problem as {@link ReceiveMessage#receive}
     * @throws IOException if a file of it cannot be read
     */
    Received receive(AccountId account, MailInbox inbox, FetchedMail fetched, MailReading reading) throws IOException {
        return switch (reading) {
            case MailReading.Refused refused ->
                Received.aside(refused.reason().name().toLowerCase(Locale.ROOT));
            case MailReading.Read read -> take(account, inbox, fetched, read.mail());
        };
    }

    private Received take(AccountId account, MailInbox inbox, FetchedMail fetched, Mail mail) throws IOException {
        DeliveryReport bounce = mail.bounce();
        if (bounce != null) {
            return Received.aside(reported(account, inbox, bounce));
        }
        MailAddress sender = mail.head().sender().orElse(null);
        if (sender == null) {
            return Received.aside("no_sender");
        }
        if (inbox.setup().addresses().stream().anyMatch(sender.address()::equalsIgnoreCase)) {
            return Received.aside("own_address");
        }
        if (mail.standing().automatic() && floods.isOne(account, sender.address(), fetched.arrived())) {
            return Received.aside("flood");
        }
        Entrypoint door = entrypoints
                .entrypoint(account, inbox.entrypoint())
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        MailThread thread = MailThread.of(mail, inbox.setup().addresses());
        Authentication checked = Authentication.of(mail.headers(), inbox.setup().trusted());
        String id = mail.head().messageId();
        List<MailAttachment> given = given(mail);
        IncomingMessage incoming = new IncomingMessage(
                id == null ? fetched.print().toString() : id,
                fetched.arrived(),
                IdentityKind.EMAIL,
                sender.address(),
                checked.dmarc() == Authentication.Verdict.PASS,
                sender.name(),
                OurMailIds.conversation(thread).orElse(null),
                thread.references(),
                door.languages().getFirst(),
                text(mail),
                given.stream().map(each -> (IncomingFile) new Attached(each)).toList());
        Optional<ReceiveMessage.Received> received = receive.receive(
                door,
                incoming,
                new Manner(
                        Limits.MAIL_WORDS_LENGTH,
                        words.empty(door.languages().getFirst()),
                        !AutomaticAnswers.isOne(mail),
                        (conversation, message, files) -> kept.keep(
                                conversation,
                                message,
                                fetched.arrived(),
                                head(inbox, mail, thread, LookAtMail.of(mail, checked, given, files)),
                                html(mail))));
        return new Received(received.map(each -> each.conversation().id()).orElse(null), null);
    }

    private @Nullable String reported(AccountId account, MailInbox inbox, DeliveryReport report) {
        String id = report.messageId();
        if (id == null) {
            return "report_of_nothing";
        }
        return switch (DeliveryOutcome.of(report)) {
            case DeliveryOutcome.Failed(HandoverProblem why) ->
                reports.failed(account, inbox.id(), id, why) ? null : "report_of_nothing";
            case DeliveryOutcome.Arrived arrived ->
                reports.arrived(account, inbox.id(), id) ? null : "report_of_nothing";
            // It is still on its way: what comes next decides.
            case DeliveryOutcome.Open open -> null;
        };
    }

    private static String text(Mail mail) {
        String text = mail.words().strip();
        return text.isEmpty() && mail.attachments().isEmpty() ? mail.head().subject() : text;
    }

    private static List<MailAttachment> given(Mail mail) {
        return mail.attachments().stream()
                .filter(each -> each.kind() != MailAttachment.Kind.SIGNATURE)
                .toList();
    }

    private record Attached(MailAttachment file) implements IncomingFile {
        @Override
        public String name() {
            return file.name();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public InputStream open() {
            return file.open();
        }
    }

    private static MailHeadKept head(MailInbox inbox, Mail mail, MailThread thread, MailLook look) {
        List<String> others = Stream.concat(mail.head().to().stream(), mail.head().cc().stream())
                .map(MailAddress::address)
                .filter(address -> inbox.setup().addresses().stream().noneMatch(address::equalsIgnoreCase))
                .limit(Limits.ROWS_PER_PAGE)
                .toList();
        return new MailHeadKept(
                ScreenedText.of(mail.head().subject()).text(),
                mail.head().messageId(),
                thread.references(),
                others,
                "spf=" + look.checked().spf() + " dkim=" + look.checked().dkim() + " dmarc="
                        + look.checked().dmarc(),
                look,
                WrittenTo.of(mail.headers(), inbox.setup().addresses()).orElse(null));
    }

    private static @Nullable ScreenedText html(Mail mail) {
        var html = mail.html();
        return html == null ? null : ScreenedText.of(html.html());
    }
}
