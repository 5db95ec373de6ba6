package no.samtale.realtime;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Objects;
import java.util.UUID;
import no.samtale.platform.ConversationId;
import no.samtale.platform.MessageId;
import no.samtale.platform.NoteId;
import org.jspecify.annotations.Nullable;

/** What a browser says, over a socket or a long poll. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = ClientFrame.Hello.class, name = "hello"),
    @Type(value = ClientFrame.Message.class, name = "message"),
    @Type(value = ClientFrame.Note.class, name = "note"),
    @Type(value = ClientFrame.Typing.class, name = "typing"),
    @Type(value = ClientFrame.Receipt.class, name = "receipt"),
    @Type(value = ClientFrame.Watch.class, name = "watch"),
    @Type(value = ClientFrame.Unwatch.class, name = "unwatch"),
    @Type(value = ClientFrame.Ping.class, name = "ping")
})
sealed interface ClientFrame {
    /** The version of the protocol that is spoken here. */
    int PROTOCOL = 1;

    /**
     * The first frame of a connection.
     *
     * @param token the visitor's; agents have their session
     * @param after the last seq that the visitor has
     */
    record Hello(int protocol, @Nullable String token, long after) implements ClientFrame {
        @Override
        public String toString() {
            return "Hello[" + protocol + "]";
        }
    }

    /** A message to store; a retry has the same id. */
    record Message(MessageId id, ConversationId conversation, String text) implements ClientFrame {
        public Message {
            Objects.requireNonNull(id);
            Objects.requireNonNull(conversation);
            Objects.requireNonNull(text);
        }

        @Override
        public String toString() {
            return "Message[" + id + "]";
        }
    }

    /** An agent's note to store; a retry has the same id. */
    record Note(NoteId id, ConversationId conversation, String text) implements ClientFrame {
        public Note {
            Objects.requireNonNull(id);
            Objects.requireNonNull(conversation);
            Objects.requireNonNull(text);
        }

        @Override
        public String toString() {
            return "Note[" + id + "]";
        }
    }

    /** Somebody types. */
    record Typing(ConversationId conversation) implements ClientFrame {
        public Typing {
            Objects.requireNonNull(conversation);
        }
    }

    /** How far the sender has received and read. */
    record Receipt(ConversationId conversation, long delivered, long read) implements ClientFrame {
        public Receipt {
            Objects.requireNonNull(conversation);
        }
    }

    /** An agent wants to be told of a conversation, from these seqs on. */
    record Watch(ConversationId conversation, long after, long afterNote) implements ClientFrame {
        public Watch {
            Objects.requireNonNull(conversation);
        }
    }

    /** An agent wants to be told no more. */
    record Unwatch(ConversationId conversation) implements ClientFrame {
        public Unwatch {
            Objects.requireNonNull(conversation);
        }
    }

    /** Are you there? */
    record Ping() implements ClientFrame {}

    /** The id that an answer to this frame names, if it has one. */
    default @Nullable UUID answered() {
        return switch (this) {
            case Message message -> message.id().value();
            case Note note -> note.id().value();
            case Hello hello -> null;
            case Typing typing -> null;
            case Receipt receipt -> null;
            case Watch watch -> null;
            case Unwatch unwatch -> null;
            case Ping ping -> null;
        };
    }

    /** The conversation that it is about, if it names one. */
    default @Nullable ConversationId about() {
        return switch (this) {
            case Message message -> message.conversation();
            case Note note -> note.conversation();
            case Typing typing -> typing.conversation();
            case Receipt receipt -> receipt.conversation();
            case Watch watch -> watch.conversation();
            case Unwatch unwatch -> unwatch.conversation();
            case Hello hello -> null;
            case Ping ping -> null;
        };
    }
}
