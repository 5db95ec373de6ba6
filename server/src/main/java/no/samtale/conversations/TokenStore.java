package no.samtale.conversations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Limits;
import no.samtale.privacy.retention.Expiry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hashes of visitors' tokens. */
@Component
class TokenStore {
    private static final String UNUSED = """
            from visitor_token t
            where t.account_id = :account and t.expires_at < :expires
                and not exists (select from conversation c
                    where c.account_id = :account and c.conversation_id = t.conversation_id
                        and c.contact_id = any(:spared))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TokenStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(AccountId account, VisitorToken token, ConversationId conversation) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into visitor_token (account_id, token_hash, conversation_id, created_at, expires_at)
                        values (:account, :hash, :conversation, :now, :expires)
                        """)
                .param("account", account.value())
                .param("hash", token.hash())
                .param("conversation", conversation.value())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(Limits.VISITOR_TOKEN)))
                .update();
    }

    /** The conversation that the token opens; its life is lengthened, written at most once a day. */
    Optional<ConversationId> use(AccountId account, VisitorToken token) {
        Instant now = clock.instant();
        Optional<Found> found = jdbc.sql("""
                        select conversation_id, expires_at from visitor_token
                        where account_id = :account and token_hash = :hash and expires_at > :now
                        """)
                .param("account", account.value())
                .param("hash", token.hash())
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Found(
                        new ConversationId(row.getObject(1, UUID.class)),
                        row.getTimestamp(2).toInstant()))
                .optional();
        Instant expires = now.plus(Limits.VISITOR_TOKEN);
        found.filter(token1 -> token1.expires().isBefore(expires.minus(java.time.Duration.ofDays(1))))
                .ifPresent(token1 -> lengthen(account, token, expires));
        return found.map(Found::conversation);
    }

    private record Found(ConversationId conversation, Instant expires) {}

    private void lengthen(AccountId account, VisitorToken token, Instant expires) {
        jdbc.sql("update visitor_token set expires_at = :expires where account_id = :account and token_hash = :hash")
                .param("expires", Timestamp.from(expires))
                .param("account", account.value())
                .param("hash", token.hash())
                .update();
    }

    /** Removes some that were last used before. */
    int removeUnused(AccountId account, Expiry expiry) {
        return unused(
                        account,
                        expiry,
                        "delete from visitor_token where account_id = :account and token_hash in (select t.token_hash "
                                + UNUSED + " limit :limit)")
                .param("limit", expiry.limit())
                .update();
    }

    /** How many were last used before. */
    long countUnused(AccountId account, Expiry expiry) {
        return unused(account, expiry, "select count(*) " + UNUSED)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec unused(AccountId account, Expiry expiry, String sql) {
        return jdbc.sql(sql)
                .param("account", account.value())
                .param("expires", Timestamp.from(expiry.before().plus(Limits.VISITOR_TOKEN)))
                .param("spared", expiry.sparedIds());
    }
}
