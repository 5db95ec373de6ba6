package no.samtale.privacy.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.Purpose;
import no.samtale.vault.Cell;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table consent_record. Every method runs in a transaction of the account. */
@Component
class ConsentStore {
    private final JdbcClient jdbc;

    ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record, its words sealed. */
    @SuppressWarnings("ArrayRecordComponent") // carries sealed bytes between store and vault; never compared
    record Row(
            UUID id,
            Purpose purpose,
            Choice choice,
            ChoiceWay way,
            byte[] words,
            byte[] hash,
            String language,
            String noticeVersion,
            @Nullable EntrypointId entrypoint,
            @Nullable AgentId agent,
            Instant at) {}

    /** Where the words of a record stand. */
    static Cell words(UUID record) {
        return new Cell("consent_record", "words_sealed", record);
    }

    /** Adds a record; false if one with this id is there already. */
    boolean add(AccountId account, ContactId contact, Row row) {
        EntrypointId entrypoint = row.entrypoint();
        AgentId agent = row.agent();
        return jdbc.sql("""
                                insert into consent_record (account_id, contact_id, record_id, purpose, choice, way,
                                    words_sealed, words_hash, language, notice_version, entrypoint_id, agent_id, recorded_at)
                                values (:account, :contact, :record, :purpose, :choice, :way, :words, :hash, :language,
                                    :notice, :entrypoint, :agent, :at)
                                on conflict do nothing
                                """)
                        .param("account", account.value())
                        .param("contact", contact.value())
                        .param("record", row.id())
                        .param("purpose", row.purpose().id())
                        .param("choice", row.choice().code())
                        .param("way", row.way().code())
                        .param("words", row.words())
                        .param("hash", row.hash())
                        .param("language", row.language())
                        .param("notice", row.noticeVersion())
                        .param("entrypoint", entrypoint == null ? null : entrypoint.value(), Types.OTHER)
                        .param("agent", agent == null ? null : agent.value(), Types.OTHER)
                        .param("at", Timestamp.from(row.at()))
                        .update()
                == 1;
    }

    /** The choice that counts, and the version of the notice that the person could read with it. */
    record Latest(Choice choice, String noticeVersion, Instant at) {}

    Optional<Latest> latest(AccountId account, ContactId contact, Purpose purpose) {
        return jdbc.sql("""
                        select choice, notice_version, recorded_at from consent_record
                        where account_id = :account and contact_id = :contact and purpose = :purpose
                        order by position desc limit 1
                        """)
                .param("account", account.value())
                .param("contact", contact.value())
                .param("purpose", purpose.id())
                .query((row, number) -> new Latest(
                        Choice.of(row.getString(1)),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    /** All choices of the contact, the latest first. */
    List<Row> records(AccountId account, ContactId contact) {
        return jdbc.sql("""
                        select record_id, purpose, choice, way, words_sealed, words_hash, language, notice_version,
                            entrypoint_id, agent_id, recorded_at
                        from consent_record where account_id = :account and contact_id = :contact
                        order by position desc
                        """)
                .param("account", account.value())
                .param("contact", contact.value())
                .query(ConsentStore::row)
                .list();
    }

    void delete(AccountId account, Collection<ContactId> contacts) {
        jdbc.sql("delete from consent_record where account_id = :account and contact_id = any(:contacts)")
                .param("account", account.value())
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID entrypoint = row.getObject("entrypoint_id", UUID.class);
        UUID agent = row.getObject("agent_id", UUID.class);
        return new Row(
                row.getObject("record_id", UUID.class),
                Purpose.of(row.getString("purpose")),
                Choice.of(row.getString("choice")),
                ChoiceWay.of(row.getString("way")),
                row.getBytes("words_sealed"),
                row.getBytes("words_hash"),
                row.getString("language"),
                row.getString("notice_version"),
                entrypoint == null ? null : new EntrypointId(entrypoint),
                agent == null ? null : new AgentId(agent),
                row.getTimestamp("recorded_at").toInstant());
    }
}
