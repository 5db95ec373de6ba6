package no.samtale.conversations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.samtale.accounts.Role;
import no.samtale.inboxes.Entrypoint;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Lists that are longer than a page, with many conversations in the same moment. */
@SamtaleTest
class ListPagesApiTest {
    private static final int ALL = 230;

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    @Test
    void giveEachConversationOnceAndEnd() {
        Company company = Company.in(context);
        Entrypoint entrypoint = company.entrypoint();
        Visitors visitors = Visitors.in(context);
        List<String> started = IntStream.range(0, ALL)
                .mapToObj(n -> visitors.start(entrypoint, "Hei").id().toString())
                .toList();
        Caller agent = company.signedIn(company.hire("Kari Nordmann", Role.AGENT, Role.SUPERVISOR), port);

        for (String view : List.of("all", "unassigned")) {
            assertThat(paged(agent, view, 100)).as(view).containsExactlyInAnyOrderElementsOf(started);
            assertThat(paged(agent, view, 7)).as(view).containsExactlyInAnyOrderElementsOf(started);
        }
    }

    private static List<String> paged(Caller agent, String view, int limit) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = agent.get("/api/console/conversations?view=" + view + "&limit=" + limit + cursor)
                    .body();
            page.path("rows").forEach(row -> ids.add(row.path("id").asString()));
            cursor = "&cursor=" + page.path("next").asString("");
            assertThat(ids).as("conversations, though there are no more").hasSizeLessThanOrEqualTo(ALL);
        } while (!cursor.endsWith("="));
        return ids;
    }
}
