package no.samtale.accounts.signin.sso;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.samtale.accounts.Role;
import no.samtale.platform.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables sign_in_provider and sign_in_provider_role. Every method runs in a transaction of the account. */
@Component
class ProviderStore {
    private final JdbcClient jdbc;

    ProviderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Provider> find(AccountId account) {
        return jdbc.sql("""
                        select issuer, client_id, scope, roles_claim, trusts_address, makes_agents
                        from sign_in_provider where account_id = :account
                        """)
                .param("account", account.value())
                .query((row, n) -> new Provider(
                        row.getString("issuer"),
                        row.getString("client_id"),
                        row.getString("scope"),
                        row.getString("roles_claim"),
                        roles(account),
                        row.getBoolean("trusts_address"),
                        row.getBoolean("makes_agents")))
                .optional();
    }

    /** The sealed secret; nothing if there is none, or no provider. */
    Optional<byte[]> secret(AccountId account) {
        return jdbc.sql("""
                        select client_secret from sign_in_provider
                        where account_id = :account and client_secret is not null
                        """)
                .param("account", account.value())
                .query((row, n) -> row.getBytes("client_secret"))
                .optional();
    }

    void put(AccountId account, Provider provider, byte @Nullable [] secret, Instant at) {
        jdbc.sql("""
                        insert into sign_in_provider (account_id, issuer, client_id, client_secret, scope, roles_claim,
                            trusts_address, makes_agents, changed_at)
                        values (:account, :issuer, :client, :secret, :scope, :claim, :trusts, :makes, :at)
                        on conflict (account_id) do update set issuer = excluded.issuer, client_id = excluded.client_id,
                            client_secret = excluded.client_secret, scope = excluded.scope,
                            roles_claim = excluded.roles_claim, trusts_address = excluded.trusts_address,
                            makes_agents = excluded.makes_agents, changed_at = excluded.changed_at
                        """)
                .param("account", account.value())
                .param("issuer", provider.issuer())
                .param("client", provider.clientId())
                .param("secret", secret)
                .param("scope", provider.scope())
                .param("claim", provider.rolesClaim())
                .param("trusts", provider.trustsAddress())
                .param("makes", provider.makesAgents())
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("delete from sign_in_provider_role where account_id = :account")
                .param("account", account.value())
                .update();
        provider.roles().forEach((value, roles) -> roles.forEach(role -> addRole(account, value, role)));
    }

    /** False if there was none. */
    boolean remove(AccountId account) {
        return jdbc.sql("delete from sign_in_provider where account_id = :account")
                        .param("account", account.value())
                        .update()
                == 1;
    }

    private void addRole(AccountId account, String value, Role role) {
        jdbc.sql("insert into sign_in_provider_role (account_id, claim_value, role) values (:account, :value, :role)")
                .param("account", account.value())
                .param("value", value)
                .param("role", role.code())
                .update();
    }

    private Map<String, Set<Role>> roles(AccountId account) {
        Map<String, Set<Role>> roles = new LinkedHashMap<>();
        jdbc.sql("""
                        select claim_value, role from sign_in_provider_role
                        where account_id = :account order by claim_value, role
                        """).param("account", account.value()).query(row -> {
            roles.computeIfAbsent(row.getString("claim_value"), value -> EnumSet.noneOf(Role.class))
                    .add(Role.of(row.getString("role")));
        });
        return roles;
    }
}
