package no.samtale.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.samtale.platform.clusters.ClusterPlan;
import no.samtale.platform.clusters.Login;
import no.samtale.platform.configuration.StartRefused;
import no.samtale.platform.doctor.Check;
import no.samtale.platform.doctor.Finding;
import no.samtale.platform.doctor.Installation;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Both databases: reached, durable, with the newest schema, at the same time of day as we. */
public final class DatabaseFindings implements Check {
    private static final Duration SKEW = Duration.ofSeconds(2);

    @Override
    public String about() {
        return "databases";
    }

    @Override
    public List<Finding> findings(Installation installation) throws IOException {
        StorageProperties properties = installation.settings().bindOrCreate("samtale", StorageProperties.class);
        EmbeddedClusters clusters = EmbeddedClusters.of(installation.settings());
        List<Finding> findings = new ArrayList<>();
        for (ClusterPlan plan : List.of(ClusterPlan.MAIN, ClusterPlan.VAULT)) {
            Optional<Database> elsewhere =
                    (plan.equals(ClusterPlan.MAIN) ? properties.main() : properties.vault()).database();
            try {
                findings.addAll(
                        elsewhere.isPresent()
                                ? elsewhere(plan, elsewhere.get(), installation.clock())
                                : embedded(plan, clusters, installation));
            } catch (StartRefused refused) {
                findings.add(Finding.refused(refused));
            } catch (DataAccessException e) {
                // By its class alone: what it says may quote an address.
                findings.add(Finding.fail(
                        plan.name() + " does not answer (" + e.getClass().getSimpleName() + ")",
                        "Look at its address, its roles and passwords, and whether it runs."));
            }
        }
        return findings;
    }

    private static List<Finding> elsewhere(ClusterPlan plan, Database database, Clock clock) throws IOException {
        // The owner reads what has been migrated; the server's own role is checked at each start.
        DatabaseCheck.run(database.app());
        return look(plan, database.owner(), newest(plan), clock);
    }

    private static List<Finding> embedded(ClusterPlan plan, EmbeddedClusters clusters, Installation installation)
            throws IOException {
        if (!clusters.exists(plan)) {
            return List.of(Finding.warn(plan.name() + " does not exist yet", "The first start makes it."));
        }
        if (!ours(clusters.home()) && !clusters.runs(plan)) {
            // To start it would hand its files over to us, and lock out whom they belong to.
            return List.of(Finding.warn(
                    plan.name() + " is another user's and does not run: not looked at",
                    "Run this as " + Files.getOwner(clusters.home()).getName() + ", or while Samtale runs."));
        }
        String newest = newest(plan);
        List<Finding> findings = new ArrayList<>();
        clusters.copy(plan, login -> findings.addAll(look(plan, login, newest, installation.clock())));
        return findings;
    }

    /** Whether whoever we run as has made the folder. */
    private static boolean ours(Path folder) throws IOException {
        return Files.getAttribute(folder, "unix:uid").equals((int) new UnixSystem().getUid());
    }

    private static List<Finding> look(ClusterPlan plan, Login login, String newest, Clock clock) {
        JdbcClient jdbc = JdbcClient.create(Sources.plain(login));
        DatabaseCheck.durable(jdbc);
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.ok(plan.name() + " answers and forgets nothing that it has acknowledged"));
        String version = EmbeddedClusters.schemaVersion(login);
        if (version.equals(newest)) {
            findings.add(Finding.ok(plan.name() + " has the schema of this version"));
        } else {
            findings.add(
                    version.compareTo(newest) < 0
                            ? Finding.warn(
                                    plan.name() + " has schema " + version + ", this version " + newest,
                                    "The next start brings it up to date: make a backup first.")
                            : Finding.fail(
                                    plan.name() + " has schema " + version + ", newer than this version's " + newest,
                                    "Run the newer version of Samtale: there is no way back."));
        }
        findings.add(clocks(plan, jdbc, clock));
        return findings;
    }

    private static Finding clocks(ClusterPlan plan, JdbcClient jdbc, Clock clock) {
        Instant before = clock.instant();
        Instant there = jdbc.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        Duration apart = Duration.between(before, there).abs();
        // What the question itself took does not count.
        Duration asked = Duration.between(before, clock.instant());
        return apart.minus(asked).compareTo(SKEW) < 0
                ? Finding.ok(plan.name() + "'s clock and this machine's agree")
                : Finding.fail(
                        plan.name() + "'s clock is " + apart.toSeconds() + " s from this machine's",
                        "Let both follow the same time servers (chrony): periods and codes run by the clock.");
    }

    /** The newest migration that this version brings. */
    private static String newest(ClusterPlan plan) throws IOException {
        String location =
                plan.equals(ClusterPlan.MAIN) ? EmbeddedClusters.MAIN_MIGRATIONS : EmbeddedClusters.VAULT_MIGRATIONS;
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(location + "/V*__*.sql"))
                .map(resource -> String.valueOf(resource.getFilename()))
                .map(name -> name.substring(1, name.indexOf("__")))
                .max(String::compareTo)
                .orElseThrow();
    }
}
