package no.samtale.conversations.outgoing;

import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
import no.samtale.platform.InboxId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table conversation_peer. Every method runs in a transaction of the account. */
@Component
class PeerStore {
    private final JdbcClient jdbc;

    PeerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void pin(AccountId account, ConversationId conversation, UUID identity) {
        jdbc.sql("""
                        insert into conversation_peer (account_id, conversation_id, identity_id)
                        values (:account, :conversation, :identity)
                        """)
                .param("account", account.value())
                .param("conversation", conversation.value())
                .param("identity", identity)
                .update();
    }

    /** The latest conversation of an inbox that is held with it. */
    Optional<ConversationId> latest(AccountId account, InboxId inbox, UUID identity) {
        return jdbc.sql("""
                        select c.conversation_id from conversation_peer p
                        join conversation c on c.account_id = p.account_id and c.conversation_id = p.conversation_id
                            and c.inbox_id = :inbox
                        where p.account_id = :account and p.identity_id = :identity
                        order by c.started_at desc, c.conversation_id desc limit 1
                        """)
                .param("account", account.value())
                .param("inbox", inbox.value())
                .param("identity", identity)
                .query((row, number) -> new ConversationId(row.getObject(1, UUID.class)))
                .optional();
    }

    Optional<UUID> identity(AccountId account, ConversationId conversation) {
        return jdbc.sql("""
                        select identity_id from conversation_peer
                        where account_id = :account and conversation_id = :conversation
                        """)
                .param("account", account.value())
                .param("conversation", conversation.value())
                .query(UUID.class)
                .optional();
    }

    /** Pins a conversation that is held on our own pages to an address beside them, or to another than before. */
    void pinOnward(AccountId account, ConversationId conversation, UUID identity, InboxId inbox) {
        jdbc.sql("""
                        insert into conversation_peer (account_id, conversation_id, identity_id, inbox_id)
                        values (:account, :conversation, :identity, :inbox)
                        on conflict (account_id, conversation_id) do update
                        set identity_id = excluded.identity_id, inbox_id = excluded.inbox_id
                        where conversation_peer.inbox_id is not null
                        """)
                .param("account", account.value())
                .param("conversation", conversation.value())
                .param("identity", identity)
                .param("inbox", inbox.value())
                .update();
    }

    void unpinOnward(AccountId account, ConversationId conversation) {
        jdbc.sql("""
                        delete from conversation_peer
                        where account_id = :account and conversation_id = :conversation and inbox_id is not null
                        """)
                .param("account", account.value())
                .param("conversation", conversation.value())
                .update();
    }
}
