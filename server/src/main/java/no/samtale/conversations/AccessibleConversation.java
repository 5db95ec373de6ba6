package no.samtale.conversations;

import java.util.Objects;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.KeyScope;

/**
 * A conversation that a certain caller may read and write: the proof that access was decided. Only
 * {@link ConversationAccess} makes one.
 */
public final class AccessibleConversation {
    private final AccountId account;
    private final ConversationId id;
    private final ContactId contact;
    private final int shard;
    private final Author caller;
    private final KeyScope scope;

    AccessibleConversation(AccountId account, ConversationId id, ContactId contact, int shard, Author caller) {
        this.account = account;
        this.id = id;
        this.contact = contact;
        this.shard = shard;
        this.caller = caller;
        this.scope = KeyScope.of(account, id);
    }

    public AccountId account() {
        return account;
    }

    public ConversationId id() {
        return id;
    }

    public ContactId contact() {
        return contact;
    }

    /** Who was let in, and in whose name messages are posted. */
    public Author caller() {
        return caller;
    }

    /**
     * The agent who was let in.
     *
     * @throws Problem not_found if it is a visitor: what asks for this is not theirs
     */
    public AgentId agent() {
        AgentId agent = caller.agent();
        if (agent == null) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return agent;
    }

    int shard() {
        return shard;
    }

    /** Under whose key all of it lies. */
    public KeyScope scope() {
        return scope;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessibleConversation that
                && account.equals(that.account)
                && id.equals(that.id)
                && caller.equals(that.caller);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, caller);
    }
}
