package no.samtale.platform.doctor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;

/**
 * What is looked at.
 *
 * @param settings as the server would read them
 */
public record Installation(Binder settings, Clock clock) {
    /** A setting as it was written. */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.bind(name, String.class).orElse(null))
                .filter(value -> !value.isBlank());
    }

    /** The data folder. */
    public Path data() {
        return Path.of(setting("samtale.data").orElse("data")).toAbsolutePath().normalize();
    }

    /** The server itself, running or not. */
    public OwnServer server() {
        return new OwnServer(
                setting("server.address")
                        .filter(address -> !address.equals("0.0.0.0"))
                        .orElse("127.0.0.1"),
                setting("server.port").map(Integer::parseInt).orElse(8080));
    }
}
