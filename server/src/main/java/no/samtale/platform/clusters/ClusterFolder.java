package no.samtale.platform.clusters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cluster's folder and the file with its passwords, as they lie in the data folder. The folder is made under another
 * name, roles and database included, and renamed: so one of its name is whole, even if we are killed while making it.
 */
final class ClusterFolder {
    static final String SUPERUSER = "samtale_superuser";
    static final String OWNER = "samtale_owner";
    static final String APP = "samtale_app";
    static final String BACKUP = "samtale_backup";

    private static final Duration ENDED_WITHIN = Duration.ofSeconds(10);
    private static final Duration LOOKED_AGAIN = Duration.ofMillis(20);

    private final ClusterPlan plan;
    private final Path home;
    private final Programs programs;

    ClusterFolder(ClusterPlan plan, Path home, Programs programs) {
        this.plan = plan;
        this.home = home;
        this.programs = programs;
    }

    Path path() {
        return home.resolve(plan.name());
    }

    /** Makes the cluster if there is none, and gives its passwords. */
    Credentials prepare() throws IOException {
        clearUnfinished();
        Path passwords = home.resolve(plan.name() + ".passwords");
        if (!Files.isDirectory(path())) {
            Credentials credentials = Credentials.random();
            credentials.write(passwords);
            make(credentials);
            return credentials;
        }
        if (!Files.exists(passwords)) {
            throw new ClusterFailure(
                    "The file " + passwords + " is missing: without it nobody can enter the database in " + path()
                            + ". Put it back from where you keep copies of the data folder.");
        }
        ownAll();
        Credentials known = Credentials.read(passwords);
        Credentials whole = known.withBackup();
        if (!whole.equals(known)) {
            whole.write(passwords);
        }
        return whole;
    }

    /** The passwords of a cluster that another process has prepared. */
    Credentials passwords() throws IOException {
        return Credentials.read(home.resolve(plan.name() + ".passwords"));
    }

    /** Writes our settings; tells whether they differ from those that were there. */
    boolean writeSettings() throws IOException {
        return write(path().resolve("postgresql.conf"), ClusterSettings.of(plan))
                | write(path().resolve("pg_hba.conf"), ClusterSettings.ACCESS);
    }

    private void make(Credentials credentials) throws IOException {
        Path unfinished = Folders.createPrivate(home.resolve(plan.name() + ".new-" + System.nanoTime()));
        programs.user().own(unfinished);
        require(programs.initdb(unfinished, SUPERUSER), "made");
        write(unfinished.resolve("postgresql.conf"), ClusterSettings.of(plan));
        write(unfinished.resolve("pg_hba.conf"), ClusterSettings.ACCESS);
        require(programs.singleUser(unfinished, roles(credentials)), "furnished");
        Files.move(unfinished, path(), StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(home);
    }

    private String roles(Credentials credentials) {
        String restricted = "login nosuperuser nocreatedb nocreaterole nobypassrls";
        return Stream.of(
                        "alter role %s password '%s'".formatted(SUPERUSER, credentials.superuser()),
                        "create role %s %s password '%s'".formatted(OWNER, restricted, credentials.owner()),
                        "create role %s %s password '%s'".formatted(APP, restricted, credentials.app()),
                        "alter role %s set transaction_timeout = 0".formatted(OWNER),
                        "alter role %s set idle_in_transaction_session_timeout = 0".formatted(OWNER),
                        "create database %s owner %s".formatted(plan.database(), OWNER),
                        "revoke all on database %s from public".formatted(plan.database()),
                        "grant connect on database %s to %s".formatted(plan.database(), APP))
                .collect(Collectors.joining(";\n", "", ";\n"));
    }

    private void require(Programs.Answer answer, String what) {
        if (!answer.ok() || answer.text().contains("ERROR:")) {
            throw new ClusterFailure(
                    "The database cluster " + path() + " could not be " + what + ":\n" + answer.text());
        }
    }

    /** What an initdb that was killed with us left; it may even be running still. */
    private void clearUnfinished() throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(home, plan.name() + ".new-*")) {
            leftovers.forEach(ClusterFolder::clear);
        }
    }

    private static void clear(Path leftover) {
        long end = System.nanoTime() + ENDED_WITHIN.toNanos();
        while (Files.exists(leftover)) {
            Postmaster.processesIn(leftover).forEach(ProcessHandle::destroyForcibly);
            try {
                Folders.delete(leftover);
            } catch (UncheckedIOException e) {
                // Who is being ended, or was just about to begin, may have written there once more.
                if (!(e.getCause() instanceof DirectoryNotEmptyException) || System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(LOOKED_AGAIN.toNanos());
            }
        }
    }

    /** A cluster that was made by another user, and is now started by root, changes hands. */
    private void ownAll() throws IOException {
        if (programs.user().owns(path())) {
            return;
        }
        try (Stream<Path> all = Files.walk(path())) {
            for (Path each : (Iterable<Path>) all::iterator) {
                programs.user().own(each);
            }
        }
    }

    private boolean write(Path file, String text) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return false;
        }
        Folders.writePrivate(file, text);
        programs.user().own(file);
        return true;
    }
}
