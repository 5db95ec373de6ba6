package no.samtale.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.UUID;
import no.samtale.platform.AccountId;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

@SamtaleTest
class AccountTransactionsTest {
    private final AccountId ours = AccountId.random();
    private final AccountId theirs = AccountId.random();

    @Autowired
    private AccountTransactions accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void makeAccounts() {
        accounts.run(ours, () -> insert(ours));
        accounts.run(theirs, () -> insert(theirs));
    }

    @Test
    void showsTheRowsOfTheAccountAndNoOthers() {
        assertThat(accounts.call(ours, this::visible)).containsExactly(ours.value());
        assertThat(accounts.call(theirs, this::visible)).containsExactly(theirs.value());
    }

    @Test
    void showsNothingOutside() {
        accounts.call(ours, this::visible);
        assertThat(visible()).isEmpty();
    }

    @Test
    void takesNoRowOfAnotherAccount() {
        AccountId unheardOf = AccountId.random();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> accounts.run(ours, () -> insert(unheardOf)))
                .havingRootCause()
                .withMessageContaining("row-level security");
    }

    @Test
    void changesAndDeletesNoRowOfAnotherAccount() {
        assertThat(accounts.call(ours, () -> jdbc.sql("update account set name = 'taken' where account_id = ?")
                        .param(theirs.value())
                        .update()))
                .isZero();
        assertThat(accounts.call(ours, () -> jdbc.sql("delete from account where account_id = ?")
                        .param(theirs.value())
                        .update()))
                .isZero();
        assertThat(accounts.call(theirs, this::visible)).containsExactly(theirs.value());
    }

    @Test
    void joinsTheTransactionOfTheSameAccount() {
        UUID transaction = UUID.randomUUID();
        String seen = accounts.call(ours, () -> {
            jdbc.sql("select set_config('app.test', ?, true)")
                    .param(transaction.toString())
                    .query(String.class)
                    .single();
            return accounts.call(ours, () -> jdbc.sql("select current_setting('app.test')")
                    .query(String.class)
                    .single());
        });
        assertThat(seen).isEqualTo(transaction.toString());
    }

    @Test
    void refusesAnotherAccountInside() {
        assertThatIllegalStateException()
                .isThrownBy(() -> accounts.run(ours, () -> accounts.run(theirs, () -> {})))
                .withMessageContaining("another account");
    }

    @Test
    void refusesATransactionThatActsForNoAccount() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> accounts.run(ours, () -> {})))
                .withMessageContaining("no account");
    }

    @Test
    void forgetsTheAccountAfterAFailure() {
        assertThatIllegalStateException()
                .isThrownBy(() -> accounts.run(ours, () -> {
                    throw new IllegalStateException("on purpose");
                }));
        assertThat(accounts.call(theirs, this::visible)).containsExactly(theirs.value());
    }

    @Test
    void storesNothingWhenInnerWorkFailsEvenIfTheOuterSwallowsIt() {
        assertThatExceptionOfType(UnexpectedRollbackException.class)
                .isThrownBy(() -> accounts.run(ours, () -> {
                    jdbc.sql("update account set name = 'half'").update();
                    try {
                        accounts.run(ours, () -> {
                            throw new IllegalStateException("on purpose");
                        });
                    } catch (IllegalStateException e) {
                        // As careless code might.
                    }
                }));
        assertThat(accounts.call(ours, () -> jdbc.sql("select name from account")
                        .query(String.class)
                        .single()))
                .isEqualTo("A company");
    }

    private void insert(AccountId account) {
        jdbc.sql("insert into account (account_id, name, created_at) values (?, 'A company', now())")
                .param(account.value())
                .update();
    }

    private List<UUID> visible() {
        return jdbc.sql("select account_id from account")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }
}
