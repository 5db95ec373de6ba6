package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** Looks for texts in what an installation has written: the rows of its databases and the files of its folders. */
final class DiskScan {
    private DiskScan() {}

    /** What is found in all rows of all tables of both clusters, as COPY gives them. */
    static List<String> tables(Path data, PlainScan scan) throws SQLException, IOException {
        List<String> found = new ArrayList<>();
        for (String cluster : List.of("main", "vault")) {
            try (Connection connection = superuser(data, cluster)) {
                CopyManager copies = new CopyManager(connection.unwrap(BaseConnection.class));
                for (String table : tables(connection)) {
                    for (String format : List.of("text", "binary")) {
                        ByteArrayOutputStream rows = new ByteArrayOutputStream();
                        copies.copyOut("copy " + table + " to stdout (format " + format + ")", rows);
                        scan.find(rows.toByteArray()).ifPresent(what -> found.add(cluster + " " + table + ": " + what));
                    }
                }
            }
        }
        return found;
    }

    /** How many there are in the main database. */
    static long count(Path data, String table) throws SQLException, IOException {
        try (Connection connection = superuser(data, "main");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertThat(tables).isNotEmpty();
        return tables;
    }

    /** The only one who sees all rows: neither of our own roles does. */
    private static Connection superuser(Path data, String cluster) throws SQLException, IOException {
        Path clusters = data.resolve("clusters");
        Properties passwords = new Properties();
        try (InputStream file = Files.newInputStream(clusters.resolve(cluster + ".passwords"))) {
            passwords.load(file);
        }
        String port = Files.readAllLines(clusters.resolve(cluster).resolve("postmaster.pid"))
                .get(3)
                .strip();
        String database = cluster.equals("main") ? "samtale" : "vault";
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                "samtale_superuser",
                passwords.getProperty("superuser"));
    }

    /** What is found in the files below a folder that have been written since. */
    static List<String> files(Path top, Instant since, Predicate<Path> leftOut, PlainScan scan) throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(top)) {
            files = walk.filter(leftOut.negate())
                    .filter(file -> written(file, since))
                    .toList();
        } catch (UncheckedIOException vanished) {
            // A temporary folder lives: somebody else's file went while we looked.
            return files(top, since, leftOut, scan);
        }
        for (Path file : files) {
            find(file, scan).ifPresent(what -> found.add(file + ": " + what));
        }
        return found;
    }

    private static boolean written(Path file, Instant since) {
        try {
            return Files.isRegularFile(file) && Files.getLastModifiedTime(file).compareTo(FileTime.from(since)) >= 0;
        } catch (IOException vanished) {
            return false;
        }
    }

    private static Optional<String> find(Path file, PlainScan scan) {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            // Pieces that overlap: nothing that is looked for is longer than half of one.
            byte[] piece = stream.readNBytes(1 << 20);
            byte[] tail = new byte[0];
            while (piece.length > 0) {
                byte[] joined = new byte[tail.length + piece.length];
                System.arraycopy(tail, 0, joined, 0, tail.length);
                System.arraycopy(piece, 0, joined, tail.length, piece.length);
                Optional<String> found = scan.find(joined);
                if (found.isPresent()) {
                    return found;
                }
                tail = Arrays.copyOfRange(joined, Math.max(0, joined.length - 16_384), joined.length);
                piece = stream.readNBytes(1 << 20);
            }
            return Optional.empty();
        } catch (IOException vanished) {
            return Optional.empty();
        }
    }
}
