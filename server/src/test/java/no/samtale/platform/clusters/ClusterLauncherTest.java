package no.samtale.platform.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samtale.testing.TestStorage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** What the launcher promises, on real clusters, with real kills. */
@Tag("database")
@Timeout(120)
class ClusterLauncherTest {
    private static final ClusterPlan PLAN = LauncherProcess.PLAN;

    private Path home = Path.of("");

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createTempDirectory("samtale-launcher-test-");
    }

    @AfterEach
    void removeHome() throws IOException {
        Abandoned.end(home.resolve(PLAN.name()));
        FileSystemUtils.deleteRecursively(home);
    }

    @Test
    void keepsWhatWasStoredOverARestart() {
        try (Cluster cluster = start()) {
            store(cluster);
        }
        try (Cluster cluster = start()) {
            assertThat(stored(cluster)).isOne();
        }
    }

    @Test
    void isDurableAndSilentAboutContent() {
        try (Cluster cluster = start()) {
            Map<String, String> wanted = Map.ofEntries(
                    Map.entry("fsync", "on"),
                    Map.entry("synchronous_commit", "on"),
                    Map.entry("full_page_writes", "on"),
                    Map.entry("wal_compression", "off"),
                    Map.entry("log_error_verbosity", "terse"),
                    Map.entry("log_parameter_max_length", "0"),
                    Map.entry("log_parameter_max_length_on_error", "0"),
                    Map.entry("log_min_error_statement", "panic"),
                    Map.entry("log_statement", "none"),
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("unix_socket_directories", ""),
                    Map.entry("data_checksums", "on"),
                    Map.entry("transaction_timeout", "1min"));
            JdbcClient jdbc = jdbc(cluster.superuser());
            assertThat(wanted.keySet().stream()
                            .collect(Collectors.toMap(Function.identity(), name -> jdbc.sql("select current_setting(?)")
                                    .param(name)
                                    .query(String.class)
                                    .single())))
                    .isEqualTo(wanted);
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        try (Cluster cluster = start()) {
            Login app = cluster.app();
            assertThat(jdbc(app).sql("select current_user").query(String.class).single())
                    .isEqualTo(app.user());
            Stream.of(app, cluster.owner(), cluster.superuser()).forEach(login -> {
                assertThatExceptionOfType(DataAccessException.class)
                        .isThrownBy(() -> one(new Login(login.url(), login.user(), "wrong")));
                assertThatExceptionOfType(DataAccessException.class)
                        .isThrownBy(() -> one(new Login(login.url(), login.user(), "")));
            });
            assertThat(jdbc(cluster.superuser())
                            .sql("select distinct auth_method from pg_hba_file_rules")
                            .query(String.class)
                            .list())
                    .containsExactly("scram-sha-256");
        }
    }

    @Test
    void keepsFilesFromOtherUsers() throws IOException {
        try (Cluster cluster = start()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cluster.folder())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("test.passwords"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void adoptsAServerThatOutlivedItsLauncher() throws Exception {
        long before;
        try (var killed = LauncherProcess.begin(home).awaitStarted()) {
            before = living();
            killed.kill();
        }
        try (Cluster cluster = start()) {
            assertThat(cluster.process()).contains(before);
            one(cluster.app());
        }
    }

    @Test
    void startsAnewAServerThatOutlivedItsLauncherWithOtherSettings() throws Exception {
        long before;
        try (var killed = LauncherProcess.begin(home).awaitStarted()) {
            before = living();
            killed.kill();
        }
        Files.writeString(home.resolve("test/postgresql.conf"), "# of an older version\n");
        try (Cluster cluster = start()) {
            assertThat(cluster.process()).isPresent().get().isNotEqualTo(before);
            one(cluster.app());
        }
    }

    @Test
    void recoversWhenBothWereKilled() throws Exception {
        try (Cluster cluster = start()) {
            store(cluster);
        }
        try (var killed = LauncherProcess.begin(home).awaitStarted()) {
            killed.kill();
            ProcessHandle.of(living()).orElseThrow().destroyForcibly();
        }
        try (Cluster cluster = start()) {
            assertThat(stored(cluster)).isOne();
        }
    }

    @Test
    void isNotMisledByAProcessThatGotTheOldNumber() throws IOException {
        try (Cluster cluster = start()) {
            store(cluster);
        }
        Path file = home.resolve("test/postmaster.pid");
        Files.writeString(file, ProcessHandle.current().pid() + "\n/proc/self/cwd\n1\n5432\n\n127.0.0.1\n");
        try (Cluster cluster = start()) {
            assertThat(stored(cluster)).isOne();
        }
    }

    @Test
    void makesTheClusterAnewAfterBeingKilledWhileMakingIt() throws Exception {
        try (var killed = LauncherProcess.begin(home)) {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> !unfinished().isEmpty());
            killed.kill();
        }
        assertThat(home.resolve("test")).doesNotExist();
        try (Cluster cluster = start()) {
            store(cluster);
            assertThat(unfinished()).isEmpty();
        }
    }

    @Test
    void refusesAFolderThatAnotherSamtaleUses() throws Exception {
        try (var other = LauncherProcess.begin(home).awaitStarted()) {
            long before = living();
            assertThatExceptionOfType(ClusterFailure.class)
                    .isThrownBy(this::start)
                    .withMessageContaining("Another Samtale is running");
            assertThat(living()).isEqualTo(before);
            other.kill();
        }
    }

    @Test
    void refusesAClusterWithoutItsPasswords() throws IOException {
        start().close();
        Files.delete(home.resolve("test.passwords"));
        assertThatExceptionOfType(ClusterFailure.class)
                .isThrownBy(this::start)
                .withMessageContaining("test.passwords is missing");
        assertThat(home.resolve("test/PG_VERSION")).exists();
    }

    @Test
    void startsAServerAgainThatIsKilledWhileWeRun() {
        try (Cluster cluster = start()) {
            store(cluster);
            cluster.process().flatMap(ProcessHandle::of).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> assertThat(stored(cluster))
                    .isOne());
        }
    }

    private Cluster start() {
        return new ClusterLauncher(home, TestStorage.cache()).start(PLAN);
    }

    private long living() throws IOException {
        return Postmaster.of(home.resolve("test")).orElseThrow().process();
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(path -> path.getFileName().toString().startsWith("test.new-"))
                    .toList();
        }
    }

    private static void store(Cluster cluster) {
        jdbc(cluster.owner()).sql("create table kept as select 1 as one").update();
    }

    private static int stored(Cluster cluster) {
        return jdbc(cluster.owner())
                .sql("select one from kept")
                .query(Integer.class)
                .single();
    }

    private static int one(Login login) {
        return jdbc(login).sql("select 1").query(Integer.class).single();
    }

    private static JdbcClient jdbc(Login login) {
        var source = new PGSimpleDataSource();
        source.setUrl(login.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        return JdbcClient.create(source);
    }
}
