package no.samtale.realtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.samtale.channels.webchat.VisitorConversation;
import no.samtale.conversations.MessageView;
import no.samtale.conversations.NoteView;
import no.samtale.conversations.PostedMessage;
import no.samtale.conversations.WrittenNote;
import no.samtale.platform.AgentId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.privacy.screening.SensitiveNumber;
import org.jspecify.annotations.Nullable;

/** What the server says, over a socket or a long poll. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = ServerFrame.Welcome.class, name = "welcome"),
    @Type(value = ServerFrame.Stored.class, name = "stored"),
    @Type(value = ServerFrame.Refused.class, name = "refused"),
    @Type(value = ServerFrame.Message.class, name = "message"),
    @Type(value = ServerFrame.Note.class, name = "note"),
    @Type(value = ServerFrame.Typing.class, name = "typing"),
    @Type(value = ServerFrame.Onlookers.class, name = "onlookers"),
    @Type(value = ServerFrame.Receipts.class, name = "receipts"),
    @Type(value = ServerFrame.Conversation.class, name = "conversation"),
    @Type(value = ServerFrame.Changed.class, name = "changed"),
    @Type(value = ServerFrame.Erased.class, name = "erased"),
    @Type(value = ServerFrame.Restricted.class, name = "restricted"),
    @Type(value = ServerFrame.Corrected.class, name = "corrected"),
    @Type(value = ServerFrame.Outgoing.class, name = "outgoing"),
    @Type(value = ServerFrame.Agents.class, name = "agents"),
    @Type(value = ServerFrame.Heartbeat.class, name = "heartbeat"),
    @Type(value = ServerFrame.Pong.class, name = "pong"),
    @Type(value = ServerFrame.Problem.class, name = "problem")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface ServerFrame {
    /** The answer to hello; a visitor is told of its conversation. */
    record Welcome(int protocol, @Nullable VisitorConversation conversation) implements ServerFrame {}

    /**
     * A message (seq) or note (noteSeq) of the receiver is durable.
     *
     * @param text as it was stored, where that is otherwise than it was written
     * @param masked what was masked in it
     */
    record Stored(
            UUID id,
            ConversationId conversation,
            @Nullable Long seq,
            @Nullable Long noteSeq,
            Instant at,
            @Nullable String text,
            @Nullable List<SensitiveNumber> masked)
            implements ServerFrame {
        static Stored message(ConversationId conversation, PostedMessage posted) {
            List<SensitiveNumber> masked = posted.masked();
            String text = masked == null ? null : posted.text().text();
            return new Stored(posted.id().value(), conversation, posted.seq(), null, posted.at(), text, masked);
        }

        static Stored note(ConversationId conversation, WrittenNote written) {
            var note = written.note();
            String text = written.masked() == null ? null : note.text();
            return new Stored(note.id().value(), conversation, null, note.noteSeq(), note.at(), text, written.masked());
        }

        @Override
        public String toString() {
            return "Stored[" + id + "]";
        }
    }

    /** A frame of the receiver was refused; the connection goes on. */
    record Refused(@Nullable UUID id, @Nullable ConversationId conversation, String code, String detail)
            implements ServerFrame {
        static Refused of(@Nullable UUID id, @Nullable ConversationId conversation, ProblemCode code) {
            return new Refused(id, conversation, code.code(), code.advice());
        }
    }

    /** A message; in order of seq, without gaps. */
    record Message(ConversationId conversation, MessageView message) implements ServerFrame {}

    /** A note; in order of noteSeq. */
    record Note(ConversationId conversation, NoteView note) implements ServerFrame {}

    /** The other side types; without an agent it is the visitor. */
    record Typing(
            ConversationId conversation,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            Typist agent) implements ServerFrame {}

    /** The agent who types; visitors are told the first name only. */
    record Typist(@Nullable AgentId id, String name) {}

    /** The other agents who have the conversation open; told to agents only. */
    record Onlookers(ConversationId conversation, List<Typist> agents) implements ServerFrame {}

    /** How far each side has received and read. */
    record Receipts(ConversationId conversation, VisitorConversation.Side visitor, VisitorConversation.Side agent)
            implements ServerFrame {}

    /** The visitor's conversation is another than before. */
    record Conversation(VisitorConversation conversation) implements ServerFrame {}

    /** These conversations are others than before: fetch their rows again. */
    record Changed(Collection<ConversationId> conversations) implements ServerFrame {}

    /** Messages of a conversation have come further on their way out: fetch how far. Told to agents only. */
    record Outgoing(ConversationId conversation) implements ServerFrame {}

    /** A conversation that the receiver watched has been erased: let go of all that is shown of it. */
    record Erased(ConversationId conversation) implements ServerFrame {}

    /** The person has asked that a conversation that the receiver watched lies unused: let go of all that is shown of it. */
    record Restricted(ConversationId conversation) implements ServerFrame {}

    /** What was said in the conversation has been corrected: read it again. */
    record Corrected(ConversationId conversation) implements ServerFrame {}

    /** The agents' availability is another than before: fetch it again. */
    record Agents() implements ServerFrame {}

    /** The latest seqs of what the receiver watches: whoever has less asks again. */
    record Heartbeat(Map<String, Long> seqs, @Nullable Map<String, Long> noteSeqs) implements ServerFrame {}

    /** I am here. */
    record Pong() implements ServerFrame {}

    /** Why the connection is closed. */
    record Problem(String code, String detail) implements ServerFrame {
        static Problem of(ProblemCode code) {
            return new Problem(code.code(), code.advice());
        }
    }
}
