package no.samtale.channels.email;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.samtale.accounts.Accounts;
import no.samtale.channels.email.mime.header.MailAddress;
import no.samtale.channels.email.mime.writing.MailWriting;
import no.samtale.channels.email.mime.writing.OutgoingFile;
import no.samtale.channels.email.mime.writing.OutgoingMail;
import no.samtale.channels.email.mime.writing.WriteMail;
import no.samtale.inboxes.CarriedFile;
import no.samtale.inboxes.CarriedMessage;
import no.samtale.inboxes.Carrier;
import no.samtale.inboxes.Handover;
import no.samtale.inboxes.HandoverProblem;
import no.samtale.platform.AccountId;
import no.samtale.platform.InboxId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.vault.KeyScope;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands mails to the inbox's mail server (SMTP, RFC 5321). The server's answer to the last line of a mail says whether it has
 * it; a line that is lost before that answer leaves it open, and nothing is sent again by itself.
 */
@Component
class MailCarrier implements Carrier {
    private static final Duration UNDO = Duration.ofSeconds(10);
    /** RFC 5321, section 4.2.1: from here on it does not help to try again. */
    private static final int FOR_GOOD = 500;

    private static final int TOO_LARGE = 552;

    private final MailInboxStore store;
    private final MailLines lines;
    private final EmailMessageStore kept;
    private final WriteMail write;
    private final MailWords words;
    private final Accounts accounts;
    private final AccountTransactions transactions;
    private final Clock clock;

    MailCarrier(
            MailInboxStore store,
            MailLines lines,
            EmailMessageStore kept,
            WriteMail write,
            MailWords words,
            Accounts accounts,
            AccountTransactions transactions,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.kept = kept;
        this.write = write;
        this.words = words;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Duration undo() {
        return UNDO;
    }

    @Override
    public boolean mails(AccountId account, InboxId inbox) {
        return transactions
                .call(account, () -> store.find(account, inbox))
                .filter(found -> found.setup().active())
                .isPresent();
    }

    @Override
    public Handover hand(CarriedMessage message, Runnable leaving) {
        return transactions
                .call(message.account(), () -> store.find(message.account(), message.inbox()))
                .map(MailInbox::setup)
                .filter(MailInbox.Setup::active)
                .map(setup -> hand(message, setup, leaving))
                .orElseGet(() -> new Handover.Refused(HandoverProblem.NOT_SET_UP));
    }

    private Handover hand(CarriedMessage message, MailInbox.Setup setup, Runnable leaving) {
        try {
            return switch (write.write(mail(setup, message))) {
                case MailWriting.Refused refused -> new Handover.Refused(problem(refused.reason()));
                case MailWriting.Written written -> hand(message, setup, written, leaving);
            };
        } catch (IOException unreadable) {
            return new Handover.Refused(HandoverProblem.CONTENT);
        }
    }

    private Handover hand(CarriedMessage message, MailInbox.Setup setup, MailWriting.Written mail, Runnable leaving) {
        try (MailLines.Outgoing line = lines.outgoing(message.account(), message.inbox(), setup, message.contact())) {
            MimeMessage ready = new MimeMessage(line.session(), new ByteArrayInputStream(mail.bytes()));
            List<Address> recipients = new ArrayList<>();
            for (String each : mail.recipients()) {
                recipients.add(new InternetAddress(each));
            }
            leaving.run();
            line.transport().sendMessage(ready, recipients.toArray(Address[]::new));
            return new Handover.Taken(mail.messageId());
        } catch (SendFailedException answered) {
            return answered(answered);
        } catch (MessagingException lost) {
            return new Handover.Unknown();
        } catch (MailFailure failure) {
            return new Handover.Later(problem(failure.trouble()), null);
        }
    }

    private static Handover answered(SendFailedException answered) {
        for (Throwable each = answered; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException address && address.getReturnCode() >= FOR_GOOD) {
                return new Handover.Refused(HandoverProblem.ADDRESS);
            }
            if (each instanceof SMTPSendFailedException whole && whole.getReturnCode() >= FOR_GOOD) {
                boolean large = whole.getReturnCode() == TOO_LARGE;
                return new Handover.Refused(large ? HandoverProblem.TOO_LARGE : HandoverProblem.CONTENT);
            }
        }
        return new Handover.Later(HandoverProblem.THROTTLED, null);
    }

    private static @Nullable Throwable next(Throwable each) {
        return each instanceof MessagingException several ? several.getNextException() : each.getCause();
    }

    private OutgoingMail mail(MailInbox.Setup setup, CarriedMessage message) throws IOException {
        String company = accounts.account(message.account()).name();
        MailHeadKept before = kept.last(KeyScope.of(message.account(), message.conversation()))
                .orElse(null);
        String from = from(setup, before);
        return new OutgoingMail(
                new OutgoingMail.Parties(
                        new MailAddress(company, from),
                        setup.tagged()
                                ? OurMailIds.token(message.conversation()).in(from)
                                : null,
                        List.of(new MailAddress(null, message.to())),
                        List.of()),
                answers(before),
                OutgoingMail.Manner.WRITTEN,
                OurMailIds.messageId(message.conversation(), message.id(), from),
                clock.instant(),
                before == null || before.subject().isBlank()
                        ? words.subject(message.language(), company)
                        : words.answer(before.subject()),
                message.language(),
                message.text(),
                words.footer(setup.signature(), message, company),
                files(message.files()));
    }

    /** The address that was written to, if it is still ours. */
    private static String from(MailInbox.Setup setup, @Nullable MailHeadKept before) {
        String written = before == null ? null : before.ours();
        return setup.addresses().stream()
                .filter(each -> each.equalsIgnoreCase(written))
                .findFirst()
                .orElseGet(setup::address);
    }

    private static OutgoingMail.Answers answers(@Nullable MailHeadKept before) {
        String id = before == null ? null : before.messageId();
        if (before == null || id == null) {
            return OutgoingMail.Answers.NOTHING;
        }
        // The oldest first (RFC 5322, section 3.6.4).
        List<String> references = Stream.concat(before.references().reversed().stream(), Stream.of(id))
                .toList();
        return new OutgoingMail.Answers(id, references);
    }

    private static List<OutgoingFile> files(List<CarriedFile> files) throws IOException {
        List<OutgoingFile> read = new ArrayList<>();
        for (CarriedFile each : files) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) each.size());
            each.writeTo(bytes);
            read.add(new OutgoingFile(each.name(), each.type(), bytes.toByteArray()));
        }
        return read;
    }

    private static HandoverProblem problem(MailWriting.Reason reason) {
        return switch (reason) {
            case NO_RECIPIENT, BAD_ADDRESS -> HandoverProblem.ADDRESS;
            case TOO_LARGE -> HandoverProblem.TOO_LARGE;
        };
    }

    private static HandoverProblem problem(MailTrouble trouble) {
        return switch (trouble) {
            case HOST, PORT, LINE, PROTOCOL, FOLDER, NOT_LISTENING -> HandoverProblem.UNREACHABLE;
            case TLS -> HandoverProblem.TLS;
            case SIGN_IN, SIGN_IN_AGAIN, APP -> HandoverProblem.SIGN_IN;
            case NOT_PERMITTED -> HandoverProblem.NOT_SET_UP;
        };
    }
}
