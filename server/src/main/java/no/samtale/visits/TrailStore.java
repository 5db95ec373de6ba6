package no.samtale.visits;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.privacy.retention.Expiry;
import no.samtale.vault.Cell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table trail_page. Every method runs in a transaction of the account. */
@Component
class TrailStore {
    private final JdbcClient jdbc;

    TrailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page that was seen, its path sealed. */
    @SuppressWarnings("ArrayRecordComponent") // carries sealed bytes between store and vault; never compared
    record Page(UUID trail, UUID id, byte[] sealed, Instant begunAt, Instant seenAt) {}

    /** A trail that goes on, and how many pages it has. */
    record Trail(UUID id, Instant begunAt, int pages) {}

    static Cell path(UUID page) {
        return new Cell("trail_page", "path_sealed", page);
    }

    /** The latest trail of the conversation that began after. */
    Optional<Trail> current(AccountId account, ConversationId conversation, Instant after) {
        return jdbc.sql("""
                        select trail_id, begun_at, count(*) from trail_page
                        where account_id = :account and conversation_id = :conversation and begun_at > :after
                        group by trail_id, begun_at order by begun_at desc limit 1
                        """)
                .param("account", account.value())
                .param("conversation", conversation.value())
                .param("after", Timestamp.from(after))
                .query((row, number) -> new Trail(
                        row.getObject(1, UUID.class), row.getTimestamp(2).toInstant(), row.getInt(3)))
                .optional();
    }

    /** Adds a page; one that is there already is left as it is. */
    void add(AccessibleConversation of, Page page) {
        jdbc.sql("""
                        insert into trail_page (account_id, trail_id, page_id, conversation_id, contact_id, path_sealed,
                            begun_at, seen_at)
                        values (:account, :trail, :page, :conversation, :contact, :sealed, :begun, :seen)
                        on conflict do nothing
                        """)
                .param("account", of.account().value())
                .param("trail", page.trail())
                .param("page", page.id())
                .param("conversation", of.id().value())
                .param("contact", of.contact().value())
                .param("sealed", page.sealed())
                .param("begun", Timestamp.from(page.begunAt()))
                .param("seen", Timestamp.from(page.seenAt()))
                .update();
    }

    /** The pages of a conversation, the latest first. */
    List<Page> pages(AccountId account, ConversationId conversation, int limit) {
        return jdbc.sql("""
                        select trail_id, page_id, path_sealed, begun_at, seen_at from trail_page
                        where account_id = :account and conversation_id = :conversation
                        order by seen_at desc, page_id limit :limit
                        """)
                .param("account", account.value())
                .param("conversation", conversation.value())
                .param("limit", limit)
                .query((row, number) -> new Page(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getBytes(3),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    /** Some trails that began before. */
    List<UUID> over(AccountId account, Expiry expiry) {
        return jdbc.sql("""
                        select distinct trail_id from trail_page
                        where account_id = :account and begun_at < :before and contact_id <> all(:spared)
                        order by trail_id limit :limit
                        """)
                .param("account", account.value())
                .param("before", Timestamp.from(expiry.before()))
                .param("spared", expiry.sparedIds())
                .param("limit", expiry.limit())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** How many trails begun before. */
    long countOver(AccountId account, Expiry expiry) {
        return jdbc.sql("""
                        select count(distinct trail_id) from trail_page
                        where account_id = :account and begun_at < :before and contact_id <> all(:spared)
                        """)
                .param("account", account.value())
                .param("before", Timestamp.from(expiry.before()))
                .param("spared", expiry.sparedIds())
                .query(Long.class)
                .single();
    }
}
