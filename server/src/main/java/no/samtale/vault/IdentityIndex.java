package no.samtale.vault;

import java.util.List;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;

/**
 * Finds who an address belongs to, without storing the address: a keyed hash of it, itself sealed deterministically
 * under an epoch's key, so that an old copy cannot confirm an address once that key is gone.
 */
public interface IdentityIndex {
    /** Notes that a contact has (or claims) the address. Doing it twice changes nothing. */
    void add(AccountId account, ContactId contact, Address address);

    /** Those of an account who have or claim the address; the caller decides what a claim is worth. */
    List<ContactId> contacts(AccountId account, Address address);

    /** Forgets all addresses of a contact. */
    void remove(AccountId account, ContactId contact);

    /** Notes an agent's sign-in address, which is looked up before the account is known. */
    void add(AccountId account, AgentId agent, Address address);

    /** The agents, of any account, with this sign-in address. */
    List<AgentRef> agents(Address address);

    /** Forgets all addresses of an agent. */
    void remove(AccountId account, AgentId agent);

    /** Forgets all addresses of whom the scope is about; the others are about nobody's address. */
    default void remove(KeyScope scope) {
        switch (scope.kind()) {
            case CONTACT -> remove(scope.account(), new ContactId(scope.id()));
            case AGENT -> remove(scope.account(), new AgentId(scope.id()));
            case CONVERSATION, RECIPIENT_TASK, DISCLOSURE, BREACH, TRAIL, ARCHIVE -> {}
        }
    }

    /** An agent and the account it belongs to. */
    record AgentRef(AccountId account, AgentId agent) {}
}
