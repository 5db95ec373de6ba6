package no.samtale.privacy.holds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table legal_hold. Every method runs in a transaction of the account. */
@Component
class HoldStore {
    private final JdbcClient jdbc;

    HoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A hold before its reason is opened. */
    record Row(
            UUID id,
            byte[] reasonSealed,
            AgentId placedBy,
            Instant placedAt,
            Instant reviewAt,
            @Nullable Instant liftedAt) {}

    /** Stores a hold; one with the same id of the same contact changes nothing. Whether the id is this contact's. */
    boolean insert(AccountId account, ContactId contact, Row hold) {
        jdbc.sql("""
                        insert into legal_hold (account_id, hold_id, contact_id, reason_sealed, placed_by, placed_at,
                            review_at)
                        values (:account, :hold, :contact, :reason, :by, :at, :review)
                        on conflict do nothing
                        """)
                .param("account", account.value())
                .param("hold", hold.id())
                .param("contact", contact.value())
                .param("reason", hold.reasonSealed())
                .param("by", hold.placedBy().value())
                .param("at", Timestamp.from(hold.placedAt()))
                .param("review", Timestamp.from(hold.reviewAt()))
                .update();
        return of(account, contact).stream().anyMatch(each -> each.id().equals(hold.id()));
    }

    List<Row> of(AccountId account, ContactId contact) {
        return jdbc.sql("""
                        select hold_id, reason_sealed, placed_by, placed_at, review_at, lifted_at from legal_hold
                        where account_id = :account and contact_id = :contact
                        order by placed_at, hold_id
                        """)
                .param("account", account.value())
                .param("contact", contact.value())
                .query(HoldStore::row)
                .list();
    }

    /** All of whom something is held. */
    List<ContactId> held(AccountId account) {
        return jdbc.sql("select distinct contact_id from legal_hold where account_id = :account and lifted_at is null")
                .param("account", account.value())
                .query((row, number) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    boolean isHeld(AccountId account, ContactId contact) {
        return jdbc.sql("""
                        select exists (select from legal_hold
                        where account_id = :account and contact_id = :contact and lifted_at is null)
                        """)
                .param("account", account.value())
                .param("contact", contact.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether there is such a hold of the contact; it is lifted now if it was not before. */
    boolean lift(AccountId account, ContactId contact, UUID hold, Instant now) {
        return jdbc.sql("""
                        update legal_hold set lifted_at = coalesce(lifted_at, :now)
                        where account_id = :account and contact_id = :contact and hold_id = :hold
                        """)
                        .param("account", account.value())
                        .param("contact", contact.value())
                        .param("hold", hold)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    void delete(AccountId account, Collection<ContactId> contacts) {
        jdbc.sql("delete from legal_hold where account_id = :account and contact_id = any(:contacts)")
                .param("account", account.value())
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Timestamp lifted = row.getTimestamp("lifted_at");
        return new Row(
                row.getObject("hold_id", UUID.class),
                row.getBytes("reason_sealed"),
                new AgentId(row.getObject("placed_by", UUID.class)),
                row.getTimestamp("placed_at").toInstant(),
                row.getTimestamp("review_at").toInstant(),
                lifted == null ? null : lifted.toInstant());
    }
}
