package no.samtale.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.samtale.audit.AuditEntries;
import no.samtale.audit.AuditFilter;
import no.samtale.isolation.Attempt.Call;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Each operation of the console in {@code /openapi.json} is called, and leaves an entry in the audit trail: so an endpoint
 * that forgets to fails here, as one without a sample does.
 */
@SamtaleTest
class AuditedOperationsApiTest {
    /** What leaves no entry, and why; features say their own. */
    private static final Map<String, String> OF_THE_CORE = Map.of(
            "GET /api/console/session", "an agent's own name and roles",
            "GET /api/console/recipient-choices", "what the law and the register name",
            "GET /api/console/disclosure-choices", "what the law and the register name",
            "GET /api/console/breach-choices", "what the law and the register name",
            "GET /api/console/archive-choices", "what the law names",
            "GET /api/console/teams", "names of teams, which are about nobody",
            "PUT /api/console/availability", "about the agent alone, who does it",
            "POST /api/console/frames",
                    "carries frames: watching a conversation is noted where access to it is decided");

    private static final Set<String> UNAUDITED = Stream.concat(
                    Stream.of(OF_THE_CORE), FeatureSamples.ALL.stream().map(FeatureSamples::unaudited))
            .flatMap(each -> each.keySet().stream())
            .collect(Collectors.toSet());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AuditEntries entries;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    @TestFactory
    @DisplayName("P34 notes in the audit trail what each operation of the console reads and changes")
    Stream<DynamicTest> notesEachOperation() {
        LivedInCompany readIn = new LivedInCompany(context, port);
        Operations operations = new Operations(readIn.noticeVersion());
        return consoleOperations().stream()
                .filter(operation -> !UNAUDITED.contains(operation))
                .map(operation -> DynamicTest.dynamicTest(operation, () -> {
                    if (operation.startsWith("GET ")) {
                        notes(operations, operation, readIn, readIn.forReading());
                        return;
                    }
                    // Of its own, as some operations change what the next would begin with.
                    LivedInCompany company = new LivedInCompany(context, port);
                    notes(operations, operation, company, company.hold());
                }));
    }

    @Test
    void excusesOnlyWhatThereIs() {
        assertThat(new TreeSet<>(consoleOperations())).containsAll(UNAUDITED);
    }

    private void notes(Operations operations, String operation, LivedInCompany company, Held held) {
        List<Attempt> attempts = operations.of(operation);
        assertThat(attempts).as("samples of %s in Operations", operation).isNotEmpty();
        // Past the minute within which one who looks again has looked once.
        clock.advance(Duration.ofSeconds(61));
        Instant since = clock.instant();

        Answer answer = send(company, attempts.getFirst().call().of(held, held));

        assertThat(answer.status() / 100).as("%s: %s", operation, answer).isEqualTo(2);
        assertThat(isNoted(company, since)).as("%s is noted", operation).isTrue();
    }

    private boolean isNoted(LivedInCompany company, Instant since) {
        AuditFilter filter = new AuditFilter(null, null, null, since, null);
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        do {
            if (!entries.page(company.account(), filter, null, 1).entries().isEmpty()) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        } while (System.nanoTime() < end);
        return false;
    }

    private List<String> consoleOperations() {
        List<String> operations = Described.operations(port)
                .filter(operation -> operation.contains(" /api/console"))
                .toList();
        assertThat(operations).hasSizeGreaterThan(20);
        return operations;
    }

    private static Answer send(LivedInCompany company, Call call) {
        // Signs in and out by a session of its own.
        Caller caller = call.path().endsWith("/session") ? company.signedIn() : company.agent();
        Object body = call.body() == null ? "" : call.body();
        boolean bare = call.method().equals("GET") || call.method().equals("DELETE");
        return caller.send(call.method(), call.path(), bare ? null : body);
    }
}
