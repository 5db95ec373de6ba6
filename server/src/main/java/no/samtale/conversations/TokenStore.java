package no.samtale.conversations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hashes of visitors' tokens. */
@Component
class TokenStore {
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
    int removeUnused(AccountId account, Instant before, int limit) {
        return jdbc.sql("""
                        delete from visitor_token where account_id = :account and token_hash in (
                            select token_hash from visitor_token
                            where account_id = :account and expires_at < :expires
                            limit :limit)
                        """)
                .param("account", account.value())
                .param("expires", Timestamp.from(before.plus(Limits.VISITOR_TOKEN)))
                .param("limit", limit)
                .update();
    }
}
