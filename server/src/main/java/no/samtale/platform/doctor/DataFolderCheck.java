package no.samtale.platform.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The data folder: ours, nobody else's, with room. */
public final class DataFolderCheck implements Check {
    private static final long GIB = 1L << 30;
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE);

    @Override
    public String about() {
        return "data folder";
    }

    @Override
    public List<Finding> findings(Installation installation) throws IOException {
        Path data = installation.data();
        if (!Files.isDirectory(data)) {
            return List.of(Finding.warn(
                    data + " is not there", "The first start makes it. If it should be there, name it with --data."));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(room(data));
        Path clusters = data.resolve("clusters");
        if (Files.isDirectory(clusters)) {
            findings.add(readers(clusters));
        }
        if (!Files.isWritable(data)) {
            findings.add(Finding.fail(
                    data + " is not ours to write in",
                    "Run as " + Files.getOwner(data).getName() + ", or give it to the user that Samtale runs as."));
        }
        return findings;
    }

    private static Finding room(Path data) throws IOException {
        long free = Files.getFileStore(data).getUsableSpace();
        String found = String.format(Locale.ROOT, "%s has %.1f GiB free", data, (double) free / GIB);
        if (free < GIB) {
            return Finding.fail(found, "Make room: without it nothing more can be stored.");
        }
        return free < 5 * GIB ? Finding.warn(found, "Make room before it is gone.") : Finding.ok(found);
    }

    private static Finding readers(Path folder) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        return permissions.stream().anyMatch(OTHERS::contains)
                ? Finding.fail(folder + " is open to others", "chmod 700 " + folder)
                : Finding.ok("the databases are " + Files.getOwner(folder).getName() + "'s alone");
    }
}
