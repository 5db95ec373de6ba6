package no.samtale.inboxes;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.platform.InboxId;
import no.samtale.platform.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables entrypoint and entrypoint_directory. All but the directory runs in a transaction of the account. */
@Component
class EntrypointStore {
    private static final String COLUMNS =
            "entrypoint_id, inbox_id, team_id, name, origins, languages, accent, texts, fields, consents, service, proactive";
    private static final TypeReference<Map<String, EntrypointTexts>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<AskedField>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<List<ProactiveText>> PROACTIVE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EntrypointStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Stores an entrypoint and lists it in the directory.
     *
     * @param way as {@link Doorways#ways}
     */
    void insert(Entrypoint entrypoint, String way, Instant at) {
        jdbc.sql("insert into entrypoint_directory (entrypoint_id, account_id) values (:entrypoint, :account)")
                .param("entrypoint", entrypoint.id().value())
                .param("account", entrypoint.account().value())
                .update();
        settings(jdbc.sql("""
                insert into entrypoint (account_id, entrypoint_id, inbox_id, team_id, name, origins, languages, accent,
                    texts, fields, consents, service, proactive, way, created_at)
                values (:account, :entrypoint, :inbox, :team, :name, :origins, :languages, :accent,
                    cast(:texts as jsonb), cast(:fields as jsonb), :consents, cast(:service as jsonb),
                    cast(:proactive as jsonb), :way, :at)
                """), entrypoint)
                .param("inbox", entrypoint.inbox().value())
                .param("way", way)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Replaces the settings of an entrypoint that exists. */
    void update(AccountId account, EntrypointId id, EntrypointSettings settings) {
        settings(jdbc.sql("""
                        update entrypoint set team_id = :team, name = :name, origins = :origins,
                            languages = :languages, accent = :accent, texts = cast(:texts as jsonb),
                            fields = cast(:fields as jsonb), consents = :consents,
                            service = cast(:service as jsonb), proactive = cast(:proactive as jsonb)
                        where account_id = :account and entrypoint_id = :entrypoint
                        """), account, id, settings).update();
    }

    /** All entrypoints, the eldest first. */
    List<Entrypoint> entrypoints(AccountId account) {
        return jdbc.sql("select " + COLUMNS + " from entrypoint where account_id = :account order by entrypoint_id")
                .param("account", account.value())
                .query((row, n) -> entrypoint(account, row))
                .list();
    }

    /** How one comes in by each. */
    Map<EntrypointId, String> ways(AccountId account) {
        Map<EntrypointId, String> ways = new HashMap<>();
        jdbc.sql("select entrypoint_id, way from entrypoint where account_id = :account")
                .param("account", account.value())
                .query(row -> {
                    ways.put(new EntrypointId(row.getObject("entrypoint_id", UUID.class)), row.getString("way"));
                });
        return ways;
    }

    Optional<Entrypoint> entrypoint(AccountId account, EntrypointId id) {
        return jdbc.sql("select " + COLUMNS
                        + " from entrypoint where account_id = :account and entrypoint_id = :entrypoint")
                .param("account", account.value())
                .param("entrypoint", id.value())
                .query((row, n) -> entrypoint(account, row))
                .optional();
    }

    /** The account of an entrypoint, from the global directory. */
    Optional<AccountId> account(EntrypointId id) {
        return jdbc.sql("select account_id from entrypoint_directory where entrypoint_id = :entrypoint")
                .param("entrypoint", id.value())
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    private StatementSpec settings(StatementSpec sql, Entrypoint entrypoint) {
        return settings(sql, entrypoint.account(), entrypoint.id(), entrypoint.settings());
    }

    private StatementSpec settings(StatementSpec sql, AccountId account, EntrypointId id, EntrypointSettings settings) {
        return sql.param("account", account.value())
                .param("entrypoint", id.value())
                .param("team", settings.team().value())
                .param("name", settings.name())
                .param("origins", settings.origins().toArray(String[]::new))
                .param("languages", settings.languages().toArray(String[]::new))
                .param("accent", settings.accent())
                .param("texts", json.writeValueAsString(settings.texts()))
                .param("fields", json.writeValueAsString(settings.fields()))
                .param("consents", settings.consents().toArray(String[]::new))
                .param("service", json.writeValueAsString(settings.service()))
                .param("proactive", json.writeValueAsString(settings.proactive()));
    }

    private Entrypoint entrypoint(AccountId account, ResultSet row) throws SQLException {
        return new Entrypoint(
                new EntrypointId(row.getObject("entrypoint_id", UUID.class)),
                account,
                new InboxId(row.getObject("inbox_id", UUID.class)),
                new EntrypointSettings(
                        new TeamId(row.getObject("team_id", UUID.class)),
                        row.getString("name"),
                        strings(row.getArray("origins")),
                        strings(row.getArray("languages")),
                        row.getString("accent"),
                        json.readValue(row.getString("texts"), TEXTS),
                        json.readValue(row.getString("fields"), FIELDS),
                        strings(row.getArray("consents")),
                        json.readValue(row.getString("service"), EntrypointService.class),
                        json.readValue(row.getString("proactive"), PROACTIVE)));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
