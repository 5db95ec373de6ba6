package no.samtale.conversations.onward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.InboxId;
import no.samtale.platform.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table onward_wish. Every method runs in a transaction of the account. */
@Component
class OnwardStore {
    private static final String COLUMNS =
            " w.conversation_id, w.identity_id, w.inbox_id, w.state, w.due_at <= :now as due from onward_wish w ";
    private static final String ONE = " where account_id = :account and conversation_id = :conversation ";

    private final JdbcClient jdbc;

    OnwardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the wish; the same again changes nothing but that its visitor is there, another address begins anew. */
    void wish(AccountId account, ConversationId conversation, UUID identity, InboxId inbox, Instant now) {
        jdbc.sql("""
                        insert into onward_wish as w (account_id, conversation_id, identity_id, inbox_id, state, wished_at,
                            seen_at, due_at)
                        values (:account, :conversation, :identity, :inbox, 'wished', :now, :now, :now)
                        on conflict (account_id, conversation_id) do update
                        set identity_id = excluded.identity_id, inbox_id = excluded.inbox_id, seen_at = :now,
                            state = case when w.identity_id = excluded.identity_id then w.state else 'wished' end,
                            due_at = case when w.identity_id = excluded.identity_id then w.due_at else :now end,
                            proof_hash = case when w.identity_id = excluded.identity_id then w.proof_hash end,
                            proof_address = case when w.identity_id = excluded.identity_id then w.proof_address end,
                            proof_until = case when w.identity_id = excluded.identity_id then w.proof_until end
                        """)
                .param("account", account.value())
                .param("conversation", conversation.value())
                .param("identity", identity)
                .param("inbox", inbox.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean remove(AccountId account, ConversationId conversation) {
        return one("delete from onward_wish", account, conversation).update() == 1;
    }

    Optional<OnwardWish> find(AccountId account, ConversationId conversation, Instant now) {
        return one("select" + COLUMNS, account, conversation)
                .param("now", Timestamp.from(now))
                .query(OnwardStore::read)
                .optional();
    }

    /** Notes that the browsers of these are there. */
    void seen(AccountId account, Collection<ConversationId> conversations, Instant now) {
        jdbc.sql("""
                        update onward_wish set seen_at = :now
                        where account_id = :account and conversation_id = any(:conversations) and seen_at < :now
                        """)
                .param("account", account.value())
                .param(
                        "conversations",
                        conversations.stream().map(ConversationId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those whose visitor has left and has not received what an agent has said. */
    List<OnwardWish> left(AccountId account, Instant before, Instant now) {
        return jdbc.sql("select" + COLUMNS + """
                        join conversation_head h on h.account_id = w.account_id
                            and h.conversation_id = w.conversation_id and not h.restricted
                        where w.account_id = :account and w.seen_at <= :before
                            and exists (select from message m where m.account_id = w.account_id
                                and m.conversation_id = w.conversation_id and m.seq > h.visitor_delivered
                                and m.kind = 'text' and m.author = 'agent'
                                and not exists (select from outgoing_message o where o.account_id = m.account_id
                                    and o.conversation_id = m.conversation_id and o.message_id = m.message_id))
                        """)
                .param("account", account.value())
                .param("before", Timestamp.from(before))
                .param("now", Timestamp.from(now))
                .query(OnwardStore::read)
                .list();
    }

    /** Takes one for an attempt at asking for a proof: until then nobody else does. */
    boolean take(AccountId account, ConversationId conversation, Instant now, Instant until) {
        return jdbc.sql("update onward_wish set due_at = :until" + ONE
                                + "and state = 'wished' and due_at <= :now and asked < :most")
                        .param("account", account.value())
                        .param("conversation", conversation.value())
                        .param("until", Timestamp.from(until))
                        .param("now", Timestamp.from(now))
                        .param("most", Limits.PROOFS_ASKED)
                        .update()
                == 1;
    }

    /** A link, by what is kept of it. */
    @SuppressWarnings("ArrayRecordComponent") // carries hashes between token and store; never compared
    record Proof(byte[] hash, byte[] address, Instant until) {}

    /** The mail with this link cannot be called back from now on; false if nobody wants it any more. */
    boolean asked(AccountId account, OnwardWish wish, Proof proof) {
        return jdbc.sql("""
                        update onward_wish set state = 'asked', asked = asked + 1, proof_hash = :hash,
                            proof_address = :address, proof_until = :until
                        """ + ONE + "and state = 'wished' and identity_id = :identity")
                        .param("account", account.value())
                        .param("conversation", wish.conversation().value())
                        .param("identity", wish.identity())
                        .param("hash", proof.hash())
                        .param("address", proof.address())
                        .param("until", Timestamp.from(proof.until()))
                        .update()
                == 1;
    }

    /** The mail has not left after all: it is tried again then. */
    void again(AccountId account, OnwardWish wish, Instant due) {
        one("update onward_wish set state = 'wished', due_at = :due", account, wish.conversation())
                .param("due", Timestamp.from(due))
                .update();
    }

    void failed(AccountId account, OnwardWish wish) {
        one("update onward_wish set state = 'failed'", account, wish.conversation())
                .update();
    }

    /** What a link proves. */
    @SuppressWarnings("ArrayRecordComponent") // carries a hash between store and contacts; never compared
    record Proving(ConversationId conversation, UUID identity, InboxId inbox, byte[] address, String language) {}

    /** What the link with this hash proves, while it works. */
    Optional<Proving> proving(AccountId account, byte[] hash, Instant now) {
        return jdbc.sql("""
                        select w.conversation_id, w.identity_id, w.inbox_id, w.proof_address, c.language
                        from onward_wish w
                        join conversation c on c.account_id = w.account_id and c.conversation_id = w.conversation_id
                        where w.account_id = :account and w.proof_hash = :hash and w.proof_until > :now
                        """)
                .param("account", account.value())
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Proving(
                        new ConversationId(row.getObject("conversation_id", UUID.class)),
                        row.getObject("identity_id", UUID.class),
                        new InboxId(row.getObject("inbox_id", UUID.class)),
                        row.getBytes("proof_address"),
                        row.getString("language")))
                .optional();
    }

    /** Takes the link, so that it is used once; false if somebody just has. What is corrected later is asked anew. */
    boolean spend(AccountId account, byte[] hash) {
        return jdbc.sql("""
                        update onward_wish set state = 'wished', proof_hash = null, proof_address = null, proof_until = null
                        where account_id = :account and proof_hash = :hash
                        """)
                        .param("account", account.value())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec one(String sql, AccountId account, ConversationId conversation) {
        return jdbc.sql(sql + ONE).param("account", account.value()).param("conversation", conversation.value());
    }

    private static OnwardWish read(ResultSet row, int number) throws SQLException {
        return new OnwardWish(
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                row.getObject("identity_id", UUID.class),
                new InboxId(row.getObject("inbox_id", UUID.class)),
                OnwardWish.State.of(row.getString("state")),
                row.getBoolean("due"));
    }
}
