package no.samtale.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.ContactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table audit_entry, which takes entries and gives them back. Every method runs in a transaction of the account. */
@Component
class AuditEntryStore {
    private final JdbcClient jdbc;

    AuditEntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds them; one that is there already is left as it is. A person who is gone is named by none. */
    void add(AccountId account, Collection<AuditEntry> entries) {
        jdbc.sql("""
                        insert into audit_entry
                            (account_id, entry_id, at, actor, agent_id, kind, action, thing, thing_id, contact_id, reason)
                        select :account, e.entry_id, e.at, e.actor, e.agent_id, e.kind, e.action, e.thing, e.thing_id,
                            known_contact(:account, e.contact_id), e.reason
                        from unnest(:ids, :ats, :actors, :agents, :kinds, :actions, :things, :thingIds, :contacts, :reasons)
                            as e (entry_id, at, actor, agent_id, kind, action, thing, thing_id, contact_id, reason)
                        on conflict do nothing
                        """)
                .param("account", account.value())
                .param("ids", of(entries, AuditEntry::id, UUID[]::new))
                .param("ats", of(entries, entry -> Timestamp.from(entry.at()), Timestamp[]::new))
                .param("actors", of(entries, AuditEntry::actor, String[]::new))
                .param("agents", of(entries, entry -> value(entry.agent(), AgentId::value), UUID[]::new))
                .param("kinds", of(entries, AuditEntry::kind, String[]::new))
                .param("actions", of(entries, AuditEntry::action, String[]::new))
                .param("things", of(entries, AuditEntry::thing, String[]::new))
                .param("thingIds", of(entries, AuditEntry::thingId, UUID[]::new))
                .param("contacts", of(entries, entry -> value(entry.contact(), ContactId::value), UUID[]::new))
                .param("reasons", of(entries, AuditEntry::reason, String[]::new))
                .update();
    }

    /** A page, the latest first. */
    List<AuditEntry> page(AccountId account, AuditFilter filter, @Nullable AuditCursor behind, int limit) {
        Map<String, Object> params = new TreeMap<>(filter.values());
        StringBuilder where = new StringBuilder("account_id = :account");
        filter.conditions().forEach(condition -> where.append(" and ").append(condition));
        if (behind != null) {
            where.append(" and (at, entry_id) < (:behindAt, :behindId)");
            params.put("behindAt", Timestamp.from(behind.at()));
            params.put("behindId", behind.id());
        }
        return jdbc.sql("""
                        select entry_id, at, actor, agent_id, kind, action, thing, thing_id, contact_id, reason
                        from audit_entry where %s order by at desc, entry_id desc limit :limit
                        """.formatted(where))
                .param("account", account.value())
                .param("limit", limit)
                .params(params)
                .query((row, number) -> entry(account, row))
                .list();
    }

    /** How many of a kind there are from before, of the transaction's account. */
    long older(String kind, Timestamp before) {
        return jdbc.sql(
                        "select count(*) from audit_entry where account_id = current_account() and kind = :kind and at < :before")
                .param("kind", kind)
                .param("before", before)
                .query(Long.class)
                .single();
    }

    /**
     * Deletes some of a kind from before that time, by the one function that may; how many there were. By the database's clock
     * none is taken before its time, whatever is asked for.
     */
    int expire(String kind, Timestamp before, int limit) {
        return jdbc.sql("select expire_audit(:kind, :before, :limit)")
                .param("kind", kind)
                .param("before", before)
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    private static AuditEntry entry(AccountId account, ResultSet row) throws SQLException {
        return new AuditEntry(
                account,
                row.getObject("entry_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                text(row, "actor"),
                value(row.getObject("agent_id", UUID.class), AgentId::new),
                text(row, "kind"),
                text(row, "action"),
                text(row, "thing"),
                row.getObject("thing_id", UUID.class),
                value(row.getObject("contact_id", UUID.class), ContactId::new),
                row.getString("reason"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static <A, B> @Nullable B value(@Nullable A value, Function<A, B> get) {
        return value == null ? null : get.apply(value);
    }

    private static <T> @Nullable T[] of(
            Collection<AuditEntry> entries,
            Function<AuditEntry, @Nullable T> get,
            java.util.function.IntFunction<@Nullable T[]> array) {
        @Nullable T[] values = array.apply(entries.size());
        int at = 0;
        for (AuditEntry entry : entries) {
            values[at++] = get.apply(entry);
        }
        return values;
    }
}
