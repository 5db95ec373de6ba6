package no.samtale.channels.webform;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table web_form. Every method runs in a transaction of the account. */
@Component
class FormStore {
    private static final TypeReference<Map<String, FormTexts>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<FormField>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FormStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What a form has beside its entrypoint. */
    record Stored(
            EntrypointId id,
            List<String> origins,
            Map<String, FormTexts> texts,
            List<FormField> fields,
            boolean published) {
        FormSettings with(Entrypoint door) {
            return new FormSettings(door.name(), door.team(), door.languages(), origins, texts, fields, published);
        }
    }

    /** Stores a form, or what has become of it. */
    void put(AccountId account, EntrypointId id, FormSettings settings, Instant now) {
        jdbc.sql("""
                        insert into web_form (account_id, entrypoint_id, origins, texts, fields, published, created_at)
                        values (:account, :id, :origins, cast(:texts as jsonb), cast(:fields as jsonb), :published, :now)
                        on conflict (account_id, entrypoint_id) do update set origins = excluded.origins,
                            texts = excluded.texts, fields = excluded.fields, published = excluded.published
                        """)
                .param("account", account.value())
                .param("id", id.value())
                .param("origins", settings.origins().toArray(String[]::new))
                .param("texts", json.writeValueAsString(settings.texts()))
                .param("fields", json.writeValueAsString(settings.fields()))
                .param("published", settings.published())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Stored> find(AccountId account, EntrypointId id) {
        return jdbc.sql("""
                        select entrypoint_id, origins, texts, fields, published from web_form
                        where account_id = :account and entrypoint_id = :id
                        """)
                .param("account", account.value())
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    /** All of them, the eldest first. */
    List<Stored> all(AccountId account) {
        return jdbc.sql("""
                        select entrypoint_id, origins, texts, fields, published from web_form
                        where account_id = :account order by created_at, entrypoint_id
                        """).param("account", account.value()).query(this::read).list();
    }

    private Stored read(ResultSet row, int number) throws SQLException {
        return new Stored(
                new EntrypointId(row.getObject("entrypoint_id", UUID.class)),
                strings(row.getArray("origins")),
                json.readValue(row.getString("texts"), TEXTS),
                json.readValue(row.getString("fields"), FIELDS),
                row.getBoolean("published"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
