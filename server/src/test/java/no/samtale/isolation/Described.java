package no.samtale.isolation;

import java.util.Locale;
import java.util.stream.Stream;
import no.samtale.testing.Caller;

/** The operations that the server describes, so that a test comes to know of a new one by itself. */
final class Described {
    private Described() {}

    /** Each by its method and path, as {@code /openapi.json} has them. */
    static Stream<String> operations(int port) {
        return new Caller(port)
                .get("/openapi.json")
                .body()
                .path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
}
