package no.samtale.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What Flyway has noted: table flyway_schema_history. */
final class SchemaVersionStore {
    private final JdbcClient jdbc;

    SchemaVersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version that the schema has. */
    String newest() {
        return jdbc.sql("""
                        select version from flyway_schema_history
                        where success and version is not null
                        order by version desc limit 1
                        """).query(String.class).single();
    }
}
