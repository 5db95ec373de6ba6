package no.samtale.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keyring as a folder: one file a key, readable by its owner alone. A file appears whole or not at all, and is on
 * the disk before its key is used. Several processes may share the folder.
 */
final class FolderKeyring implements Keyring {
    private static final Logger LOG = LoggerFactory.getLogger(FolderKeyring.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final String ANCHORS = "ledger";
    // One for all folders: a file lock belongs to the process, so two threads of it must not ask at once.
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private final Path folder;

    FolderKeyring(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        closeToOthers();
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public boolean isEmpty() {
        return Files.notExists(folder.resolve(INSTALLATION)) && Files.notExists(folder.resolve("keys"));
    }

    @Override
    public Optional<RootKey> find(String name) {
        Path file = folder.resolve(name);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeyFile.read(name, Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new KeyringFault(
                    "The key file " + file + " cannot be read whole.",
                    "Copy it back from the second place that the keyring is kept in, and start again.",
                    e);
        }
    }

    @Override
    public RootKey findOrMake(String name) {
        return alone(() -> find(name).orElseGet(() -> make(name)));
    }

    @Override
    public boolean destroy(String name) {
        Path file = folder.resolve(name);
        return alone(() -> DurableFiles.destroy(file));
    }

    @Override
    public void anchor(LedgerAnchor anchor) {
        Path file = folder.resolve(ANCHORS).resolve(anchor.account().toString());
        alone(() -> {
            if (Files.notExists(file) || read(file).position() < anchor.position()) {
                DurableFiles.write(file, anchor.text());
            }
            return anchor;
        });
    }

    @Override
    public List<LedgerAnchor> anchors() {
        Path anchors = folder.resolve(ANCHORS);
        if (Files.notExists(anchors)) {
            return List.of();
        }
        // A name that begins with a dot was never finished.
        try (Stream<Path> files = Files.list(anchors)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(FolderKeyring::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the keyring " + folder + " cannot be read", e);
        }
    }

    private static LedgerAnchor read(Path file) {
        try {
            return LedgerAnchor.of(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new KeyringFault(
                    "The ledger's anchor " + file + " cannot be read whole.",
                    "Copy it back from the second place that the keyring is kept in, and start again.",
                    e);
        }
    }

    private interface Writing<T> {
        T run() throws IOException;
    }

    /** Runs what writes while no other thread or process writes to the folder. */
    private <T> T alone(Writing<T> writing) {
        ONE_AT_A_TIME.lock();
        try {
            DurableFiles.makeFolders(folder);
            try (FileChannel channel = DurableFiles.openLock(folder.resolve(".lock"));
                    FileLock lock = channel.lock()) {
                return writing.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the keyring " + folder + " could not be written", e);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private RootKey make(String name) {
        RootKey key = RootKey.random();
        try {
            DurableFiles.write(folder.resolve(name), KeyFile.text(name, key));
        } catch (IOException e) {
            throw new UncheckedIOException("a key could not be written to the keyring " + folder, e);
        }
        return key;
    }

    /** A copy that was put back has often lost its permissions; closing the folder closes all that is in it. */
    private void closeToOthers() {
        try {
            if (Files.isDirectory(folder)
                    && !Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS)
                            .equals(OWNER_ONLY)) {
                Files.setPosixFilePermissions(folder, OWNER_ONLY);
                LOG.warn("The keyring {} was open to other users of this machine; now it is its owner's alone", folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the keyring " + folder + " cannot be closed to other users", e);
        }
    }
}
