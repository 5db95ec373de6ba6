package no.samtale.backups;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.samtale.platform.clusters.ClusterPlan;
import no.samtale.vault.BackupKeys;
import no.samtale.vault.SentRow;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * A copy as somebody reads it who has the key of copies.
 *
 * @param at the moment that it shows
 * @param plain all bytes of it, no longer sealed as a whole
 * @param tables the rows of each table, by name of column; a null is left out
 */
public record OpenedCopy(Path file, java.time.Instant at, byte[] plain, Map<String, List<SentRow>> tables) {
    private static final int COPY_HEAD = 19;

    /** All copies of a cluster in a folder, opened. */
    public static List<OpenedCopy> all(Path folder, ClusterPlan plan, Path keyring) {
        BackupKeys keys = BackupKeys.of(
                new Binder(new MapConfigurationPropertySource(Map.of("samtale.keyring", keyring.toString()))));
        return BackupFile.all(folder, plan).stream()
                .map(copy -> open(copy, keys))
                .toList();
    }

    private static OpenedCopy open(BackupFile copy, BackupKeys keys) {
        try (DataInputStream sealed = copy.read(keys)) {
            byte[] plain = sealed.readAllBytes();
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain));
            in.readUTF();
            for (int sequences = in.readInt(); sequences > 0; sequences--) {
                in.readUTF();
            }
            Map<String, List<SentRow>> tables = new HashMap<>();
            for (String table = in.readUTF(); !table.isEmpty(); table = in.readUTF()) {
                String[] columns = in.readUTF().split(", ", -1);
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    rows.write(in.readNBytes(length));
                }
                tables.put(table, rows(rows.toByteArray(), columns));
            }
            return new OpenedCopy(copy.path(), copy.at(), plain, tables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL's binary COPY: a head, rows of fields with their lengths in front, -1 at the end. */
    private static List<SentRow> rows(byte[] binary, String[] columns) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(binary));
        in.skipNBytes(COPY_HEAD);
        List<SentRow> rows = new ArrayList<>();
        while (in.readShort() >= 0) {
            Map<String, byte[]> row = new HashMap<>();
            for (String column : columns) {
                int length = in.readInt();
                if (length >= 0) {
                    row.put(column, in.readNBytes(length));
                }
            }
            rows.add(new SentRow(row));
        }
        return rows;
    }
}
