package no.samtale.conversations;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.TeamId;
import no.samtale.privacy.retention.Expiry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes conversations whole. Every method runs in a transaction of the account. */
@Component
class ConversationErasureStore {
    /** Those that refer to another first. */
    private static final List<String> TABLES = List.of(
            "survey",
            "outgoing_message",
            "onward_wish",
            "conversation_peer",
            "conversation_thread",
            "draft",
            "conversation_label",
            "visitor_token",
            "note",
            "attachment_segment",
            "attachment",
            "message",
            "conversation_head",
            "conversation");

    private final JdbcClient jdbc;

    ConversationErasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The conversations of a contact. Nothing is posted to them until the transaction ends. */
    List<ConversationId> lock(AccountId account, ContactId contact) {
        // In the order in which the message path locks.
        return jdbc.sql("""
                        select h.conversation_id from conversation_head h
                        where h.account_id = :account and h.conversation_id in (
                            select c.conversation_id from conversation c
                            where c.account_id = :account and c.contact_id = :contact)
                        order by h.conversation_id for update
                        """)
                .param("account", account.value())
                .param("contact", contact.value())
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Some that ended before; those that somebody else is at are left for the next time. */
    List<ConversationId> lockEnded(AccountId account, Expiry expiry) {
        // Nothing is said after the end, so listed_at, which has an index, lies before it too.
        return jdbc.sql("""
                        select h.conversation_id from conversation_head h
                        where h.account_id = :account and h.state = 'closed' and h.listed_at <= :before
                            and h.closed_at < :before
                            and not exists (select from conversation c
                                where c.account_id = :account and c.conversation_id = h.conversation_id
                                    and c.contact_id = any(:spared))
                        order by h.conversation_id limit :limit for update of h skip locked
                        """)
                .param("account", account.value())
                .param("before", Timestamp.from(expiry.before()))
                .param("spared", expiry.sparedIds())
                .param("limit", expiry.limit())
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those of these contacts who have no conversation. */
    List<ContactId> withoutAny(AccountId account, Collection<ContactId> contacts) {
        return jdbc.sql("""
                        select wanted.id from unnest(:contacts) as wanted (id)
                        where not exists (select from conversation c
                            where c.account_id = :account and c.contact_id = wanted.id)
                        """)
                .param("account", account.value())
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .query((row, number) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How many ended before. */
    long countEnded(AccountId account, Expiry expiry) {
        return jdbc.sql("""
                        select count(*) from conversation_head h
                        where h.account_id = :account and h.state = 'closed' and h.listed_at <= :before
                            and h.closed_at < :before
                            and not exists (select from conversation c
                                where c.account_id = :account and c.conversation_id = h.conversation_id
                                    and c.contact_id = any(:spared))
                        """)
                .param("account", account.value())
                .param("before", Timestamp.from(expiry.before()))
                .param("spared", expiry.sparedIds())
                .query(Long.class)
                .single();
    }

    /** The contacts of these conversations who have no others. */
    List<ContactId> contactsOfNoOther(AccountId account, Collection<ConversationId> conversations) {
        return jdbc.sql("""
                        select contact_id from conversation c
                        where account_id = :account and conversation_id = any(:conversations)
                            and not exists (select from conversation o
                                where o.account_id = :account and o.contact_id = c.contact_id
                                    and o.conversation_id <> all(:conversations))
                        group by contact_id
                        """)
                .param("account", account.value())
                .param("conversations", values(conversations))
                .query((row, number) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The teams in whose queues some of these wait. */
    List<TeamId> waitingFor(AccountId account, Collection<ConversationId> conversations) {
        return jdbc.sql("""
                        select distinct team_id from conversation_head
                        where account_id = :account and conversation_id = any(:conversations) and state = 'waiting'
                        """)
                .param("account", account.value())
                .param("conversations", values(conversations))
                .query((row, number) -> new TeamId(row.getObject(1, UUID.class)))
                .list();
    }

    void restrict(AccountId account, Collection<ConversationId> conversations, boolean restricted) {
        jdbc.sql("""
                        update conversation_head set restricted = :restricted
                        where account_id = :account and conversation_id = any(:conversations)
                        """)
                .param("restricted", restricted)
                .param("account", account.value())
                .param("conversations", values(conversations))
                .update();
    }

    void delete(AccountId account, Collection<ConversationId> conversations) {
        for (String table : TABLES) {
            jdbc.sql("delete from " + table + " where account_id = :account and conversation_id = any(:conversations)")
                    .param("account", account.value())
                    .param("conversations", values(conversations))
                    .update();
        }
    }

    private static UUID[] values(Collection<ConversationId> conversations) {
        return conversations.stream().map(ConversationId::value).toArray(UUID[]::new);
    }
}
