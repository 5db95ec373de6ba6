package no.samtale.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.samtale.platform.AccountId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each table of accounts, as the running server's role, under an account that the rows are not of. */
@SamtaleTest
class TableIsolationStoreTest {
    private static final Set<String> APPEND_ONLY = Set.of("audit_entry", "notice_publication", "suppression");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AccountTransactions accounts;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private AccountId ours = AccountId.random();
    private AccountId theirs = AccountId.random();

    @TestFactory
    Stream<DynamicNode> keepsEachTableApart() {
        TwoAccounts two = new TwoAccounts(context, port);
        ours = two.one().account();
        theirs = two.other().account();
        assertThat(two.tables().names()).contains("account", "message", "journal_cursor", "visitor_token");
        return two.tables().names().stream()
                .map(table -> DynamicContainer.dynamicContainer(
                        table,
                        Stream.of(
                                test("shows none of their rows", () -> showsNone(table)),
                                test("changes none of their rows", () -> changesNone(table)),
                                test("deletes none of their rows", () -> deletesNone(table)),
                                test("takes no row in their name", () -> takesNone(table)),
                                test("gives them no row of ours", () -> givesNone(table)),
                                test("looks empty without an account", () -> looksEmpty(table)),
                                test("is theirs to see and change", () -> isTheirs(table)))));
    }

    private static DynamicTest test(String name, Executable body) {
        return DynamicTest.dynamicTest(name, body);
    }

    private void showsNone(String table) {
        assertThat(accounts.call(ours, () -> count(table, "account_id = :theirs")))
                .isZero();
        assertThat(accounts.call(ours, () -> count(table, "account_id <> :ours")))
                .isZero();
        assertThat(accounts.call(ours, () -> count(table, "account_id = :ours")))
                .as("control")
                .isPositive();
    }

    /** Rows that are added and deleted, and never changed. */
    private static final Set<String> NEVER_CHANGED = Set.of("consent_record");

    private void changesNone(String table) {
        if (NEVER_CHANGED.contains(table)) {
            assertDenied(() -> accounts.run(ours, () -> update("update " + table + " set account_id = account_id")));
            return;
        }
        if (isAppendOnly(table)) {
            assertDenied(() -> accounts.run(ours, () -> update("update " + table + " set account_id = account_id")));
            return;
        }
        assertThat(accounts.call(
                        ours,
                        () -> update("update " + table + " set account_id = account_id where account_id = :theirs")))
                .isZero();
        assertThat(accounts.call(
                        ours,
                        () -> update("update " + table + " set account_id = :ours where account_id = " + ":theirs")))
                .isZero();
    }

    private void deletesNone(String table) {
        if (isAppendOnly(table)) {
            assertDenied(() -> accounts.run(ours, () -> update("delete from " + table)));
            return;
        }
        assertThat(accounts.call(ours, () -> update("delete from " + table + " where account_id = :theirs")))
                .isZero();
    }

    /** A whole row of theirs, got by whatever leak, and written anew. */
    private void takesNone(String table) {
        String row = accounts.call(theirs, () -> jdbc.sql(
                        "select to_jsonb(t)::text from " + table + " t where account_id = :theirs limit 1")
                .param("theirs", theirs.value())
                .query(String.class)
                .single());
        assertRefused(() -> accounts.run(ours, () -> jdbc.sql("insert into " + table
                        + " select * from jsonb_populate_record(null::" + table + ", :row::jsonb)")
                .param("row", row)
                .update()));
    }

    private void givesNone(String table) {
        if (isAppendOnly(table) || NEVER_CHANGED.contains(table)) {
            return;
        }
        assertRefused(() -> accounts.run(
                ours, () -> update("update " + table + " set account_id = :theirs where account_id = :ours")));
    }

    private void looksEmpty(String table) {
        assertThat(count(table, "true")).isZero();
        if (isAppendOnly(table)) {
            return;
        }
        if (NEVER_CHANGED.contains(table)) {
            assertThat(update("delete from " + table)).isZero();
            return;
        }
        assertThat(update("update " + table + " set account_id = account_id")).isZero();
        assertThat(update("delete from " + table)).isZero();
    }

    private void isTheirs(String table) {
        int rows = accounts.call(theirs, () -> count(table, "account_id = :theirs"));
        assertThat(rows).isPositive();
        if (isAppendOnly(table) || NEVER_CHANGED.contains(table)) {
            return;
        }
        assertThat(accounts.call(
                        theirs,
                        () -> update("update " + table + " set account_id = account_id where account_id = :theirs")))
                .isGreaterThanOrEqualTo(rows);
    }

    /** The server has no right to change it at all; of which tables that is said stands here, so that none becomes one unseen. */
    private static boolean isAppendOnly(String table) {
        return APPEND_ONLY.contains(table);
    }

    private static void assertDenied(Runnable work) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(work::run)
                .havingRootCause()
                .withMessageContaining("permission denied");
    }

    private static void assertRefused(Runnable work) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(work::run)
                .havingRootCause()
                .withMessageContaining("row-level security");
    }

    private int count(String table, String condition) {
        return named("select count(*) from " + table + " where " + condition)
                .query(Integer.class)
                .single();
    }

    private int update(String statement) {
        return named(statement).update();
    }

    private JdbcClient.StatementSpec named(String statement) {
        JdbcClient.StatementSpec spec = jdbc.sql(statement);
        spec = with(spec, statement, "ours", ours.value());
        return with(spec, statement, "theirs", theirs.value());
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec spec, String statement, String name, UUID value) {
        return statement.contains(":" + name) ? spec.param(name, value) : spec;
    }
}
