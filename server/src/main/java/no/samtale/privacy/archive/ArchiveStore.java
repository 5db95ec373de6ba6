package no.samtale.privacy.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ArchiveEntryId;
import no.samtale.platform.ContactId;
import no.samtale.platform.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table archive_entry. Every method runs in a transaction of the account. */
@Component
class ArchiveStore {
    private final JdbcClient jdbc;

    ArchiveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry as it is stored, sealed. */
    record Row(ArchiveEntry entry, byte @Nullable [] name, byte[] text, byte[] reason) {}

    void insert(AccountId account, ConversationId conversation, UUID message, Row row) {
        ArchiveEntry entry = row.entry();
        ContactId contact = entry.contact();
        jdbc.sql("""
                        insert into archive_entry (account_id, entry_id, contact_id, conversation_id, message_id, ground, kind,
                            financial_year, kept_until, author, said_at, name_sealed, text_sealed, reason_sealed, kept_by,
                            kept_at)
                        values (:account, :entry, :contact, :conversation, :message, :ground, :kind,
                            :year, :until, :author, :said, :name, :text, :reason, :by, :at)
                        """)
                .param("account", account.value())
                .param("entry", entry.id().value())
                .param("contact", contact == null ? null : contact.value(), Types.OTHER)
                .param("conversation", conversation.value())
                .param("message", message)
                .param("ground", entry.ground())
                .param("kind", entry.kind())
                .param("year", entry.financialYear())
                .param("until", entry.keptUntil())
                .param("author", entry.author())
                .param("said", Timestamp.from(entry.saidAt()))
                .param("name", row.name(), Types.BINARY)
                .param("text", row.text())
                .param("reason", row.reason())
                .param("by", entry.keptBy().value())
                .param("at", Timestamp.from(entry.keptAt()))
                .update();
    }

    Optional<Row> find(AccountId account, ArchiveEntryId id) {
        return jdbc.sql("select * from archive_entry where account_id = :account and entry_id = :entry")
                .param("account", account.value())
                .param("entry", id.value())
                .query(ArchiveStore::row)
                .optional();
    }

    /** The message that an entry was made of; empty if that has gone. */
    Optional<UUID> message(AccountId account, ArchiveEntryId id) {
        return jdbc.sql("""
                        select message_id from archive_entry
                        where account_id = :account and entry_id = :entry and message_id is not null
                        """)
                .param("account", account.value())
                .param("entry", id.value())
                .query(UUID.class)
                .optional();
    }

    /** The messages of a conversation that are kept. */
    Set<UUID> messages(AccountId account, ConversationId conversation) {
        return new HashSet<>(jdbc.sql("""
                        select message_id from archive_entry
                        where account_id = :account and conversation_id = :conversation
                        """)
                .param("account", account.value())
                .param("conversation", conversation.value())
                .query(UUID.class)
                .list());
    }

    /** What goes last first. */
    List<Row> all(AccountId account, int limit) {
        return jdbc.sql("""
                        select * from archive_entry where account_id = :account
                        order by kept_until desc, said_at desc, entry_id limit :limit
                        """)
                .param("account", account.value())
                .param("limit", limit)
                .query(ArchiveStore::row)
                .list();
    }

    /** The entries about these contacts; held until the transaction ends. */
    List<Row> about(AccountId account, Collection<ContactId> contacts) {
        return jdbc.sql("""
                        select * from archive_entry
                        where account_id = :account and contact_id = any(:contacts)
                        order by kept_until, said_at, entry_id for update
                        """)
                .param("account", account.value())
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .query(ArchiveStore::row)
                .list();
    }

    /** The documentation stays; whose it was, nobody can find any more but by reading it. */
    void forgetContacts(AccountId account, Collection<ContactId> contacts) {
        jdbc.sql("""
                        update archive_entry set contact_id = null, conversation_id = null, message_id = null
                        where account_id = :account and contact_id = any(:contacts)
                        """)
                .param("account", account.value())
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .update();
    }

    void forgetConversations(AccountId account, Collection<ConversationId> conversations) {
        jdbc.sql("""
                        update archive_entry set conversation_id = null, message_id = null
                        where account_id = :account and conversation_id = any(:conversations)
                        """)
                .param("account", account.value())
                .param(
                        "conversations",
                        conversations.stream().map(ConversationId::value).toArray(UUID[]::new))
                .update();
    }

    /** Some whose last day lies before a day; held until the transaction ends. */
    List<ArchiveEntryId> over(AccountId account, LocalDate day, UUID[] spared, int limit) {
        return jdbc.sql("""
                        select entry_id from archive_entry
                        where account_id = :account and kept_until < :day
                            and (contact_id is null or contact_id <> all(:spared))
                        order by kept_until, entry_id limit :limit for update skip locked
                        """)
                .param("account", account.value())
                .param("day", day)
                .param("spared", spared)
                .param("limit", limit)
                .query((row, number) -> new ArchiveEntryId(row.getObject(1, UUID.class)))
                .list();
    }

    long countOver(AccountId account, LocalDate day, UUID[] spared) {
        return jdbc.sql("""
                        select count(*) from archive_entry
                        where account_id = :account and kept_until < :day
                            and (contact_id is null or contact_id <> all(:spared))
                        """)
                .param("account", account.value())
                .param("day", day)
                .param("spared", spared)
                .query(Long.class)
                .single();
    }

    void delete(AccountId account, Collection<ArchiveEntryId> ids) {
        jdbc.sql("delete from archive_entry where account_id = :account and entry_id = any(:entries)")
                .param("account", account.value())
                .param("entries", ids.stream().map(ArchiveEntryId::value).toArray(UUID[]::new))
                .update();
    }

    /** Those of these entries that there are. */
    Set<UUID> known(AccountId account, Set<UUID> ids) {
        return new HashSet<>(
                jdbc.sql("select entry_id from archive_entry where account_id = :account and entry_id = any(:entries)")
                        .param("account", account.value())
                        .param("entries", ids.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        ArchiveEntry entry = new ArchiveEntry(
                new ArchiveEntryId(row.getObject("entry_id", UUID.class)),
                contact == null ? null : new ContactId(contact),
                row.getString("ground"),
                row.getString("kind"),
                row.getInt("financial_year"),
                row.getObject("kept_until", LocalDate.class),
                row.getString("author"),
                row.getTimestamp("said_at").toInstant(),
                new AgentId(row.getObject("kept_by", UUID.class)),
                row.getTimestamp("kept_at").toInstant());
        return new Row(
                entry,
                row.getBytes(ArchiveTexts.NAME),
                row.getBytes(ArchiveTexts.TEXT),
                row.getBytes(ArchiveTexts.REASON));
    }
}
