package no.samtale.contacts.customers;

import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import no.samtale.contacts.customers.IdentityKey.Algorithm;
import no.samtale.platform.AccountId;
import no.samtale.platform.IdentityKeyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table identity_key. Every method runs in a transaction of the account. */
@Component
class IdentityKeyStore {
    private final JdbcClient jdbc;

    IdentityKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the account, the oldest first. */
    List<IdentityKey> keys(AccountId account) {
        return jdbc.sql("""
                select identity_key_id, name, algorithm, public_key, added_at from identity_key
                where account_id = :account order by identity_key_id
                """)
                .param("account", account.value())
                .query(IdentityKeyStore::key)
                .list();
    }

    void insert(AccountId account, IdentityKey key) {
        jdbc.sql("""
                insert into identity_key (account_id, identity_key_id, name, algorithm, public_key, added_at)
                values (:account, :id, :name, :algorithm, :key, :at)
                """)
                .param("account", account.value())
                .param("id", key.id().value())
                .param("name", key.name())
                .param("algorithm", key.algorithm().name())
                .param("key", key.key().getEncoded())
                .param("at", Timestamp.from(key.addedAt()))
                .update();
    }

    /** False if there is no such key. */
    boolean delete(AccountId account, IdentityKeyId key) {
        return jdbc.sql("delete from identity_key where account_id = :account and identity_key_id = :id")
                        .param("account", account.value())
                        .param("id", key.value())
                        .update()
                == 1;
    }

    private static IdentityKey key(ResultSet row, int n) throws SQLException {
        Algorithm algorithm = Algorithm.valueOf(row.getString("algorithm"));
        try {
            return new IdentityKey(
                    new IdentityKeyId(row.getObject("identity_key_id", UUID.class)),
                    row.getString("name"),
                    algorithm,
                    PublicKeys.of(algorithm, row.getBytes("public_key")),
                    row.getTimestamp("added_at").toInstant());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was read once is one", e);
        }
    }
}
