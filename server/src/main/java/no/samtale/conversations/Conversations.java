package no.samtale.conversations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.audit.AuditAction;
import no.samtale.audit.AuditActor;
import no.samtale.audit.AuditTrail;
import no.samtale.audit.AuditedThing;
import no.samtale.contacts.Contacts;
import no.samtale.contacts.PinnedAddresses;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.LabelId;
import no.samtale.platform.Limits;
import no.samtale.platform.MessageId;
import no.samtale.platform.Purpose;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.vault.KeyScope;
import no.samtale.vault.NotReadable;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads conversations: one, and the lists of an agent. */
@Component
public class Conversations {
    private final ConversationStore store;
    private final ListStore lists;
    private final ConversationAccess access;
    private final Contacts contacts;
    private final PinnedAddresses pinned;
    private final Vault vault;
    private final AccountTransactions transactions;
    private final AuditTrail trail;

    Conversations(
            ConversationStore store,
            ListStore lists,
            ConversationAccess access,
            Contacts contacts,
            PinnedAddresses pinned,
            Vault vault,
            AccountTransactions transactions,
            AuditTrail trail) {
        this.store = store;
        this.lists = lists;
        this.access = access;
        this.contacts = contacts;
        this.pinned = pinned;
        this.vault = vault;
        this.transactions = transactions;
        this.trail = trail;
    }

    /**
     * One page of a list.
     *
     * @param next what to ask for the next page with, or null if this is the last
     */
    public record Page(
            List<ListedConversation> rows, @Nullable String next) {}

    /** The conversation as it stands now. */
    public Conversation current(AccessibleConversation conversation) {
        return transactions.call(conversation.account(), () -> store.find(conversation.account(), conversation.id())
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)));
    }

    /** Which of these there are still. */
    public Set<ConversationId> there(AccountId account, Set<ConversationId> ids) {
        return transactions.call(account, () -> store.find(account, ids)).stream()
                .map(Conversation::id)
                .collect(Collectors.toSet());
    }

    /** How many conversations the contact has had, this one included. */
    public int withSameContact(AccessibleConversation conversation) {
        return transactions.call(
                conversation.account(), () -> store.count(conversation.account(), conversation.contact()));
    }

    /** A page of a list, the one with the latest activity first. */
    public Page page(AgentPrincipal agent, ConversationList list, @Nullable String cursor, int limit) {
        return page(agent, list, null, cursor, limit);
    }

    /**
     * As {@link #page(AgentPrincipal, ConversationList, String, int)}.
     *
     * @param label if it is not null, those only that have it
     */
    public Page page(
            AgentPrincipal agent, ConversationList list, @Nullable LabelId label, @Nullable String cursor, int limit) {
        int size = Math.clamp(limit, 1, Limits.ROWS_PER_PAGE);
        ConversationCursor behind = cursor == null ? null : ConversationCursor.of(cursor);
        noteListed(agent);
        return transactions.call(agent.account(), () -> {
            List<ListStore.Row> rows = lists.page(viewer(agent), list, label, behind, size + 1);
            boolean more = rows.size() > size;
            List<ListStore.Row> shown = more ? rows.subList(0, size) : rows;
            ListStore.Row last = more ? shown.getLast() : null;
            return new Page(
                    opened(agent.account(), shown),
                    last == null ? null : last.cursor(list).text());
        });
    }

    /** These conversations as a list shows them; those out of reach are left out. */
    public List<ListedConversation> rows(AgentPrincipal agent, List<ConversationId> ids) {
        noteListed(agent);
        return transactions.call(agent.account(), () -> opened(agent.account(), lists.rows(viewer(agent), ids)));
    }

    /** The latest conversations of these contacts; those out of reach are left out. */
    public List<ListedConversation> ofContacts(AgentPrincipal agent, List<ContactId> people) {
        noteListed(agent);
        return transactions.call(
                agent.account(), () -> opened(agent.account(), lists.ofContacts(viewer(agent), people)));
    }

    /** How many the agent's lists hold. */
    public ListCounts counts(AgentPrincipal agent) {
        return transactions.call(agent.account(), () -> lists.counts(viewer(agent)));
    }

    private void noteListed(AgentPrincipal agent) {
        trail.noteSoon(
                agent.account(),
                AuditActor.of(agent),
                AuditAction.CONVERSATIONS_LISTED,
                AuditedThing.all(AuditedThing.Kind.CONVERSATION));
    }

    private ListStore.Viewer viewer(AgentPrincipal agent) {
        return new ListStore.Viewer(agent.account(), agent.agent(), access.reach(agent));
    }

    private List<ListedConversation> opened(AccountId account, List<ListStore.Row> rows) {
        Set<ContactId> people =
                rows.stream().map(row -> row.conversation().contact()).collect(Collectors.toSet());
        // One query for the keys of the page: those of the dialogues and those of the people.
        Set<KeyScope> scopes = new HashSet<>();
        rows.forEach(row -> scopes.add(KeyScope.of(account, row.conversation().id())));
        people.forEach(contact -> scopes.add(KeyScope.of(account, contact)));
        vault.warm(scopes);
        Map<ContactId, String> names = contacts.names(account, people);
        Map<UUID, String> addresses = pinned.all(
                account,
                rows.stream().map(ListStore.Row::peer).filter(Objects::nonNull).toList());
        List<ListedConversation> opened = new ArrayList<>(rows.size());
        for (ListStore.Row row : rows) {
            Conversation conversation = row.conversation();
            opened.add(new ListedConversation(
                    conversation,
                    names.get(conversation.contact()),
                    row.peer() == null ? null : addresses.get(row.peer()),
                    preview(account, row).orElse(null),
                    row.previewAuthor(),
                    row.unread(),
                    row.labels()));
        }
        return opened;
    }

    private Optional<String> preview(AccountId account, ListStore.Row row) {
        if (row.previewId() == null || row.previewSealed() == null) {
            return Optional.empty();
        }
        try {
            String text = vault.open(
                    Purpose.DELIVER,
                    KeyScope.of(account, row.conversation().id()),
                    MessageStore.body(new MessageId(row.previewId())),
                    row.previewSealed());
            return Optional.of(text.length() <= 140 ? text : text.substring(0, 140));
        } catch (NotReadable e) {
            return Optional.empty();
        }
    }
}
