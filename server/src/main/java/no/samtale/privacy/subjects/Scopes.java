package no.samtale.privacy.subjects;

import java.util.Collection;
import java.util.List;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.vault.KeyScope;

/** What scopes are about. */
public final class Scopes {
    private Scopes() {}

    /** The contacts among them. */
    public static List<ContactId> contacts(Collection<KeyScope> scopes) {
        return scopes.stream()
                .filter(scope -> scope.kind() == KeyScope.Kind.CONTACT)
                .map(scope -> new ContactId(scope.id()))
                .toList();
    }

    /** The conversations among them. */
    public static List<ConversationId> conversations(Collection<KeyScope> scopes) {
        return scopes.stream()
                .filter(scope -> scope.kind() == KeyScope.Kind.CONVERSATION)
                .map(scope -> new ConversationId(scope.id()))
                .toList();
    }
}
