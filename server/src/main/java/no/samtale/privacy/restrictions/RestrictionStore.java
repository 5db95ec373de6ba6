package no.samtale.privacy.restrictions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table restriction. Every method runs in a transaction of the account. */
@Component
class RestrictionStore {
    private final JdbcClient jdbc;

    RestrictionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Restriction> standing(AccountId account, ContactId contact) {
        return jdbc.sql("""
                        select restriction_id, ground, asked_by, began_at, announced_at, ends_at from restriction
                        where account_id = :account and contact_id = :contact and ended_at is null
                        """)
                .param("account", account.value())
                .param("contact", contact.value())
                .query(RestrictionStore::restriction)
                .optional();
    }

    /** All who have what is kept of them restricted. */
    List<ContactId> restricted(AccountId account) {
        return jdbc.sql("select contact_id from restriction where account_id = :account and ended_at is null")
                .param("account", account.value())
                .query((row, number) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those whose restriction was announced to end by now. */
    List<ContactId> due(AccountId account, Instant now) {
        return jdbc.sql("""
                        select contact_id from restriction
                        where account_id = :account and ended_at is null and ends_at <= :now
                        """)
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    void insert(AccountId account, ContactId contact, Restriction restriction) {
        jdbc.sql("""
                        insert into restriction (account_id, restriction_id, contact_id, ground, asked_by, began_at)
                        values (:account, :restriction, :contact, :ground, :by, :at)
                        """)
                .param("account", account.value())
                .param("restriction", restriction.id())
                .param("contact", contact.value())
                .param("ground", restriction.ground().code())
                .param("by", restriction.askedBy().code())
                .param("at", Timestamp.from(restriction.beganAt()))
                .update();
    }

    /** Notes that the person is told when it ends; false if they have been, as the day stays, or if none stands. */
    boolean announce(AccountId account, ContactId contact, Instant now, Instant endsAt) {
        return jdbc.sql("""
                        update restriction set announced_at = :now, ends_at = :ends
                        where account_id = :account and contact_id = :contact and ended_at is null
                            and announced_at is null
                        """)
                        .param("account", account.value())
                        .param("contact", contact.value())
                        .param("now", Timestamp.from(now))
                        .param("ends", Timestamp.from(endsAt))
                        .update()
                == 1;
    }

    void end(AccountId account, ContactId contact, Instant now) {
        jdbc.sql("""
                        update restriction set ended_at = :now
                        where account_id = :account and contact_id = :contact and ended_at is null
                        """)
                .param("account", account.value())
                .param("contact", contact.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void delete(AccountId account, Collection<ContactId> contacts) {
        jdbc.sql("delete from restriction where account_id = :account and contact_id = any(:contacts)")
                .param("account", account.value())
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .update();
    }

    private static Restriction restriction(ResultSet row, int number) throws SQLException {
        return new Restriction(
                row.getObject("restriction_id", UUID.class),
                Restriction.Ground.valueOf(row.getString("ground").toUpperCase(Locale.ROOT)),
                Restriction.AskedBy.valueOf(row.getString("asked_by").toUpperCase(Locale.ROOT)),
                row.getTimestamp("began_at").toInstant(),
                instant(row.getTimestamp("announced_at")),
                instant(row.getTimestamp("ends_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
