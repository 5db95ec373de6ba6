package no.samtale.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.samtale.platform.doctor.Check;
import no.samtale.platform.doctor.Finding;
import no.samtale.platform.doctor.Installation;

/** The keyring: there, not in the data folder, and nobody else's to read. No key is read. */
public final class KeyringFindings implements Check {
    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    @Override
    public String about() {
        return "keyring";
    }

    @Override
    public List<Finding> findings(Installation installation) throws IOException {
        Path folder = installation
                .settings()
                .bindOrCreate("samtale", VaultProperties.class)
                .keyringFolder();
        if (!Files.isDirectory(folder)) {
            boolean fresh = Files.notExists(installation.data().resolve("clusters"));
            return List.of(
                    fresh
                            ? Finding.warn(folder + " is not there yet", "The first start makes it.")
                            : Finding.fail(
                                    folder + " is not there, but there are databases that need its keys",
                                    "Copy it back from the second place that it is kept in (docs/runbooks/keyring.md)."));
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> open = all.filter(KeyringFindings::openToOthers).toList();
            return List.of(
                    open.isEmpty()
                            ? Finding.ok(folder + " is apart from the data, and "
                                    + Files.getOwner(folder).getName() + "'s alone")
                            : Finding.fail(
                                    open.size() + " of its files and folders are open to others, " + open.getFirst()
                                            + " for one",
                                    "chmod -R go= " + folder));
        }
    }

    private static boolean openToOthers(Path path) {
        try {
            return !OWNERS.containsAll(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            return true;
        }
    }
}
