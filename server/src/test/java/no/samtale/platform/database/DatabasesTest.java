package no.samtale.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import no.samtale.platform.clusters.Cluster;
import no.samtale.platform.clusters.ClusterLauncher;
import no.samtale.platform.clusters.ClusterPlan;
import no.samtale.platform.configuration.Secret;
import no.samtale.platform.database.StorageProperties.Elsewhere;
import no.samtale.testing.TestStorage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The embedded pair as the server starts it. */
@Tag("database")
@Timeout(120)
class DatabasesTest {
    private static final Elsewhere EMBEDDED = new Elsewhere("", "", Secret.of(""), "", Secret.of(""));

    @Test
    void startsBothMigratedAndRefusesOneThatMayForget() throws Exception {
        Path data = Files.createTempDirectory("samtale-databases-test-");
        var properties = new StorageProperties(data, TestStorage.cache(), EMBEDDED, EMBEDDED);
        try {
            try (var databases = new Databases(properties)) {
                assertThat(JdbcClient.create(Sources.plain(databases.main().owner()))
                                .sql("select count(*) from flyway_schema_history where success")
                                .query(Integer.class)
                                .single())
                        .isPositive();
                assertThat(databases.vault().app().url()).endsWith("/vault");
            }
            forget(data);
            try (var databases = new Databases(properties)) {
                assertThatExceptionOfType(UnsafeDatabase.class)
                        .isThrownBy(databases::main)
                        .withMessageContaining("fsync = off");
                assertThat(databases.vault().app().url()).endsWith("/vault");
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** As an administrator might, in good faith, to make it quicker. */
    private static void forget(Path data) {
        try (Cluster main =
                new ClusterLauncher(data.resolve("clusters"), TestStorage.cache()).start(ClusterPlan.MAIN)) {
            JdbcClient.create(Sources.plain(main.superuser()))
                    .sql("alter system set fsync = off")
                    .update();
        }
    }
}
