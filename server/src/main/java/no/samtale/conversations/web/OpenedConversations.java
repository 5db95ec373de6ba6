package no.samtale.conversations.web;

import java.util.List;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.contacts.Contact;
import no.samtale.contacts.Contacts;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.Conversation;
import no.samtale.conversations.ConversationRow;
import no.samtale.conversations.ConversationRows;
import no.samtale.conversations.Conversations;
import no.samtale.conversations.MessageViews;
import no.samtale.conversations.Messages;
import no.samtale.conversations.Notes;
import no.samtale.conversations.Receipts;
import no.samtale.conversations.outgoing.OutgoingMessages;
import no.samtale.conversations.outgoing.OutgoingView;
import no.samtale.conversations.web.OpenedConversation.CameInBy;
import no.samtale.conversations.web.OpenedConversation.IdentityView;
import no.samtale.conversations.web.OpenedConversation.PersonView;
import no.samtale.conversations.web.OpenedConversation.ReceiptsView;
import no.samtale.conversations.web.OpenedConversation.SideView;
import no.samtale.inboxes.Channel;
import no.samtale.inboxes.Channels;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Entrypoints;
import no.samtale.platform.AccountId;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/** Gathers what the console shows of one conversation. */
@Component
class OpenedConversations {
    private static final int NEWEST = 50;

    private final Conversations conversations;
    private final ConversationRows rows;
    private final Messages messages;
    private final Notes notes;
    private final MessageViews views;
    private final Contacts contacts;
    private final Entrypoints entrypoints;
    private final OutgoingMessages outgoing;
    private final Channels channels;

    OpenedConversations(
            Conversations conversations,
            ConversationRows rows,
            Messages messages,
            Notes notes,
            MessageViews views,
            Contacts contacts,
            Entrypoints entrypoints,
            OutgoingMessages outgoing,
            Channels channels) {
        this.conversations = conversations;
        this.rows = rows;
        this.messages = messages;
        this.notes = notes;
        this.views = views;
        this.contacts = contacts;
        this.entrypoints = entrypoints;
        this.outgoing = outgoing;
        this.channels = channels;
    }

    OpenedConversation open(AgentPrincipal agent, AccessibleConversation accessible) {
        AccountId account = accessible.account();
        Conversation conversation = conversations.current(accessible);
        ConversationRow row = rows.row(agent, accessible.id());
        return new OpenedConversation(
                row,
                person(accessible),
                entrypoint(account, conversation),
                conversation.noticeVersion(),
                conversation.startedAt(),
                messages.before(accessible, Long.MAX_VALUE, NEWEST).stream()
                        .map(message -> views.forAgent(account, message))
                        .toList(),
                notes.after(accessible, 0).stream()
                        .map(note -> views.note(account, note))
                        .toList(),
                outgoing.of(accessible).stream().map(OutgoingView::of).toList(),
                isStopped(account, row),
                conversation.lastSeq(),
                conversation.lastNoteSeq(),
                receipts(conversation.receipts()));
    }

    private boolean isStopped(AccountId account, ConversationRow row) {
        String address = row.contact().address();
        return address != null
                && channels.find(row.channel())
                        .flatMap(Channel::carrier)
                        .filter(carrier -> carrier.isStopped(account, address))
                        .isPresent();
    }

    private PersonView person(AccessibleConversation accessible) {
        Contact contact = contacts.contact(accessible.account(), accessible.contact())
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        List<IdentityView> identities = contact.identities().stream()
                .map(identity -> new IdentityView(
                        identity.kind().code(),
                        identity.address(),
                        identity.standing().code()))
                .toList();
        return new PersonView(
                contact.id(),
                contact.name(),
                contact.language(),
                identities,
                conversations.withSameContact(accessible),
                contact.createdAt());
    }

    private CameInBy entrypoint(AccountId account, Conversation conversation) {
        String name = entrypoints
                .entrypoint(account, conversation.entrypoint())
                .map(Entrypoint::name)
                .orElse("");
        return new CameInBy(conversation.entrypoint(), name);
    }

    private static ReceiptsView receipts(Receipts receipts) {
        return new ReceiptsView(
                new SideView(receipts.visitorDelivered(), receipts.visitorRead()),
                new SideView(receipts.agentDelivered(), receipts.agentRead()));
    }
}
