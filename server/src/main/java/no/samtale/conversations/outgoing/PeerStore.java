package no.samtale.conversations.outgoing;

import java.util.Optional;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.platform.ConversationId;
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
}
