package no.samtale.vault;

import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;

/**
 * What one data key covers. Destroying the key of a scope makes everything sealed under it unreadable, so a scope is as
 * wide as what is erased or expires together.
 */
public record KeyScope(AccountId account, Kind kind, UUID id) {
    /** The kinds of scopes; the code is part of the associated data and never changes. */
    public enum Kind {
        /** The dialogue of one conversation, and its notes. */
        CONVERSATION(1),
        /** What identifies a contact. */
        CONTACT(2),
        /** What identifies an agent. */
        AGENT(3),
        /** By what a recipient finds a person whom it must be told about. */
        RECIPIENT_TASK(4),
        /** What an authority has asked for, and about whom. */
        DISCLOSURE(5),
        /** The account of a breach. */
        BREACH(6),
        /** What was collected of a visit and goes before the conversation does: pages, a device, a place, a network. */
        TRAIL(7),
        /** One piece of documentation that a law demands to be kept, until its date. */
        ARCHIVE(8);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        static Kind of(int code) {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of scope has the code " + code);
        }
    }

    public static KeyScope of(AccountId account, ConversationId conversation) {
        return new KeyScope(account, Kind.CONVERSATION, conversation.value());
    }

    public static KeyScope of(AccountId account, ContactId contact) {
        return new KeyScope(account, Kind.CONTACT, contact.value());
    }

    public static KeyScope of(AccountId account, AgentId agent) {
        return new KeyScope(account, Kind.AGENT, agent.value());
    }
}
