package no.samtale.vault;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import no.samtale.platform.clusters.Login;
import no.samtale.testing.TestStorage;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty vault database of a test's own, in the cluster that all tests share. */
final class VaultDatabase implements AutoCloseable {
    private final String name = "vault_" + UUID.randomUUID().toString().replace("-", "");
    private final HikariDataSource source;
    private final CountedStatements counted;

    VaultDatabase() {
        superuser("create database " + name + " template " + Template.name() + " owner samtale_owner");
        var config = new HikariConfig();
        config.setDataSource(driver(name, TestStorage.shared().vault().app()));
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        source = new HikariDataSource(config);
        counted = new CountedStatements(source);
    }

    /** As the running server, with its statements counted. */
    CountedStatements app() {
        return counted;
    }

    /** As one who sees everything. */
    JdbcClient superuser() {
        return JdbcClient.create(driver(name, TestStorage.shared().vault().superuser()));
    }

    String url() {
        return url(name, TestStorage.shared().vault().app());
    }

    @Override
    public void close() {
        source.close();
        superuser("drop database " + name + " with (force)");
    }

    private static void superuser(String sql) {
        JdbcClient.create(driver("vault", TestStorage.shared().vault().superuser()))
                .sql(sql)
                .update();
    }

    private static PGSimpleDataSource driver(String database, Login login) {
        var driver = new PGSimpleDataSource();
        driver.setUrl(url(database, login));
        driver.setUser(login.user());
        driver.setPassword(login.password());
        driver.setPrepareThreshold(1);
        return driver;
    }

    private static String url(String database, Login login) {
        return login.url().substring(0, login.url().lastIndexOf('/') + 1) + database;
    }

    /** Migrated once, and copied for each. */
    private static final class Template {
        private static final String NAME = "vault_template";

        // A call, as naming a constant would not run what makes it.
        static String name() {
            return NAME;
        }

        static {
            superuser("create database " + NAME + " owner samtale_owner");
            Flyway.configure()
                    .dataSource(driver(NAME, TestStorage.shared().vault().owner()))
                    .locations("classpath:db/vault")
                    .load()
                    .migrate();
        }
    }
}
