package no.samtale.conversations.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.contacts.Contact;
import no.samtale.contacts.Contacts;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.ConversationRow;
import no.samtale.conversations.ConversationRows;
import no.samtale.conversations.Conversations;
import no.samtale.conversations.web.OpenedConversation.IdentityView;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.privacy.subjects.LinkedContacts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What else whoever writes in a conversation has written as, as they have shown themselves. Of those only who has had a
 * conversation that the agent reaches anyway, and these conversations.
 */
@RestController
@RequestMapping("/api/console/conversations/{id}/linked")
class LinkedConversationController {
    private final ConversationAccess access;
    private final LinkedContacts linked;
    private final Conversations conversations;
    private final ConversationRows rows;
    private final Contacts contacts;
    private final AuditTrail trail;

    LinkedConversationController(
            ConversationAccess access,
            LinkedContacts linked,
            Conversations conversations,
            ConversationRows rows,
            Contacts contacts,
            AuditTrail trail) {
        this.access = access;
        this.linked = linked;
        this.conversations = conversations;
        this.rows = rows;
        this.contacts = contacts;
        this.trail = trail;
    }

    /** One who is the same person. Not printed. */
    record LinkedPerson(@Nullable String name, List<IdentityView> identities, List<ConversationRow> conversations) {
        @Override
        public String toString() {
            return "LinkedPerson[…]";
        }
    }

    @GetMapping
    List<LinkedPerson> all(AgentPrincipal agent, @PathVariable ConversationId id) {
        AccessibleConversation conversation = access.forAgent(agent, id);
        List<ContactId> others = linked.groupOf(conversation.account(), conversation.contact()).stream()
                .filter(each -> !each.equals(conversation.contact()))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Map<ContactId, List<ConversationRow>> reached =
                rows.named(conversation.account(), conversations.ofContacts(agent, others)).stream()
                        .collect(Collectors.groupingBy(row -> row.contact().id()));
        return others.stream()
                .filter(reached::containsKey)
                .flatMap(each -> contacts.contact(conversation.account(), each).stream())
                .map(each -> person(agent, each, reached.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private LinkedPerson person(AgentPrincipal agent, Contact contact, List<ConversationRow> reached) {
        trail.noteSoon(agent.account(), AuditActor.of(agent), AuditAction.CONTACT_READ, AuditedThing.of(contact.id()));
        List<IdentityView> identities = contact.identities().stream()
                .map(identity -> new IdentityView(
                        identity.kind().code(),
                        identity.address(),
                        identity.standing().code()))
                .toList();
        return new LinkedPerson(contact.name(), identities, reached);
    }
}
