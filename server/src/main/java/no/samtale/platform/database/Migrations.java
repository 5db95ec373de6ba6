package no.samtale.platform.database;

import no.samtale.platform.clusters.Login;
import org.flywaydb.core.Flyway;

/** Brings a schema up to date, as its owner. */
final class Migrations {
    private Migrations() {}

    static void run(Login owner, String location) {
        run(owner, location, "latest");
    }

    /** Up to a version, and no further. */
    static void run(Login owner, String location, String target) {
        Flyway.configure()
                .dataSource(Sources.plain(owner))
                .locations(location)
                .target(target)
                .cleanDisabled(true)
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
