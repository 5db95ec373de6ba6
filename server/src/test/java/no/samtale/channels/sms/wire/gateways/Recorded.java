package no.samtale.channels.sms.wire.gateways;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** What gateways send and answer, as their documentation has it, and accounts with them. */
final class Recorded {
    static final String SECRET = "r4nd0m";
    static final URI REPORTS = URI.create("https://samtale.example.no/sms/r4nd0m");

    private Recorded() {}

    static String text(String name) {
        try (InputStream stream = new ClassPathResource("sms/" + name).getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parameters of a form, or of a query. */
    static Map<String, List<String>> form(String encoded) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (String each : encoded.split("&")) {
            String[] parts = each.split("=", 2);
            form.put(parts[0], List.of(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
        }
        return form;
    }

    static GatewaySettings settings(GatewayKind kind, @Nullable URI base) {
        return new GatewaySettings(kind, base, "AC12", "12345", "30978", "dlr-1", SECRET, REPORTS, "NO");
    }

    /** Nobody may be called but this machine. */
    static SmsGateways gateways() {
        return new SmsGateways(
                sending -> {
                    throw new Problem(ProblemCode.RECIPIENT_UNKNOWN);
                },
                Clock.systemUTC());
    }
}
