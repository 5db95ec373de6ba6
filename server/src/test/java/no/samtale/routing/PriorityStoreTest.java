package no.samtale.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samtale.accounts.Role;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.ConversationAccess;
import no.samtale.conversations.Priority;
import no.samtale.conversations.SetPriority;
import no.samtale.conversations.Workload;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.ConversationId;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Who is served first when some are more urgent than others. */
@SamtaleTest
class PriorityStoreTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Workload workload;

    @Autowired
    private ConversationAccess access;

    @Autowired
    private SetPriority priority;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private Company company;
    private Entrypoint entrypoint;
    private Company.Person kari;

    @BeforeEach
    void company() {
        company = Company.in(context);
        entrypoint = company.entrypoint();
        kari = company.hire("Kari Nordmann", Role.AGENT);
    }

    @Test
    void servesTheUrgentFirstAndThoseAlikeByTheirWait() {
        ConversationId first = waits(Priority.NORMAL, 1);
        ConversationId low = waits(Priority.LOW, 1);
        ConversationId high = waits(Priority.HIGH, 1);
        ConversationId urgent = waits(Priority.URGENT, 1);
        ConversationId later = waits(Priority.URGENT, 1);

        assertThat(waiting()).containsExactly(urgent, later, high, first, low);
        for (int i = 0; i < waiting().size(); i++) {
            assertThat(workload.place(company.account(), waiting().get(i))).hasValue(i + 1);
        }
        assertThat(workload.waiting(company.account(), company.team(), 2)).containsExactly(urgent, later);
        assertThat(shown())
                .isEqualTo(waiting().stream().map(ConversationId::toString).toList());
    }

    @Test
    void passesNobodyWhoHasWaitedLongerThanTheHeadStart() {
        ConversationId patient = waits(Priority.NORMAL, 61);
        ConversationId urgent = waits(Priority.URGENT, 0);

        assertThat(waiting()).containsExactly(patient, urgent);
    }

    /** Begins to wait now, and lets time go by. */
    private ConversationId waits(Priority how, int minutes) {
        AccessibleConversation conversation = Visitors.in(context).start(entrypoint, "Hei");
        priority.set(access.forAgent(company.principal(kari, Role.AGENT), conversation.id()), how);
        clock.advance(Duration.ofMinutes(minutes));
        return conversation.id();
    }

    private List<ConversationId> waiting() {
        return workload.waiting(company.account(), company.team(), 100);
    }

    /** As the list of the queue pages them, two at a time. */
    private List<String> shown() {
        Caller agent = company.signedIn(kari, port);
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = agent.get("/api/console/conversations?view=unassigned&limit=2" + cursor)
                    .body();
            page.path("rows").forEach(row -> ids.add(row.path("id").asString()));
            cursor = "&cursor=" + page.path("next").asString("");
        } while (!cursor.endsWith("="));
        return ids;
    }

    @Test
    void refusesWhatIsNoPriority() {
        AccessibleConversation conversation = Visitors.in(context).start(entrypoint, "Hei");
        Caller agent = company.signedIn(kari, port);
        String path = "/api/console/conversations/" + conversation.id() + "/priority";

        assertThat(agent.put(path, Map.of("priority", "urgent"))
                        .body()
                        .path("priority")
                        .asString())
                .isEqualTo("urgent");
        assertThat(agent.put(path, Map.of("priority", "now")).status()).isIn(400, 422);
        assertThat(agent.put(path, Map.of()).field()).isEqualTo("priority");
    }
}
