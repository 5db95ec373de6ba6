package no.samtale.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import no.samtale.platform.AccountId;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamtaleTest
class AccountTransactionsTest {
    private final AccountId ours = AccountId.random();
    private final AccountId theirs = AccountId.random();

    @Autowired
    private AccountTransactions accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void actsForTheAccount() {
        assertThat(accounts.call(ours, this::current)).isEqualTo(ours.toString());
    }

    @Test
    void joinsTheTransactionOfTheSameAccount() {
        assertThat(accounts.call(ours, () -> accounts.call(ours, this::current)))
                .isEqualTo(ours.toString());
    }

    @Test
    void refusesAnotherAccountInside() {
        assertThatIllegalStateException().isThrownBy(() -> accounts.run(ours, () -> accounts.run(theirs, () -> {})));
    }

    private String current() {
        return jdbc.sql("select current_account()::text").query(String.class).single();
    }
}
