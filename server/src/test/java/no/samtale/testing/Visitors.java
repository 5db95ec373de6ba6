package no.samtale.testing;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import no.samtale.contacts.Claims;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.StartConversation;
import no.samtale.conversations.StartConversation.Start;
import no.samtale.conversations.VisitorToken;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.ConversationId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.MessageId;
import no.samtale.privacy.notices.NoticeVersions;
import org.springframework.context.ApplicationContext;

/** Visitors of tests: make tokens as a browser does, and start conversations. */
public final class Visitors {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final StartConversation start;
    private final NoticeVersions notices;

    private Visitors(StartConversation start, NoticeVersions notices) {
        this.start = start;
        this.notices = notices;
    }

    public static Visitors in(ApplicationContext context) {
        return new Visitors(context.getBean(StartConversation.class), context.getBean(NoticeVersions.class));
    }

    /** A new token's text. */
    public static String token(EntrypointId entrypoint) {
        byte[] id = ByteBuffer.allocate(16)
                .putLong(entrypoint.value().getMostSignificantBits())
                .putLong(entrypoint.value().getLeastSignificantBits())
                .array();
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return "1." + encoder.encodeToString(id) + "." + encoder.encodeToString(secret);
    }

    /** A conversation of somebody new. */
    public AccessibleConversation start(Entrypoint entrypoint, String text) {
        return start(entrypoint, token(entrypoint.id()), text);
    }

    /** A conversation under this token. */
    public AccessibleConversation start(Entrypoint entrypoint, String token, String text) {
        return start.start(
                        entrypoint,
                        new Start(
                                new ConversationId(UUID.randomUUID()),
                                VisitorToken.parse(token).orElseThrow(),
                                "nb",
                                notices.current(entrypoint.account()),
                                Claims.NONE,
                                new MessageId(UUID.randomUUID()),
                                text))
                .conversation();
    }
}
