package no.samtale.acceptance.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.samtale.acceptance.proof.seam.Seam;

/** What a test puts on a server's class path beside the jar, so that it can move its clock. */
public final class SeamFolder {
    private SeamFolder() {}

    /** The seam's classes and nothing else of the tests, and the file by which Spring finds them. */
    public static Path in(Path to) throws IOException {
        Path classes = Path.of(
                Seam.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        for (String prefix : List.of(
                "no/samtale/acceptance/proof/seam/",
                "no/samtale/vault/VaultSeam",
                "no/samtale/backups/BackupsSeam",
                "no/samtale/conversations/ConversationsSeam")) {
            Path from = classes.resolve(prefix);
            Path parent = prefix.endsWith("/") ? from : from.getParent();
            try (Stream<Path> files = Files.list(Objects.requireNonNull(parent))) {
                for (Path file : files.filter(each -> each.toString().startsWith(from.toString()))
                        .toList()) {
                    Path target = to.resolve(classes.relativize(file).toString());
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(file, target);
                }
            }
        }
        Path factories = to.resolve("META-INF/spring.factories");
        Files.createDirectories(Objects.requireNonNull(factories.getParent()));
        Files.writeString(
                factories, "org.springframework.context.ApplicationContextInitializer=" + Seam.class.getName() + "\n");
        return to;
    }
}
