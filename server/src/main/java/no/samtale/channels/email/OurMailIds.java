package no.samtale.channels.email;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.samtale.channels.email.mime.MailThread;
import no.samtale.channels.email.mime.ReplyToken;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;

/** Marks in mails of ours by which an answer tells which conversation it belongs to: no proof, as the sender is looked at too. */
final class OurMailIds {
    private static final Pattern OURS = Pattern.compile("([0-9a-f]{32})\\.[0-9a-f]{32}@.+");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    private OurMailIds() {}

    /** The Message-ID of a message, without brackets (RFC 5322, section 3.6.4); the same at each try. */
    static String messageId(ConversationId conversation, MessageId message, String from) {
        return hex(conversation.value()) + "." + hex(message.value()) + from.substring(from.lastIndexOf('@'));
    }

    /** What stands behind the plus of the address that answers go to. */
    static ReplyToken token(ConversationId conversation) {
        return new ReplyToken(hex(conversation.value()));
    }

    /** The conversation that a mail says to belong to. */
    static Optional<ConversationId> conversation(MailThread thread) {
        Stream<String> token = thread.token().map(ReplyToken::value).stream()
                .filter(value -> HEX.matcher(value).matches());
        return Stream.concat(token, named(thread.references()))
                .findFirst()
                .map(hex -> new ConversationId(new UUID(
                        Long.parseUnsignedLong(hex.substring(0, 16), 16),
                        Long.parseUnsignedLong(hex.substring(16), 16))));
    }

    private static Stream<String> named(List<String> references) {
        return references.stream().map(OURS::matcher).filter(Matcher::matches).map(found -> found.group(1));
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }
}
