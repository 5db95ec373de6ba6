package no.samtale.privacy.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samtale.platform.clusters.Login;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.TestStorage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The register and the schema of both clusters say the same, and every table of an account stands behind its wall. */
@SamtaleTest
class RegisterSchemaTest {
    private final Register register = TestRegister.real();

    @ParameterizedTest
    @EnumSource
    @DisplayName("P04 classes every column of the schema")
    void classesEveryColumn(Table.Cluster cluster) {
        assertThat(faultsAfter(cluster, "select 1")).isEmpty();
    }

    /** Each row changes the real schema, in a transaction that is undone, and says what must be found. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        alter table note add column mood text                             | note.mood has no class in the register
        alter table note drop column written_at                           | note.written_at is in the register and not in the database
        create table diary (account_id uuid primary key)                  | diary is in the database and not in the register
        create view peek as select 1 as one                               | peek is in the database and not in the register
        drop table agent_presence                                         | agent_presence is in the register and not in the database
        alter table note alter body_sealed type text using 'x'            | note.body_sealed is content and not sealed: its type is text
        alter table note alter body_sealed set storage extended           | note.body_sealed is content and its storage is not external
        alter table note disable row level security                       | note has no forced row-level security
        alter table note no force row level security                      | note has no forced row-level security
        drop policy account_isolation on note                             | note has not the policy account_isolation alone
        create policy peep on note using (true)                           | note has not the policy account_isolation alone
        alter policy account_isolation on note with check (true)          | note has not the policy account_isolation alone
        alter table note drop constraint note_pkey, add primary key (conversation_id, account_id, note_seq) | note has not account_id first in its primary key
        alter table team add unique (team_id), add foreign key (team_id) references team (team_id) | team points to team without account_id first
        """)
    @DisplayName("P04 finds a column without a class, and a wall that is missing")
    void findsWhatIsMissing(String change, String fault) {
        assertThat(faultsAfter(Table.Cluster.MAIN, change)).containsExactly(fault);
    }

    @Test
    void letsNoPersonalDataIntoATableWithoutAccount() {
        Table message = register.tables().stream()
                .filter(table -> table.name().equals("message"))
                .findFirst()
                .orElseThrow();
        Table opened = new Table(
                message.name(), message.module(), message.cluster(), Table.Isolation.GLOBAL, message.columns());

        assertThat(new SchemaComparison(with(opened), Table.Cluster.MAIN, read(Table.Cluster.MAIN)).faults())
                .contains(
                        "message belongs to no account and is not on the closed list",
                        "message.body_sealed is personal in a table that belongs to no account",
                        "message.sent_at is personal in a table that belongs to no account");
    }

    private Register with(Table replaced) {
        List<Table> tables = register.tables().stream()
                .map(table -> table.name().equals(replaced.name()) ? replaced : table)
                .toList();
        return new Register(
                register.defaultController(),
                register.purposes(),
                register.sources(),
                register.categories(),
                register.events(),
                register.retention(),
                tables,
                register.passing(),
                register.recipients(),
                register.storage(),
                register.notice());
    }

    private List<String> faultsAfter(Table.Cluster cluster, String change) {
        DriverManagerDataSource owner = owner(cluster);
        JdbcClient jdbc = JdbcClient.create(owner);
        List<String> faults = new TransactionTemplate(new JdbcTransactionManager(owner)).execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("set local lock_timeout = '10s'").update();
            execute(jdbc, change);
            return new SchemaComparison(register, cluster, Schema.read(jdbc)).faults();
        });
        return java.util.Objects.requireNonNull(faults);
    }

    private static void execute(JdbcClient jdbc, String sql) {
        if (sql.startsWith("select")) {
            jdbc.sql(sql).query().singleValue();
        } else {
            jdbc.sql(sql).update();
        }
    }

    private static Schema read(Table.Cluster cluster) {
        return Schema.read(JdbcClient.create(owner(cluster)));
    }

    private static DriverManagerDataSource owner(Table.Cluster cluster) {
        TestStorage storage = TestStorage.shared();
        Login login =
                switch (cluster) {
                    case MAIN -> storage.main().owner();
                    case VAULT -> storage.vault().owner();
                };
        return new DriverManagerDataSource(login.url(), login.user(), login.password());
    }
}
