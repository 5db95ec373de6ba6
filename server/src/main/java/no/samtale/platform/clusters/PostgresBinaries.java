package no.samtale.platform.clusters;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once into a cache folder that carries the archive's checksum in its name. A folder of
 * that name is whole: it is filled under another name and renamed.
 *
 * @param folder holds bin, lib and share
 */
record PostgresBinaries(Path folder) {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /** The programs in the cache, unpacked if they are not there yet. */
    static PostgresBinaries in(Path cache) {
        URL archive = PostgresBinaries.class.getResource(ARCHIVE);
        if (archive == null) {
            throw new ClusterFailure("PostgreSQL's programs are not on the class path. Build Samtale again.");
        }
        try {
            Path folder = cache.resolve("postgresql-" + checksum(archive));
            if (!Files.isDirectory(folder)) {
                unpack(archive, folder);
            }
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw new ClusterFailure(
                    "PostgreSQL's programs cannot be unpacked into " + cache + " (" + e
                            + "). Set samtale.cache to a folder that Samtale may write to.",
                    e);
        }
    }

    /** The path of one of the programs: initdb, pg_ctl or postgres. */
    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static String checksum(URL archive) throws IOException {
        var connection = (JarURLConnection) archive.openConnection();
        return String.format("%08x", connection.getJarEntry().getCrc());
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        Path unfinished = folder.resolveSibling(folder.getFileName() + "." + UUID.randomUUID());
        try {
            createReadable(Folders.parent(folder));
            open(Folders.parent(folder));
            try (InputStream in = archive.openStream();
                    var tar = new TarArchiveInputStream(
                            new BufferedInputStream(new XZInputStream(in), 1 << 16), "UTF-8")) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, unfinished);
                }
            }
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another process may have been quicker: its folder is as good as ours.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        } finally {
            Folders.delete(unfinished);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("An entry points out of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            createReadable(target);
            return;
        }
        createReadable(Folders.parent(target));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** The programs may run as a user of few rights: folders are open to all readers, whatever the umask says. */
    private static void createReadable(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createReadable(Folders.parent(folder));
            Files.createDirectory(folder);
            open(folder);
        }
    }

    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
