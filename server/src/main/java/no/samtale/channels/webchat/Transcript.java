package no.samtale.channels.webchat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import no.samtale.accounts.Accounts;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.Attachment;
import no.samtale.conversations.Author;
import no.samtale.conversations.Conversation;
import no.samtale.conversations.Conversations;
import no.samtale.conversations.MessageKind;
import no.samtale.conversations.MessageView;
import no.samtale.conversations.MessageViews;
import no.samtale.conversations.Messages;
import no.samtale.platform.Limits;
import org.springframework.stereotype.Component;

/**
 * What was said, as plain text for its visitor to keep: read as the visitor reads it, so agents are called by their first names
 * and notes are not there. In the language of the conversation.
 */
@Component
class Transcript {
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final Conversations conversations;
    private final Messages messages;
    private final MessageViews views;
    private final Accounts accounts;
    private final WebchatWords words;
    private final Clock clock;

    Transcript(
            Conversations conversations,
            Messages messages,
            MessageViews views,
            Accounts accounts,
            WebchatWords words,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.views = views;
        this.accounts = accounts;
        this.words = words;
        this.clock = clock;
    }

    /** A text, and a name for the file that names nobody. */
    record File(String name, String text) {
        @Override
        public String toString() {
            return "File[" + name + "]";
        }
    }

    File of(AccessibleConversation accessible) {
        Conversation conversation = conversations.current(accessible);
        String language = conversation.language();
        ZonedDateTime now = clock.instant().atZone(NORWAY);
        StringBuilder text = new StringBuilder();
        line(
                text,
                words.in(language, "transcript.title")
                        .replace(
                                "{company}",
                                accounts.account(accessible.account()).name()));
        line(text, words.in(language, "transcript.from").replace("{at}", at(language, clock.instant())));
        line(text, words.in(language, "transcript.zone"));
        for (long seq = 0; seq < conversation.lastSeq(); ) {
            var page = messages.after(accessible, seq, Limits.MESSAGES_PER_PAGE);
            if (page.isEmpty()) {
                break;
            }
            page.forEach(message -> say(text, language, views.forVisitor(accessible.account(), message)));
            seq = page.getLast().seq();
        }
        String day = DateTimeFormatter.ISO_LOCAL_DATE.format(now);
        return new File((language.equals("nb") ? "samtale-" : "conversation-") + day + ".txt", text.toString());
    }

    private void say(StringBuilder text, String language, MessageView message) {
        String at = at(language, message.at());
        line(text, "");
        if (message.kind() != MessageKind.TEXT) {
            line(text, at + " – " + event(language, message));
            return;
        }
        line(text, at + " – " + name(language, message));
        String said = message.text();
        if (said != null && !said.isBlank()) {
            line(text, said);
        }
        List<Attachment> files = message.attachments();
        if (files != null) {
            files.forEach(
                    file -> line(text, words.in(language, "transcript.file").replace("{name}", file.name())));
        }
    }

    private String name(String language, MessageView message) {
        return message.author().kind() == Author.Kind.VISITOR
                ? words.in(language, "transcript.you")
                : agent(language, message);
    }

    private String agent(String language, MessageView message) {
        String name = message.author().name();
        return name == null || name.isBlank() ? words.in(language, "transcript.agent") : name;
    }

    private String event(String language, MessageView message) {
        String key = "event." + message.kind().code();
        if (message.kind() == MessageKind.CLOSED) {
            key += "." + message.author().kind().code();
        }
        return words.in(language, key).replace("{name}", agent(language, message));
    }

    private static String at(String language, Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.equals("en") ? Locale.UK : Locale.forLanguageTag("nb-NO"))
                .format(instant.atZone(NORWAY));
    }

    private static void line(StringBuilder text, String line) {
        // As every editor reads it, that of Windows too.
        text.append(line).append("\r\n");
    }
}
