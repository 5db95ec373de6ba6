package no.samtale.channels.sms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ContactId;
import no.samtale.platform.InboxId;
import no.samtale.privacy.retention.Expiry;
import no.samtale.vault.Cell;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table sms_segment. Every method runs in a transaction of the account. */
@Component
class SmsSegmentStore {
    private static final String SET = """
             where account_id = :account and inbox_id = :inbox and contact_id = :contact and reference = :reference
                and parts = :parts
            """;
    private static final String OLD =
            "from sms_segment where account_id = :account and received_at < :before and not contact_id = any(:spared)";

    private final JdbcClient jdbc;

    SmsSegmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parts of one text; the reference comes again after some time. */
    record Whole(InboxId inbox, ContactId contact, int reference, int parts) {}

    /**
     * A part.
     *
     * @param print a keyed hash of its words
     * @param sealed its words; null once they are in a conversation
     */
    record Row(UUID id, UUID identity, int number, byte[] print, byte @Nullable [] sealed, Instant at) {}

    static Cell cell(UUID segment) {
        return new Cell("sms_segment", "text_sealed", segment);
    }

    void insert(AccountId account, Whole whole, Row row) {
        of(account, whole, """
                        insert into sms_segment (account_id, inbox_id, contact_id, segment_id, identity_id, reference, parts,
                            number, print, text_sealed, received_at)
                        values (:account, :inbox, :contact, :id, :identity, :reference, :parts, :number, :print, :text, :at)
                        """)
                .param("id", row.id())
                .param("identity", row.identity())
                .param("number", row.number())
                .param("print", row.print())
                .param("text", row.sealed(), Types.BINARY)
                .param("at", Timestamp.from(row.at()))
                .update();
    }

    /** Those that are here, by number. */
    List<Row> rows(AccountId account, Whole whole) {
        return of(account, whole, "select * from sms_segment" + SET + "order by number")
                .query(SmsSegmentStore::read)
                .list();
    }

    /** All of them go. */
    void remove(AccountId account, Whole whole) {
        of(account, whole, "delete from sms_segment" + SET).update();
    }

    /** The words of these are in a conversation. */
    void brought(AccountId account, Collection<UUID> segments) {
        jdbc.sql("""
                        update sms_segment set text_sealed = null
                        where account_id = :account and segment_id = any(:segments)
                        """)
                .param("account", account.value())
                .param("segments", segments.toArray(UUID[]::new))
                .update();
    }

    /** Texts that are here in all their parts, or whose parts have been waited for since before. */
    List<Whole> ready(AccountId account, Instant before) {
        return jdbc.sql("""
                        select inbox_id, contact_id, reference, parts from sms_segment where account_id = :account
                        group by inbox_id, contact_id, reference, parts
                        having bool_or(text_sealed is not null) and (count(*) = parts
                            or min(received_at) filter (where text_sealed is not null) < :before)
                        """)
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .query((row, number) -> new Whole(
                        new InboxId(row.getObject("inbox_id", UUID.class)),
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        row.getInt("reference"),
                        row.getInt("parts")))
                .list();
    }

    int waiting(AccountId account, InboxId inbox) {
        return jdbc.sql("""
                        select count(*) from sms_segment
                        where account_id = :account and inbox_id = :inbox and text_sealed is not null
                        """)
                .param("account", account.value())
                .param("inbox", inbox.value())
                .query(Integer.class)
                .single();
    }

    void removeOf(AccountId account, Collection<ContactId> contacts) {
        jdbc.sql("delete from sms_segment where account_id = :account and contact_id = any(:contacts)")
                .param("account", account.value())
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .update();
    }

    int removeOld(AccountId account, Expiry expiry) {
        return old(
                        account,
                        expiry,
                        "delete from sms_segment where account_id = :account and segment_id in (select segment_id "
                                + OLD + " limit :limit)")
                .param("limit", expiry.limit())
                .update();
    }

    long countOld(AccountId account, Expiry expiry) {
        return old(account, expiry, "select count(*) " + OLD).query(Long.class).single();
    }

    private JdbcClient.StatementSpec old(AccountId account, Expiry expiry, String sql) {
        return jdbc.sql(sql)
                .param("account", account.value())
                .param("before", Timestamp.from(expiry.before()))
                .param("spared", expiry.sparedIds());
    }

    private JdbcClient.StatementSpec of(AccountId account, Whole whole, String sql) {
        return jdbc.sql(sql)
                .param("account", account.value())
                .param("inbox", whole.inbox().value())
                .param("contact", whole.contact().value())
                .param("reference", whole.reference())
                .param("parts", whole.parts());
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("segment_id", UUID.class),
                row.getObject("identity_id", UUID.class),
                row.getInt("number"),
                row.getBytes("print"),
                row.getBytes("text_sealed"),
                row.getTimestamp("received_at").toInstant());
    }
}
