package no.samtale.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import no.samtale.accounts.Role;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is counted for those who run the server. */
@SamtaleTest
class CountsApiTest {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("P33 no count leads to a person, and erasing one takes nothing from a count")
    void leadToNobody() throws IOException, InterruptedException {
        Company company = Company.in(context);
        Caller officer = company.signedIn(company.hire("Kari Nordmann", Role.PRIVACY_OFFICER), port);
        AccessibleConversation conversation = Visitors.in(context).start(company.entrypoint(), "Hei, jeg heter Per");
        Map<String, Double> before = counts();

        assertThat(officer.post(
                                "/api/console/contacts/" + conversation.contact() + "/erasure",
                                Map.of("id", UUID.randomUUID()))
                        .status())
                .isEqualTo(200);

        Map<String, Double> after = counts();
        assertThat(after).isNotEmpty();
        assertThat(after.keySet()).noneMatch(name -> ID.matcher(name).find()).noneMatch(name -> name.contains("@"));
        before.forEach((name, count) ->
                assertThat(after.getOrDefault(name, -1.0)).as(name).isGreaterThanOrEqualTo(count));
    }

    /** The counters, by name and labels. */
    private Map<String, Double> counts() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/prometheus"))
                .build();
        String text;
        try (HttpClient http = HttpClient.newHttpClient()) {
            text = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
        Map<String, Double> counts = new TreeMap<>();
        text.lines()
                .filter(line -> !line.startsWith("#") && line.contains("_total"))
                .forEach(line -> counts.put(
                        line.substring(0, line.lastIndexOf(' ')),
                        Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))));
        return counts;
    }
}
