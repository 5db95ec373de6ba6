package no.samtale.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A certified OpenID Connect provider in a process of its own (oidc-provider on Node), with people whom a test changes. */
final class SignInProvider implements AutoCloseable {
    static final String CLIENT = "samtale";
    static final String SECRET = "en hemmelighet: 50% +/=";

    private final int port = ServerProcess.freePorts();
    private final Path people;
    private final Map<String, Map<String, Object>> known = new HashMap<>();
    private final ForeignProcess process;

    /** @param back where browsers are sent back to */
    SignInProvider(Path folder, String back) {
        people = folder.resolve("people.json");
        write();
        try {
            process = new ForeignProcess(
                    Files.createDirectories(folder.resolve("provider")),
                    port,
                    "node",
                    Path.of("src/test/resources/sign-in-provider/provider.mjs")
                            .toAbsolutePath()
                            .toString(),
                    Path.of("../web").toAbsolutePath().normalize().toString(),
                    Integer.toString(port),
                    people.toString(),
                    SECRET,
                    back);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    /** Somebody who can sign in there by this login, in these groups from now on. */
    void knows(String login, String email, String... groups) {
        known.put(login, Map.of("email", email, "email_verified", true, "name", login, "groups", List.of(groups)));
        write();
    }

    private void write() {
        try {
            Files.writeString(people, JsonMapper.shared().writeValueAsString(known));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.kill();
    }
}
