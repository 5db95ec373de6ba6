package no.samtale.conversations.attachments;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.AttachmentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Limits;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.Fingerprints;
import no.samtale.vault.KeyScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signed links to files: good for {@link Limits#FILE_LINK}, for one reader, without a name or anything else of the person in
 * them. A browser can show a picture by one, which no header goes along with. An agent's works for that agent's session
 * alone; a visitor's as long as a browser holds a token of the conversation.
 */
@Component
public class AttachmentLinks {
    private static final String USE = "attachment-link";
    private static final int BODY_BYTES = 4 * 16 + Integer.BYTES;
    private static final int MAC_BYTES = 32;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Fingerprints fingerprints;
    private final AttachmentStore store;
    private final AccountTransactions transactions;
    private final Clock clock;

    AttachmentLinks(Fingerprints fingerprints, AttachmentStore store, AccountTransactions transactions, Clock clock) {
        this.fingerprints = fingerprints;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A link, and until when it works. */
    public record AttachmentLink(String url, Instant until) {}

    /** What a link that works is for. */
    public record Opened(
            AccountId account,
            ConversationId conversation,
            AttachmentId file,
            @Nullable AgentId agent) {
        public KeyScope scope() {
            return KeyScope.of(account, conversation);
        }
    }

    /**
     * A link for the caller.
     *
     * @param path that it stands under
     * @throws Problem not_found if no message of the conversation has the file
     */
    public AttachmentLink link(AccessibleConversation conversation, AttachmentId file, String path) {
        boolean sent = transactions
                .call(conversation.account(), () -> store.findShown(conversation.scope(), file))
                .filter(upload -> upload.message() != null)
                .isPresent();
        if (!sent) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        Instant until =
                Instant.ofEpochSecond(clock.instant().plus(Limits.FILE_LINK).getEpochSecond());
        ByteBuffer body = ByteBuffer.allocate(BODY_BYTES);
        put(body, conversation.account().value());
        put(body, conversation.id().value());
        put(body, file.value());
        AgentId agent = conversation.caller().agent();
        put(body, agent == null ? NOBODY : agent.value());
        body.putInt((int) until.getEpochSecond());
        byte[] signed = ByteBuffer.allocate(BODY_BYTES + MAC_BYTES)
                .put(body.array())
                .put(mac(conversation.account(), body.array()))
                .array();
        return new AttachmentLink(path + Base64.getUrlEncoder().withoutPadding().encodeToString(signed), until);
    }

    /**
     * What a visitor's link is for.
     *
     * @throws Problem not_found if it does not work (any more)
     */
    public Opened ofVisitor(String link) {
        Opened opened = opened(link);
        boolean open = opened.agent() == null
                && transactions.call(opened.account(), () -> store.hasVisitor(opened.scope(), clock.instant()));
        if (!open) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return opened;
    }

    /**
     * What an agent's link is for. Whether the agent still reaches the conversation is for the caller to ask.
     *
     * @throws Problem not_found if it does not work (any more), or was another's
     */
    public Opened ofAgent(String link, AccountId account, AgentId agent) {
        Opened opened = opened(link);
        if (!agent.equals(opened.agent()) || !account.equals(opened.account())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return opened;
    }

    private Opened opened(String link) {
        byte[] signed = decoded(link);
        ByteBuffer body = ByteBuffer.wrap(signed, 0, BODY_BYTES);
        AccountId account = new AccountId(id(body));
        ConversationId conversation = new ConversationId(id(body));
        AttachmentId file = new AttachmentId(id(body));
        UUID agent = id(body);
        Instant until = Instant.ofEpochSecond(Integer.toUnsignedLong(body.getInt()));
        byte[] mac = Arrays.copyOfRange(signed, BODY_BYTES, signed.length);
        boolean whole = MessageDigest.isEqual(mac, mac(account, Arrays.copyOf(signed, BODY_BYTES)));
        if (!whole || !clock.instant().isBefore(until)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return new Opened(account, conversation, file, agent.equals(NOBODY) ? null : new AgentId(agent));
    }

    private static byte[] decoded(String link) {
        try {
            byte[] signed = Base64.getUrlDecoder().decode(link);
            if (signed.length == BODY_BYTES + MAC_BYTES) {
                return signed;
            }
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemCode.NOT_FOUND, e);
        }
        throw new Problem(ProblemCode.NOT_FOUND);
    }

    private byte[] mac(AccountId account, byte[] body) {
        return fingerprints.of(account, USE, Base64.getEncoder().encodeToString(body));
    }

    private static void put(ByteBuffer buffer, UUID id) {
        buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID id(ByteBuffer buffer) {
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
