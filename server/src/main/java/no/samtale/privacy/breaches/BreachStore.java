package no.samtale.privacy.breaches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.BreachId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table breach. Every method runs in a transaction of the account. */
@Component
class BreachStore {
    private final JdbcClient jdbc;
    private final BreachTexts texts;
    private final BreachPhaseStore phases;
    private final BreachLaw law;

    BreachStore(JdbcClient jdbc, BreachTexts texts, BreachPhaseStore phases, BreachLaw law) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.phases = phases;
        this.law = law;
    }

    void insert(AccountId account, BreachId id, BreachDetails details, AgentId by, Instant at) {
        columns(jdbc.sql("""
                insert into breach (account_id, breach_id, noticed_at, happened_from, happened_to, account_sealed,
                    consequences_sealed, measures_sealed, assessment_sealed, risk, categories, persons, records,
                    recorded_at, recorded_by)
                values (:account, :breach, :noticed, :from, :to, :told, :consequences, :measures, :assessment, :risk,
                    :categories, :persons, :records, :at, :by)
                """), account, id, details)
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .update();
    }

    void update(AccountId account, BreachId id, BreachDetails details) {
        columns(jdbc.sql("""
                update breach set noticed_at = :noticed, happened_from = :from, happened_to = :to,
                    account_sealed = :told, consequences_sealed = :consequences, measures_sealed = :measures,
                    assessment_sealed = :assessment, risk = :risk, categories = :categories, persons = :persons,
                    records = :records
                where account_id = :account and breach_id = :breach
                """), account, id, details).update();
    }

    void report(AccountId account, BreachId id, Breach.Report report) {
        at(jdbc.sql("""
                update breach set reported_at = :at, report_reference = :reference, late_reason_sealed = :reason
                where account_id = :account and breach_id = :breach
                """), account, id)
                .param("at", Timestamp.from(report.at()))
                .param("reference", report.reference(), Types.VARCHAR)
                .param("reason", texts.seal(account, id, "late_reason_sealed", report.lateReason()), Types.BINARY)
                .update();
    }

    void tell(AccountId account, BreachId id, Breach.Telling telling) {
        at(jdbc.sql("""
                update breach set persons_told_at = :at, untold_ground = :ground, untold_reason_sealed = :reason
                where account_id = :account and breach_id = :breach
                """), account, id)
                .param("at", timestamp(telling.at()), Types.TIMESTAMP)
                .param("ground", telling.ground(), Types.VARCHAR)
                .param("reason", texts.seal(account, id, "untold_reason_sealed", telling.reason()), Types.BINARY)
                .update();
    }

    void close(AccountId account, BreachId id, Instant at) {
        at(
                        jdbc.sql(
                                "update breach set closed_at = :at where account_id = :account and breach_id = :breach"),
                        account,
                        id)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The newest first. */
    List<Breach> all(AccountId account, int limit) {
        List<BreachId> ids = jdbc.sql("""
                        select breach_id from breach where account_id = :account
                        order by noticed_at desc, breach_id desc limit :limit
                        """)
                .param("account", account.value())
                .param("limit", limit)
                .query((row, number) -> new BreachId(row.getObject(1, UUID.class)))
                .list();
        return some(account, ids);
    }

    /** Those of these that there are, the newest first; held until the transaction ends. */
    List<Breach> some(AccountId account, Collection<BreachId> ids) {
        texts.warm(account, ids);
        return jdbc.sql("""
                        select * from breach where account_id = :account and breach_id = any(:breaches)
                        order by noticed_at desc, breach_id desc for update
                        """)
                .param("account", account.value())
                .param("breaches", ids.stream().map(BreachId::value).toArray(UUID[]::new))
                .query((row, number) -> breach(account, row))
                .list();
    }

    /** Some that were closed before. */
    List<BreachId> closed(AccountId account, Instant before, int limit) {
        return jdbc.sql("""
                        select breach_id from breach where account_id = :account and closed_at < :before
                        order by closed_at limit :limit for update skip locked
                        """)
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, number) -> new BreachId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How many were closed before. */
    long over(AccountId account, Instant before) {
        return jdbc.sql("select count(*) from breach where account_id = :account and closed_at < :before")
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .query(Long.class)
                .single();
    }

    void delete(AccountId account, Collection<BreachId> ids) {
        UUID[] values = ids.stream().map(BreachId::value).toArray(UUID[]::new);
        for (String table : List.of("breach_phase", "breach")) {
            jdbc.sql("delete from " + table + " where account_id = :account and breach_id = any(:breaches)")
                    .param("account", account.value())
                    .param("breaches", values)
                    .update();
        }
    }

    Set<UUID> known(AccountId account, Set<UUID> ids) {
        return new HashSet<>(
                jdbc.sql("select breach_id from breach where account_id = :account and breach_id = any(:breaches)")
                        .param("account", account.value())
                        .param("breaches", ids.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    private StatementSpec columns(StatementSpec sql, AccountId account, BreachId id, BreachDetails details) {
        Risk risk = details.risk();
        return at(sql, account, id)
                .param("noticed", Timestamp.from(details.noticedAt()))
                .param("from", timestamp(details.happenedFrom()), Types.TIMESTAMP)
                .param("to", timestamp(details.happenedTo()), Types.TIMESTAMP)
                .param("told", texts.seal(account, id, "account_sealed", details.account()), Types.BINARY)
                .param(
                        "consequences",
                        texts.seal(account, id, "consequences_sealed", details.consequences()),
                        Types.BINARY)
                .param("measures", texts.seal(account, id, "measures_sealed", details.measures()), Types.BINARY)
                .param("assessment", texts.seal(account, id, "assessment_sealed", details.assessment()), Types.BINARY)
                .param("risk", risk == null ? null : risk.code(), Types.VARCHAR)
                .param("categories", details.categories().toArray(String[]::new))
                .param("persons", details.persons(), Types.INTEGER)
                .param("records", details.records(), Types.INTEGER);
    }

    private static StatementSpec at(StatementSpec sql, AccountId account, BreachId id) {
        return sql.param("account", account.value()).param("breach", id.value());
    }

    private Breach breach(AccountId account, ResultSet row) throws SQLException {
        BreachId id = new BreachId(row.getObject("breach_id", UUID.class));
        BreachDetails details = details(account, id, row);
        return new Breach(
                id,
                details,
                details.noticedAt().plus(law.within()),
                report(account, id, row),
                telling(account, id, row),
                phases.of(account, id),
                row.getTimestamp("recorded_at").toInstant(),
                new AgentId(row.getObject("recorded_by", UUID.class)),
                instant(row, "closed_at"));
    }

    private BreachDetails details(AccountId account, BreachId id, ResultSet row) throws SQLException {
        String risk = row.getString("risk");
        String told = text(account, id, row, "account_sealed");
        return new BreachDetails(
                row.getTimestamp("noticed_at").toInstant(),
                instant(row, "happened_from"),
                instant(row, "happened_to"),
                told == null ? "" : told,
                text(account, id, row, "consequences_sealed"),
                text(account, id, row, "measures_sealed"),
                text(account, id, row, "assessment_sealed"),
                risk == null ? null : Risk.of(risk),
                List.of((String[]) row.getArray("categories").getArray()),
                row.getObject("persons", Integer.class),
                row.getObject("records", Integer.class));
    }

    private Breach.@Nullable Report report(AccountId account, BreachId id, ResultSet row) throws SQLException {
        Instant at = instant(row, "reported_at");
        return at == null
                ? null
                : new Breach.Report(
                        at, row.getString("report_reference"), text(account, id, row, "late_reason_sealed"));
    }

    private Breach.@Nullable Telling telling(AccountId account, BreachId id, ResultSet row) throws SQLException {
        Instant at = instant(row, "persons_told_at");
        String ground = row.getString("untold_ground");
        return at == null && ground == null
                ? null
                : new Breach.Telling(at, ground, text(account, id, row, "untold_reason_sealed"));
    }

    private @Nullable String text(AccountId account, BreachId id, ResultSet row, String column) throws SQLException {
        return texts.open(account, id, column, row.getBytes(column));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
