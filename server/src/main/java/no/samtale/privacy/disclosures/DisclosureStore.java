package no.samtale.privacy.disclosures;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import no.samtale.platform.DisclosureId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table disclosure. Every method runs in a transaction of the account. */
@Component
class DisclosureStore {
    private final JdbcClient jdbc;
    private final DisclosureTexts texts;
    private final ApprovalStore approvals;

    DisclosureStore(JdbcClient jdbc, DisclosureTexts texts, ApprovalStore approvals) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.approvals = approvals;
    }

    void insert(AccountId account, DisclosureId id, Demand demand, AgentId by, Instant at) {
        LocalDate tellOn = demand.tellOn();
        of(jdbc.sql("""
                insert into disclosure (account_id, case_id, contact_id, authority, basis, reference_sealed, asked_sealed,
                    categories, received_at, secrecy, tell_on, opened_by, opened_at)
                values (:account, :case, :contact, :authority, :basis, :reference, :asked,
                    :categories, :received, :secrecy, :tellOn, :by, :at)
                """), account, id)
                .param("contact", demand.contact().value())
                .param("authority", demand.authority())
                .param("basis", demand.basis())
                .param(
                        "reference",
                        texts.seal(account, id, DisclosureTexts.REFERENCE, demand.reference()),
                        Types.BINARY)
                .param("asked", texts.seal(account, id, DisclosureTexts.ASKED, demand.asked()), Types.BINARY)
                .param("categories", demand.categories().toArray(String[]::new))
                .param("received", Timestamp.from(demand.receivedAt()))
                .param("secrecy", demand.secrecy(), Types.VARCHAR)
                .param("tellOn", tellOn == null ? null : Date.valueOf(tellOn), Types.DATE)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void give(AccountId account, DisclosureId id, AgentId by, byte[] digest, Instant at) {
        of(jdbc.sql("""
                update disclosure set given_by = :by, given_at = :at, digest = :digest
                where account_id = :account and case_id = :case
                """), account, id)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("digest", digest)
                .update();
    }

    void tell(AccountId account, DisclosureId id, Instant at) {
        of(jdbc.sql("update disclosure set told_at = :at where account_id = :account and case_id = :case"), account, id)
                .param("at", Timestamp.from(at))
                .update();
    }

    void withdraw(AccountId account, DisclosureId id, Instant at) {
        of(
                        jdbc.sql(
                                "update disclosure set withdrawn_at = :at where account_id = :account and case_id = :case"),
                        account,
                        id)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The newest first. */
    List<Disclosure> all(AccountId account, int limit) {
        return some(
                account,
                jdbc.sql("""
                        select case_id from disclosure where account_id = :account
                        order by opened_at desc, case_id desc limit :limit
                        """)
                        .param("account", account.value())
                        .param("limit", limit)
                        .query((row, number) -> new DisclosureId(row.getObject(1, UUID.class)))
                        .list());
    }

    /** Those of these that there are, the newest first; held until the transaction ends. */
    List<Disclosure> some(AccountId account, Collection<DisclosureId> ids) {
        texts.warm(account, ids);
        return jdbc.sql("""
                        select * from disclosure where account_id = :account and case_id = any(:cases)
                        order by opened_at desc, case_id desc for update
                        """)
                .param("account", account.value())
                .param("cases", ids.stream().map(DisclosureId::value).toArray(UUID[]::new))
                .query((row, number) -> disclosure(account, row))
                .list();
    }

    /** The cases about these contacts; held until the transaction ends. */
    List<DisclosureId> about(AccountId account, Collection<UUID> contacts) {
        return jdbc.sql("""
                        select case_id from disclosure
                        where account_id = :account and contact_id = any(:contacts) for update
                        """)
                .param("account", account.value())
                .param("contacts", contacts.toArray(UUID[]::new))
                .query((row, number) -> new DisclosureId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The cases stay; whom they were about, and what was said of them, goes. */
    void forget(AccountId account, Collection<UUID> contacts) {
        jdbc.sql("""
                update disclosure set contact_id = null, reference_sealed = null, asked_sealed = null
                where account_id = :account and contact_id = any(:contacts)
                """)
                .param("account", account.value())
                .param("contacts", contacts.toArray(UUID[]::new))
                .update();
    }

    /** Those of these cases whose key is needed. */
    Set<UUID> known(AccountId account, Set<UUID> ids) {
        return new HashSet<>(jdbc.sql("""
                        select case_id from disclosure
                        where account_id = :account and case_id = any(:cases) and asked_sealed is not null
                        """)
                .param("account", account.value())
                .param("cases", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private static StatementSpec of(StatementSpec sql, AccountId account, DisclosureId id) {
        return sql.param("account", account.value()).param("case", id.value());
    }

    private Disclosure disclosure(AccountId account, ResultSet row) throws SQLException {
        DisclosureId id = new DisclosureId(row.getObject("case_id", UUID.class));
        UUID contact = row.getObject("contact_id", UUID.class);
        UUID givenBy = row.getObject("given_by", UUID.class);
        byte[] digest = row.getBytes("digest");
        return new Disclosure(
                id,
                contact == null ? null : new ContactId(contact),
                row.getString("authority"),
                texts.open(account, id, DisclosureTexts.REFERENCE, row.getBytes(DisclosureTexts.REFERENCE)),
                row.getString("basis"),
                texts.open(account, id, DisclosureTexts.ASKED, row.getBytes(DisclosureTexts.ASKED)),
                List.of((String[]) row.getArray("categories").getArray()),
                row.getTimestamp("received_at").toInstant(),
                row.getString("secrecy"),
                row.getObject("tell_on", LocalDate.class),
                new AgentId(row.getObject("opened_by", UUID.class)),
                row.getTimestamp("opened_at").toInstant(),
                approvals.of(account, id),
                givenBy == null ? null : new AgentId(givenBy),
                instant(row, "given_at"),
                digest == null ? null : HexFormat.of().formatHex(digest),
                instant(row, "told_at"),
                instant(row, "withdrawn_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
