package no.samtale.platform.database;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.UUID;
import no.samtale.platform.clusters.Cluster;
import no.samtale.platform.clusters.Login;
import no.samtale.testing.TestStorage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which databases and roles the server refuses to work with. */
@Tag("database")
class DatabaseCheckTest {
    private final Cluster cluster = TestStorage.shared().main();
    private final JdbcClient superuser = JdbcClient.create(Sources.plain(cluster.superuser()));
    private final Login role = new Login(
            cluster.app().url(), "test_" + UUID.randomUUID().toString().substring(0, 8), "secret");

    @AfterEach
    void dropRole() {
        execute("drop owned by " + role.user());
        execute("drop role " + role.user());
    }

    @Test
    void acceptsARoleThatOwnsNothing() {
        createRole("");
        assertThatNoException().isThrownBy(() -> DatabaseCheck.run(role));
    }

    @Test
    void refusesASuperuser() {
        createRole("superuser");
        refuses("is a superuser");
    }

    @Test
    void refusesARoleThatBypassesTheWalls() {
        createRole("bypassrls");
        refuses("BYPASSRLS");
    }

    @Test
    void refusesTheRoleThatCopies() {
        createRole("");
        assertThatExceptionOfType(UnsafeDatabase.class)
                .isThrownBy(() -> DatabaseCheck.run(cluster.backup()))
                .withMessageContaining("samtale_backup has BYPASSRLS");
    }

    @Test
    void refusesARoleThatOwnsATable() {
        createRole("");
        String table = role.user() + "_table";
        execute("create table " + table + " ()");
        execute("alter table " + table + " owner to " + role.user());
        refuses("owns tables");
    }

    @Test
    void refusesAMemberOfTheOwner() {
        createRole("");
        String table = role.user() + "_table";
        execute("set role samtale_owner; create table " + table + " (); reset role");
        execute("grant samtale_owner to " + role.user());
        try {
            refuses("member of the role");
        } finally {
            execute("drop table " + table);
        }
    }

    @Test
    void refusesADatabaseThatForgets() {
        createRole("");
        execute("alter role " + role.user() + " set synchronous_commit = off");
        refuses("synchronous_commit = off");
    }

    private void createRole(String powers) {
        execute("create role %s login %s password '%s'".formatted(role.user(), powers, role.password()));
        execute("grant connect on database samtale to " + role.user());
    }

    private void refuses(String reason) {
        assertThatExceptionOfType(UnsafeDatabase.class)
                .isThrownBy(() -> DatabaseCheck.run(role))
                .withMessageContaining(reason);
    }

    private void execute(String statement) {
        superuser.sql(statement).update();
    }
}
