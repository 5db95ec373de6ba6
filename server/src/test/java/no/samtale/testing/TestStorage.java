package no.samtale.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.samtale.platform.clusters.Abandoned;
import no.samtale.platform.clusters.Cluster;
import no.samtale.platform.clusters.ClusterLauncher;
import no.samtale.platform.clusters.ClusterPlan;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The one pair of clusters of this JVM, in a temporary folder that goes with it. Several contexts may use them, so they
 * are handed over by URL.
 */
public final class TestStorage {
    private static final String PREFIX = "samtale-test-";
    private static final TestStorage SHARED = new TestStorage();

    /** Holds the data folder and, beside it, the keyring. */
    private final Path home;

    private final Cluster main;
    private final Cluster vault;

    private TestStorage() {
        try {
            clearAfterKilledTests();
            home = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var launcher = new ClusterLauncher(data().resolve("clusters"), cache());
        List<Cluster> both = Stream.of(ClusterPlan.MAIN, ClusterPlan.VAULT)
                .parallel()
                .map(launcher::start)
                .toList();
        main = both.getFirst();
        vault = both.getLast();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** The storage that all tests share. */
    public static TestStorage shared() {
        return SHARED;
    }

    /** Where PostgreSQL's programs are unpacked for tests. */
    public static Path cache() {
        return Path.of(System.getProperty("java.io.tmpdir"), "samtale-test-cache-" + System.getProperty("user.name"));
    }

    public Path data() {
        return home.resolve("data");
    }

    public Cluster main() {
        return main;
    }

    public Cluster vault() {
        return vault;
    }

    private void close() {
        Stream.of(main, vault).parallel().forEach(Cluster::close);
        delete(home);
    }

    /** A test that was killed could not stop its clusters. */
    private static void clearAfterKilledTests() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary, PREFIX + "[0-9]*-*")) {
            for (Path folder : left) {
                long process = Long.parseLong(folder.getFileName().toString().split("-")[2]);
                if (ProcessHandle.of(process).isEmpty()) {
                    Abandoned.end(folder.resolve("data/clusters/main"));
                    Abandoned.end(folder.resolve("data/clusters/vault"));
                    delete(folder);
                }
            }
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Points a context to the shared storage. */
    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("samtale.data=" + SHARED.data())
                    .and("samtale.single-sign-on.internal-hosts=" + TestProvider.HOST)
                    .and("samtale.mail.lmtp.port=0")
                    .and("samtale.mailbox-sign-in.internal-hosts=" + TestProvider.HOST)
                    .and(database("main", SHARED.main()))
                    .and(database("vault", SHARED.vault()))
                    .applyTo(context);
        }

        private static String[] database(String name, Cluster cluster) {
            return new String[] {
                "samtale." + name + ".url=" + cluster.app().url(),
                "samtale." + name + ".password=" + cluster.app().password(),
                "samtale." + name + ".owner-password=" + cluster.owner().password()
            };
        }
    }
}
