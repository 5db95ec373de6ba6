package no.samtale.platform.doctor;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The server that the settings lead to, asked from this machine. */
public record OwnServer(String address, int port) {
    private static final Pattern ANSWERED = Pattern.compile("HTTP/1\\.[01] 200 ");

    /** Whether a Samtale answers there. */
    public boolean runs() {
        return answer("/actuator/health/liveness")
                .filter(body -> body.contains("\"status\""))
                .isPresent();
    }

    /** Whether anybody listens there. */
    public boolean taken() {
        try (Reach reach = Reach.of(address, port)) {
            return reach.open();
        } catch (IOException e) {
            return false;
        }
    }

    /** A value of its metrics; empty if it does not run, or has none of this name. */
    public Optional<Double> metric(String name) {
        return answer("/actuator/prometheus").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst();
    }

    private Optional<String> answer(String path) {
        try (Reach reach = Reach.of(address, port)) {
            // By HTTP/1.0, so that the answer comes whole and not in chunks.
            String answer = reach.exchange("GET " + path + " HTTP/1.0\r\nHost: localhost\r\nAccept: */*\r\n\r\n");
            return ANSWERED.matcher(answer).lookingAt() ? Optional.of(answer) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
