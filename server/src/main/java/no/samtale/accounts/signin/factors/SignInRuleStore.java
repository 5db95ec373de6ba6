package no.samtale.accounts.signin.factors;

import java.sql.Timestamp;
import java.time.Instant;
import no.samtale.platform.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table sign_in_rule. Every method runs in a transaction of the account. */
@Component
class SignInRuleStore {
    private final JdbcClient jdbc;

    SignInRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean demandsSecondFactor(AccountId account) {
        return jdbc.sql("select second_factor from sign_in_rule where account_id = :account")
                .param("account", account.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void set(AccountId account, boolean secondFactor, Instant at) {
        jdbc.sql("""
                insert into sign_in_rule (account_id, second_factor, changed_at) values (:account, :second, :at)
                on conflict (account_id) do update
                    set second_factor = excluded.second_factor, changed_at = excluded.changed_at
                """)
                .param("account", account.value())
                .param("second", secondFactor)
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean demandsSingleSignOn(AccountId account) {
        return jdbc.sql("select single_sign_on from sign_in_rule where account_id = :account")
                .param("account", account.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void setSingleSignOn(AccountId account, boolean demanded, Instant at) {
        jdbc.sql("""
                insert into sign_in_rule (account_id, second_factor, single_sign_on, changed_at)
                values (:account, false, :demanded, :at)
                on conflict (account_id) do update
                    set single_sign_on = excluded.single_sign_on, changed_at = excluded.changed_at
                """)
                .param("account", account.value())
                .param("demanded", demanded)
                .param("at", Timestamp.from(at))
                .update();
    }
}
