package no.samtale.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The built front end: from the jar, each file read once; or from a folder while developing, read each time. */
@Component
@EnableConfigurationProperties(WebProperties.class)
class FrontEnd {
    /** Segments that begin with a letter or digit: no dots that climb, nothing hidden, nothing empty. */
    private static final Pattern PATH = Pattern.compile("([A-Za-z0-9_][A-Za-z0-9._-]*/)*[A-Za-z0-9_][A-Za-z0-9._-]*");

    private final @Nullable Path folder;
    private final Map<String, FrontEndFile> read = new ConcurrentHashMap<>();

    FrontEnd(WebProperties properties) {
        this.folder = properties.folder();
    }

    /** The file at a path within the build, {@code console/index.html}. */
    Optional<FrontEndFile> file(String path) {
        if (!PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        if (folder != null) {
            return fromFolder(folder.resolve(path), path);
        }
        return Optional.ofNullable(read.computeIfAbsent(path, FrontEnd::fromJar));
    }

    private static Optional<FrontEndFile> fromFolder(Path file, String path) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(FrontEndFile.of(path, Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FrontEndFile fromJar(String path) {
        // Only what has an extension: a folder opens as a stream too.
        if (path.indexOf('.') < 0) {
            return null;
        }
        try (InputStream stream = FrontEnd.class.getResourceAsStream("/web/" + path)) {
            return stream == null ? null : FrontEndFile.of(path, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
