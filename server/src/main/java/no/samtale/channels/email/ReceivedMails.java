package no.samtale.channels.email;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.samtale.channels.email.EmailMessageStore.KeptMail;
import no.samtale.channels.email.MailView.InlineView;
import no.samtale.channels.email.MailView.PassageView;
import no.samtale.channels.email.MailView.SenderView;
import no.samtale.channels.email.mime.Authentication;
import no.samtale.channels.email.mime.Passages;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.Message;
import no.samtale.conversations.Messages;
import no.samtale.platform.Limits;
import no.samtale.platform.MessageId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails behind the messages of a conversation. */
@Component
class ReceivedMails {
    private final Messages messages;
    private final EmailMessageStore store;

    ReceivedMails(Messages messages, EmailMessageStore store) {
        this.messages = messages;
        this.store = store;
    }

    /**
     * The mails among a page of messages.
     *
     * @param from the lowest seq that was looked at; those below can be asked for next
     */
    record MailPage(long from, List<MailView> mails) {}

    /** Those among the newest messages with a seq below {@code before}. */
    MailPage before(AccessibleConversation conversation, long before) {
        List<Message> page = messages.before(conversation, before, Limits.MESSAGES_PER_PAGE);
        Map<MessageId, KeptMail> kept =
                store.kept(conversation.scope(), page.stream().map(Message::id).toList());
        List<MailView> mails = page.stream()
                .flatMap(message -> view(message, kept.get(message.id())))
                .toList();
        return new MailPage(page.isEmpty() ? 0 : page.getFirst().seq(), mails);
    }

    private static Stream<MailView> view(Message message, @Nullable KeptMail kept) {
        MailLook look = kept == null ? null : kept.head().look();
        if (kept == null || look == null || message.text() == null) {
            return Stream.empty();
        }
        return Stream.of(new MailView(
                message.id(),
                kept.head().subject(),
                look.from(),
                look.to(),
                look.cc(),
                look.date(),
                sender(look.checked()),
                look.standing().automatic(),
                look.standing().outOfOffice(),
                look.standing().list(),
                look.protections().stream().sorted().toList(),
                look.faults().stream().sorted().toList(),
                look.invitations(),
                passages(message.text()),
                kept.hasHtml(),
                look.remotePictures().size(),
                look.inlinePictures().entrySet().stream()
                        .map(each -> new InlineView(each.getKey(), each.getValue()))
                        .toList(),
                look.trackers()));
    }

    private static SenderView sender(Authentication checked) {
        return new SenderView(
                SenderStanding.of(checked), code(checked.spf()), code(checked.dkim()), code(checked.dmarc()));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<PassageView> passages(String text) {
        return Passages.of(text).stream()
                .map(each -> new PassageView(code(each.kind()), each.text()))
                .toList();
    }

    /**
     * The HTML of a mail, cleaned.
     *
     * @throws Problem not_found if it has none
     */
    String html(AccessibleConversation conversation, MessageId message) {
        return store.html(conversation.scope(), message).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }

    /**
     * The address of a picture that stands in a mail.
     *
     * @throws Problem not_found if it has no such picture
     */
    String picture(AccessibleConversation conversation, MessageId message, int number) {
        return Optional.ofNullable(
                        store.kept(conversation.scope(), List.of(message)).get(message))
                .map(kept -> kept.head().look())
                .map(MailLook::remotePictures)
                .filter(pictures -> number >= 0 && number < pictures.size())
                .map(pictures -> pictures.get(number))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    }
}
