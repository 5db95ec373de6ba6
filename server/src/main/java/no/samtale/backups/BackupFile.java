package no.samtale.backups;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.samtale.platform.clusters.ClusterPlan;
import no.samtale.vault.BackupKeys;

/**
 * One copy of one cluster, as a file: a line in clear (what it is, of which cluster, when), then sealed.
 *
 * @param cluster main or vault
 * @param at the moment that it shows
 */
record BackupFile(Path path, String cluster, Instant at) {
    private static final String ENDING = ".samtale-copy";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    static BackupFile in(Path folder, ClusterPlan plan, Instant at) {
        return new BackupFile(folder.resolve(plan.name() + "-" + TIME.format(at) + ENDING), plan.name(), at);
    }

    /** Those of a cluster in a folder, the newest first. */
    static List<BackupFile> all(Path folder, ClusterPlan plan) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> of(file).stream())
                    .filter(copy -> copy.cluster().equals(plan.name()))
                    .sorted((one, other) -> other.at().compareTo(one.at()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }

    private static Optional<BackupFile> of(Path file) {
        String name = file.getFileName().toString();
        int dash = name.indexOf('-');
        if (name.startsWith(".") || dash < 0 || !name.endsWith(ENDING)) {
            return Optional.empty();
        }
        try {
            Instant at = TIME.parse(name.substring(dash + 1, name.length() - ENDING.length()), Instant::from);
            return Optional.of(new BackupFile(file, name.substring(0, dash), at));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private byte[] head() {
        return ("Samtale copy 1 " + cluster + " " + TIME.format(at) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Writes it under another name, and gives it its own when all of it is on the disk. */
    void write(BackupKeys keys, Writing writing) throws IOException {
        Path unfinished = path.resolveSibling("." + path.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream file = Files.newOutputStream(unfinished)) {
            file.write(head());
            try (DataOutputStream sealed =
                    new DataOutputStream(new BufferedOutputStream(keys.sealing(file, head()), 1 << 16))) {
                writing.write(sealed);
            }
        }
        sync(unfinished);
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        sync(java.util.Objects.requireNonNull(path.toAbsolutePath().getParent()));
    }

    /** Opens it; whoever reads to its end has read what was written, and nothing else. */
    DataInputStream read(BackupKeys keys) throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        if (!java.util.Arrays.equals(file.readNBytes(head().length), head())) {
            file.close();
            throw new IOException("The file " + path + " is not the copy that its name says.");
        }
        return new DataInputStream(new BufferedInputStream(keys.opening(file, head()), 1 << 16));
    }

    /** Writes a copy's content. */
    interface Writing {
        void write(DataOutputStream out) throws IOException;
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
