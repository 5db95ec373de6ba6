package no.samtale.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.Role;
import no.samtale.contacts.Claims;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.AssignConversation;
import no.samtale.conversations.CloseConversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.PostMessage;
import no.samtale.conversations.RecordReceipt;
import no.samtale.conversations.StartConversation;
import no.samtale.conversations.VisitorToken;
import no.samtale.conversations.WriteNote;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Entrypoints;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.MessageId;
import no.samtale.platform.NoteId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.notices.NoticeVersions;
import org.springframework.stereotype.Component;

/** Conversations that the invented company has had: made as any other, by a visitor and an agent in turn. */
@Component
class DemoConversations {
    private static final int TOKEN_BYTES = 32;

    private final DemoAccount people;
    private final Entrypoints entrypoints;
    private final NoticeVersions notices;
    private final ConversationAccess access;
    private final StartConversation start;
    private final AssignConversation assign;
    private final PostMessage post;
    private final WriteNote notes;
    private final RecordReceipt receipts;
    private final CloseConversation close;
    private final SecureRandom random = new SecureRandom();

    DemoConversations(
            DemoAccount people,
            Entrypoints entrypoints,
            NoticeVersions notices,
            ConversationAccess access,
            StartConversation start,
            AssignConversation assign,
            PostMessage post,
            WriteNote notes,
            RecordReceipt receipts,
            CloseConversation close) {
        this.people = people;
        this.entrypoints = entrypoints;
        this.notices = notices;
        this.access = access;
        this.start = start;
        this.assign = assign;
        this.post = post;
        this.notes = notes;
        this.receipts = receipts;
        this.close = close;
    }

    /** Makes those that are not there. */
    void prepare(AccountId account, EntrypointId id) {
        Entrypoint entrypoint =
                entrypoints.entrypoint(account, id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        Map<String, AgentId> agents = people.people(account);
        for (DemoTranscript transcript : DemoTranscript.ALL) {
            ConversationId conversation = id(account, transcript);
            if (!isThere(conversation, asAgent(account, agent(agents, DemoPeople.SIGRID.name())))) {
                hold(transcript, entrypoint, conversation, agents);
            }
        }
    }

    private void hold(
            DemoTranscript transcript, Entrypoint entrypoint, ConversationId id, Map<String, AgentId> agents) {
        AccessibleConversation visitor = begin(transcript, entrypoint, id);
        String name = transcript.agent();
        if (name == null) {
            return;
        }
        AgentId agent = agent(agents, name);
        assign.assign(entrypoint.account(), id, agent, false);
        AccessibleConversation answering = access.forAgent(asAgent(entrypoint.account(), agent), id);
        long seq = 0;
        for (int i = 1; i < transcript.lines().size(); i++) {
            AccessibleConversation who = i % 2 == 0 ? visitor : answering;
            seq = post.postAndWait(who, MessageId.random(), transcript.lines().get(i))
                    .seq();
        }
        if (transcript.note() != null) {
            notes.write(answering, NoteId.random(), transcript.note());
        }
        receipts.record(visitor, seq, seq);
        receipts.record(answering, seq, seq);
        close.close(answering);
    }

    private AccessibleConversation begin(DemoTranscript transcript, Entrypoint entrypoint, ConversationId id) {
        return start.start(
                        entrypoint,
                        new StartConversation.Start(
                                id,
                                newToken(entrypoint.id()),
                                transcript.language(),
                                notices.current(entrypoint.account()),
                                Claims.of(transcript.visitor(), transcript.email(), null),
                                MessageId.random(),
                                transcript.lines().getFirst()))
                .conversation();
    }

    private boolean isThere(ConversationId id, AgentPrincipal supervisor) {
        try {
            access.forAgent(supervisor, id);
            return true;
        } catch (Problem notFound) {
            return false;
        }
    }

    /** The same at each start, so that a transcript is held once. */
    private static ConversationId id(AccountId account, DemoTranscript transcript) {
        byte[] name = (account + "/" + transcript.key()).getBytes(StandardCharsets.UTF_8);
        return new ConversationId(UUID.nameUUIDFromBytes(name));
    }

    /** As a visitor's browser makes one; nobody keeps it, so nobody comes back to this conversation. */
    private VisitorToken newToken(EntrypointId entrypoint) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        byte[] id = ByteBuffer.allocate(16)
                .putLong(entrypoint.value().getMostSignificantBits())
                .putLong(entrypoint.value().getLeastSignificantBits())
                .array();
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        return VisitorToken.parse("1." + encoder.encodeToString(id) + "." + encoder.encodeToString(secret))
                .orElseThrow();
    }

    private static AgentId agent(Map<String, AgentId> agents, String name) {
        AgentId agent = agents.get(name);
        if (agent == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return agent;
    }

    private static AgentPrincipal asAgent(AccountId account, AgentId agent) {
        return new AgentPrincipal(account, agent, Set.of(Role.AGENT, Role.SUPERVISOR));
    }
}
