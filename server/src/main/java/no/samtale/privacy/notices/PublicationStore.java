package no.samtale.privacy.notices;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.privacy.register.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table notice_publication, which the server may add to and read, and nothing else. Every method runs in a transaction of
 * the account.
 */
@Component
class PublicationStore {
    private static final String COLUMNS = """
            position, publication_id, number, published_at, description_nb, description_en, announcement_nb,
            announcement_en, text_nb, text_en, hash, signature, public_key, signed_by, widened, widened_purposes
            """;

    private final JdbcClient jdbc;

    PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds back whoever else publishes for the account, until the transaction ends. */
    void lock(AccountId account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('notice ' || :account, 0))")
                .param("account", account.toString())
                .query(row -> {});
    }

    void add(AccountId account, Publication published, byte[] document, String snapshot, byte[] signerSealed) {
        Words announcement = published.announcement();
        jdbc.sql("""
                        insert into notice_publication (account_id, position, publication_id, number, published_at,
                            description_nb, description_en, announcement_nb, announcement_en, document, snapshot, text_nb,
                            text_en, hash, signature, public_key, signed_by, signer_sealed, widened, widened_purposes)
                        values (:account, :position, :id, :number, :at, :description_nb, :description_en, :announcement_nb,
                            :announcement_en, :document, :snapshot, :nb, :en, :hash, :signature, :key, :by, :signer,
                            :widened, :purposes)
                        """)
                .param("account", account.value())
                .param("position", published.position())
                .param("id", published.id())
                .param("number", published.number())
                .param("at", Timestamp.from(published.published()))
                .param("description_nb", published.description().nb())
                .param("description_en", published.description().en())
                .param("announcement_nb", announcement == null ? null : announcement.nb())
                .param("announcement_en", announcement == null ? null : announcement.en())
                .param("document", document)
                .param("snapshot", snapshot)
                .param("nb", published.texts().nb())
                .param("en", published.texts().en())
                .param("hash", published.hash())
                .param("signature", published.signature())
                .param("key", published.publicKey())
                .param("by", published.signedBy().value())
                .param("signer", signerSealed)
                .param("widened", published.widened().toArray(String[]::new))
                .param("purposes", published.widenedPurposes().toArray(String[]::new))
                .update();
    }

    /** All versions, the newest first. */
    List<Publication> publications(AccountId account) {
        return jdbc.sql("select " + COLUMNS
                        + " from notice_publication where account_id = :account order by position desc")
                .param("account", account.value())
                .query((row, n) -> publication(row))
                .list();
    }

    /** What those who were shown a version are told of those after it, the newest first; none of a version there never was. */
    List<NoticeChanges.Change> after(AccountId account, String number) {
        return jdbc.sql("""
                        select later.number, later.announcement_nb, later.announcement_en, later.widened_purposes
                        from notice_publication shown
                        join notice_publication later
                          on later.account_id = shown.account_id and later.position > shown.position
                        where shown.account_id = :account and shown.number = :number
                        order by later.position desc
                        """)
                .param("account", account.value())
                .param("number", number)
                .query((row, n) -> new NoticeChanges.Change(
                        row.getString("number"), announcement(row), Set.of(strings(row.getArray("widened_purposes")))))
                .list();
    }

    /** Those of these agents who have signed a version. */
    Set<AgentId> signers(AccountId account, Collection<AgentId> agents) {
        return Set.copyOf(jdbc.sql("""
                        select distinct signed_by from notice_publication
                        where account_id = :account and signed_by = any(:agents)
                        """)
                .param("account", account.value())
                .param("agents", agents.stream().map(AgentId::value).toArray(UUID[]::new))
                .query((row, n) -> new AgentId(row.getObject("signed_by", UUID.class)))
                .list());
    }

    /** The number of the version in force. */
    Optional<String> current(AccountId account) {
        return jdbc.sql("""
                        select number from notice_publication where account_id = :account
                        order by position desc limit 1
                        """)
                .param("account", account.value())
                .query(String.class)
                .optional();
    }

    boolean exists(AccountId account, String number) {
        return jdbc.sql(
                        "select exists (select from notice_publication where account_id = :account and number = :number)")
                .param("account", account.value())
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    Optional<String> snapshot(AccountId account, String number) {
        return one(account, number, "snapshot", String.class);
    }

    /** The signed bytes. */
    Optional<byte[]> document(AccountId account, String number) {
        return one(account, number, "document", byte[].class);
    }

    Optional<byte[]> signer(AccountId account, String number) {
        return one(account, number, "signer_sealed", byte[].class);
    }

    private <T> Optional<T> one(AccountId account, String number, String column, Class<T> type) {
        return jdbc.sql("select " + column
                        + " from notice_publication where account_id = :account and number = :number")
                .param("account", account.value())
                .param("number", number)
                .query(type)
                .optional();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getInt("position"),
                row.getObject("publication_id", UUID.class),
                row.getString("number"),
                row.getTimestamp("published_at").toInstant(),
                new Words(row.getString("description_nb"), row.getString("description_en")),
                announcement(row),
                new Words(row.getString("text_nb"), row.getString("text_en")),
                row.getBytes("hash"),
                row.getBytes("signature"),
                row.getBytes("public_key"),
                new AgentId(row.getObject("signed_by", UUID.class)),
                List.of(strings(row.getArray("widened"))),
                Set.of(strings(row.getArray("widened_purposes"))));
    }

    private static @Nullable Words announcement(ResultSet row) throws SQLException {
        String announced = row.getString("announcement_nb");
        return announced == null ? null : new Words(announced, row.getString("announcement_en"));
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
