package no.samtale.contacts.lookups;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table looked_up. Every method runs in a transaction of the account. */
@Component
class LookUpStore {
    private static final String COLUMNS = """
            lookup_id, contact_id, field, value_sealed, source, source_name_sealed, reason, reason_sealed, agent_id,
            looked_up_at, due_on, mails, told_at
            """;

    private final JdbcClient jdbc;

    LookUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was added: not if the field has been looked up of this person before, or the id is in use. */
    boolean insert(AccountId account, LookUpRow row) {
        return jdbc.sql("""
                        insert into looked_up (account_id, contact_id, lookup_id, field, value_sealed, source,
                            source_name_sealed, reason, reason_sealed, agent_id, looked_up_at, due_on)
                        values (:account, :contact, :lookUp, :field, :value, :source, :sourceName, :reason, :why, :agent,
                            :at, :due)
                        on conflict do nothing
                        """)
                        .param("account", account.value())
                        .param("contact", row.contact().value())
                        .param("lookUp", row.id())
                        .param("field", row.field().code())
                        .param("value", row.valueSealed())
                        .param("source", row.source())
                        .param("sourceName", row.sourceNameSealed(), Types.BINARY)
                        .param("reason", row.reason())
                        .param("why", row.reasonSealed())
                        .param("agent", row.agent().value())
                        .param("at", Timestamp.from(row.at()))
                        .param("due", Date.valueOf(row.dueOn()))
                        .update()
                > 0;
    }

    /** All of these contacts, the oldest first. */
    List<LookUpRow> of(AccountId account, Collection<ContactId> contacts) {
        return jdbc.sql("select " + COLUMNS + """
                        from looked_up where account_id = :account and contact_id = any(:contacts)
                        order by looked_up_at, lookup_id
                        """)
                .param("account", account.value())
                .param("contacts", ids(contacts))
                .query(LookUpStore::row)
                .list();
    }

    /** Those of which the person has not been told, the most urgent first. */
    List<LookUpRow> untold(AccountId account, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                        from looked_up where account_id = :account and told_at is null and source <> 'person'
                        order by due_on, contact_id limit :limit
                        """)
                .param("account", account.value())
                .param("limit", limit)
                .query(LookUpStore::row)
                .list();
    }

    /**
     * Some who are still to be told, by their ids from behind one on: looked up before the first instant, and not mailed since
     * the second, so many times at most.
     */
    List<ContactId> toMail(
            AccountId account, @Nullable ContactId behind, Instant before, Instant notSince, int mails, int limit) {
        return jdbc.sql("""
                        select distinct contact_id from looked_up
                        where account_id = :account and told_at is null and source <> 'person' and looked_up_at <= :before
                            and mails < :mails and (mailed_at is null or mailed_at <= :since)
                            and (cast(:behind as uuid) is null or contact_id > :behind)
                        order by contact_id limit :limit
                        """)
                .param("account", account.value())
                .param("behind", behind == null ? null : behind.value(), Types.OTHER)
                .param("before", Timestamp.from(before))
                .param("since", Timestamp.from(notSince))
                .param("mails", mails)
                .param("limit", limit)
                .query((row, number) -> new ContactId(row.getObject("contact_id", UUID.class)))
                .list();
    }

    void mailed(AccountId account, Collection<UUID> lookUps, UUID mail, Instant at) {
        jdbc.sql("""
                        update looked_up set mail_id = :mail, mailed_at = :at, mails = mails + 1
                        where account_id = :account and lookup_id = any(:lookUps)
                        """)
                .param("account", account.value())
                .param("mail", mail)
                .param("at", Timestamp.from(at))
                .param("lookUps", lookUps.toArray(UUID[]::new))
                .update();
    }

    /** The mail that told of these has left. */
    void toldByMail(AccountId account, UUID mail, Instant at) {
        jdbc.sql("""
                        update looked_up set told_at = :at, told_how = 'mail'
                        where account_id = :account and mail_id = :mail and told_at is null
                        """)
                .param("account", account.value())
                .param("mail", mail)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Those of these that the person had not been told of are told now. */
    void toldInPortal(AccountId account, Collection<ContactId> contacts, Collection<UUID> lookUps, Instant at) {
        jdbc.sql("""
                        update looked_up set told_at = :at, told_how = 'portal'
                        where account_id = :account and contact_id = any(:contacts) and lookup_id = any(:lookUps)
                            and told_at is null
                        """)
                .param("account", account.value())
                .param("contacts", ids(contacts))
                .param("lookUps", lookUps.toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    void toldByHand(AccountId account, UUID lookUp, String how, byte[] words, Instant at) {
        jdbc.sql("""
                        update looked_up set told_at = :at, told_how = :how, told_sealed = :words
                        where account_id = :account and lookup_id = :lookUp and told_at is null
                        """)
                .param("account", account.value())
                .param("lookUp", lookUp)
                .param("how", how)
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** It is what the person says now. */
    void fromPerson(AccountId account, UUID lookUp) {
        jdbc.sql("""
                        update looked_up set source = 'person', source_name_sealed = null
                        where account_id = :account and lookup_id = :lookUp
                        """).param("account", account.value()).param("lookUp", lookUp).update();
    }

    Optional<LookUpField> field(AccountId account, UUID lookUp) {
        return jdbc.sql("select field from looked_up where account_id = :account and lookup_id = :lookUp")
                .param("account", account.value())
                .param("lookUp", lookUp)
                .query((row, number) -> LookUpField.stored(row.getString("field")))
                .optional();
    }

    void delete(AccountId account, Collection<ContactId> contacts) {
        jdbc.sql("delete from looked_up where account_id = :account and contact_id = any(:contacts)")
                .param("account", account.value())
                .param("contacts", ids(contacts))
                .update();
    }

    private static UUID[] ids(Collection<ContactId> contacts) {
        return contacts.stream().map(ContactId::value).toArray(UUID[]::new);
    }

    private static LookUpRow row(ResultSet row, int number) throws SQLException {
        Timestamp told = row.getTimestamp("told_at");
        return new LookUpRow(
                row.getObject("lookup_id", UUID.class),
                new ContactId(row.getObject("contact_id", UUID.class)),
                LookUpField.stored(row.getString("field")),
                row.getBytes("value_sealed"),
                row.getString("source"),
                row.getBytes("source_name_sealed"),
                row.getString("reason"),
                row.getBytes("reason_sealed"),
                new AgentId(row.getObject("agent_id", UUID.class)),
                row.getTimestamp("looked_up_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getInt("mails"),
                told == null ? null : told.toInstant());
    }
}
