package no.samtale.platform.database;

import no.samtale.platform.clusters.Login;
import org.flywaydb.core.Flyway;

/** Brings a schema up to date, as its owner. */
final class Migrations {
    private Migrations() {}

    static void run(Login owner, String location) {
        Flyway.configure()
                .dataSource(Sources.plain(owner))
                .locations(location)
                .cleanDisabled(true)
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
