package no.samtale.audit;

import java.util.UUID;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * What something was done with.
 *
 * @param id null for a list, for the account as a whole, and for a contact, whom {@code contact} names
 * @param contact the person whom it is about: the entry is part of what that person is given of their data
 */
public record AuditedThing(
        Kind kind, @Nullable UUID id, @Nullable ContactId contact) {
    /** The sorts of things. */
    public enum Kind {
        ACCOUNT,
        AGENT,
        TEAM,
        CONTACT,
        CONVERSATION,
        REQUEST,
        HOLD,
        CANNED_REPLY,
        LABEL,
        ENTRYPOINT,
        MAILBOX,
        SMS_INBOX,
        FORM,
        SET_ASIDE_FORM,
        IDENTITY_KEY,
        CONSENT,
        LOOK_UP,
        NOTICE,
        REGISTER,
        RECIPIENT,
        DISCLOSURE,
        BREACH,
        ERASURE,
        ARCHIVE,
        RETENTION,
        AUDIT;

        public String code() {
            return AuditAction.code(this);
        }
    }

    /** All of them: a list. */
    public static AuditedThing all(Kind kind) {
        return new AuditedThing(kind, null, null);
    }

    public static AuditedThing of(Kind kind, UUID id) {
        return new AuditedThing(kind, id, null);
    }

    /** One that is about a person. */
    public static AuditedThing of(Kind kind, UUID id, @Nullable ContactId contact) {
        return new AuditedThing(kind, id, contact);
    }

    public static AuditedThing of(ContactId contact) {
        return new AuditedThing(Kind.CONTACT, null, contact);
    }

    public static AuditedThing of(ConversationId conversation, ContactId contact) {
        return new AuditedThing(Kind.CONVERSATION, conversation.value(), contact);
    }

    public static AuditedThing of(AgentId agent) {
        return new AuditedThing(Kind.AGENT, agent.value(), null);
    }
}
