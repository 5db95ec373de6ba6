package no.samtale.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The walls between accounts, read from the schema itself, so that a new table cannot be forgotten. */
@SamtaleTest
class SchemaTest {
    /** Tables of no account: they hold no personal data, and a new one needs a good reason. */
    private static final List<String> GLOBAL = List.of(
            "account_directory",
            "entrypoint_directory",
            "flyway_schema_history",
            "scheduled_tasks",
            "spring_session",
            "spring_session_attributes");

    @Autowired
    private JdbcClient jdbc;

    private List<String> tables = List.of();

    @BeforeEach
    void findTables() {
        tables = names("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname
                """);
        assertThat(tables).contains("message", "account");
    }

    @Test
    void hasAWallForEachTableOfAnAccount() {
        List<String> walled = names("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity
                    and exists (select from pg_policies where tablename = relname and qual like '%current_account()%'
                        and with_check like '%current_account()%' and cmd = 'ALL')
                    and (select count(*) from pg_policies where tablename = relname) = 1
                """);
        assertThat(walled)
                .containsExactlyInAnyOrderElementsOf(
                        tables.stream().filter(table -> !GLOBAL.contains(table)).toList());
    }

    @Test
    void hasTheAccountFirstInEachKey() {
        assertThat(names("""
                select distinct relname from pg_class join pg_constraint on conrelid = pg_class.oid
                where relnamespace = 'public'::regnamespace and relrowsecurity and contype in ('p', 'u', 'f')
                    and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'account_id'
                """)).isEmpty();
        assertThat(names("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                    and not exists (select from pg_constraint where conrelid = pg_class.oid and contype = 'p')
                """)).isEmpty();
    }

    @Test
    void isSeenThroughByNoViewOrPrivilegedFunction() {
        assertThat(names("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
                    and coalesce(not 'security_invoker=true' = any (reloptions), true)
                """)).isEmpty();
        // The audit trail is deleted from in one way alone, which sees one account and nothing that is too young.
        assertThat(names("select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef"))
                .containsExactly("expire_audit");
    }

    @Test
    void letsTheServerNeitherChangeTheSchemaNorItsHistory() {
        assertThat(jdbc.sql("select has_schema_privilege('public', 'create')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(names("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                    and has_table_privilege(oid, 'truncate, references, trigger, maintain')
                """)).isEmpty();
        assertThat(jdbc.sql("select has_table_privilege('flyway_schema_history', 'select, insert, update, delete')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private List<String> names(String query) {
        return jdbc.sql(query).query((row, number) -> row.getString(1)).list();
    }
}
