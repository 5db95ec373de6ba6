package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.samtale.testing.ContactedHosts;
import no.samtale.testing.TestRecipients;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every host that was looked up while the tests ran, by the server and by the tests themselves, is this machine or a
 * recipient's. The unit and API tests have run before; what runs beside this one is in the next run's files.
 */
class ContactedHostsIT {
    static final String CONTROL = "nobodys-recipient.invalid";

    @Test
    @DisplayName("P25 the hosts that were contacted during all tests are those of recipients, and no others")
    void areRecipients() throws UnknownHostException {
        Set<String> known = new TreeSet<>(TestRecipients.HOSTS);
        known.add("localhost");
        known.add(InetAddress.getLocalHost().getHostName());
        known.add(CONTROL);
        assertThat(contacted()).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void control() {
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> InetAddress.getByName(CONTROL));
        assertThat(contacted()).contains(CONTROL);
    }

    private static Set<String> contacted() {
        Set<String> hosts = new TreeSet<>();
        try (Stream<Path> files = Files.list(ContactedHosts.FOLDER)) {
            for (Path file : files.toList()) {
                hosts.addAll(Files.readAllLines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hosts;
    }
}
