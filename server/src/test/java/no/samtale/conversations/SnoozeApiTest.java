package no.samtale.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.Limits;
import no.samtale.testing.Answer;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.Visitors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A conversation that rests: put away, woken by the clock, by the person and by hand. */
@SamtaleTest
class SnoozeApiTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private WakeSnoozed wake;

    @Autowired
    private AttendIdle idle;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private Company company;
    private Entrypoint entrypoint;
    private Caller agent;
    private String token;
    private AccessibleConversation conversation;
    private String path;

    @BeforeEach
    void talk() {
        company = Company.in(context);
        entrypoint = company.entrypoint();
        agent = company.signedIn(company.hire("Kari Nordmann", Role.AGENT), port);
        agent.put("/api/console/availability", Map.of("availability", "busy"));
        token = Visitors.token(entrypoint.id());
        conversation = Visitors.in(context).start(entrypoint, token, "Når kommer varen?");
        path = "/api/console/conversations/" + conversation.id();
        agent.post(path + "/pick", Map.of());
    }

    @Test
    void restsUntilItsTimeAndComesBackToItsAgent() {
        Instant until = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofHours(2));

        JsonNode row = snooze(until).body();

        assertThat(row.path("state").asString()).isEqualTo("snoozed");
        assertThat(Instant.parse(row.path("snoozedUntil").asString())).isEqualTo(until);
        assertThat(list("mine")).isEmpty();
        assertThat(list("snoozed")).hasSize(1);
        assertThat(list("all")).hasSize(1);
        clock.advance(Duration.ofHours(1));
        assertThat(wake.wake(company.account())).isZero();
        clock.advance(Duration.ofHours(1));
        assertThat(wake.wake(company.account())).isEqualTo(1);
        assertThat(list("mine")).hasSize(1);
        assertThat(list("mine").path(0).path("snoozedUntil").asString("")).isEmpty();
        assertThat(list("snoozed")).isEmpty();
        clock.advance(Duration.ofHours(-2));
    }

    @Test
    void wakesWhenThePersonWritesAndNotWhenTheAgentDoes() {
        snooze(null);
        agent.post(path + "/messages", Map.of("id", UUID.randomUUID(), "text", "Jeg sjekker"));
        assertThat(list("snoozed")).hasSize(1);

        visitor()
                .post(
                        "/api/widget/conversations/" + conversation.id() + "/messages",
                        Map.of("id", UUID.randomUUID(), "text", "Noe nytt?"));

        assertThat(list("snoozed")).isEmpty();
        assertThat(list("mine")).hasSize(1);
    }

    @Test
    void isNotEndedForNobodySittingThere() {
        agent.post(path + "/messages", Map.of("id", UUID.randomUUID(), "text", "Jeg kommer tilbake til deg"));
        snooze(clock.instant().plus(Duration.ofHours(1)));
        clock.advance(Duration.ofHours(2));
        wake.wake(company.account());

        assertThat(idle.attend(company.account())).isZero();
        visitor()
                .post(
                        "/api/widget/conversations/" + conversation.id() + "/messages",
                        Map.of("id", UUID.randomUUID(), "text", "Fint"));
        agent.post(path + "/messages", Map.of("id", UUID.randomUUID(), "text", "Var det alt?"));
        clock.advance(Duration.ofHours(1));
        assertThat(idle.attend(company.account())).isEqualTo(1);
        clock.advance(Duration.ofHours(-3));
    }

    @Test
    void isBetweenUsAndNothingThatThePersonSees() {
        JsonNode before = visitor().get("/api/widget/conversation").body();

        snooze(null);

        assertThat(visitor().get("/api/widget/conversation").body()).isEqualTo(before);
    }

    @Test
    void isWokenByHandAndClosedAndTransferredAsItRests() {
        snooze(null);
        assertThat(agent.post(path + "/wake", Map.of()).body().path("state").asString())
                .isEqualTo("active");
        snooze(null);
        assertThat(agent.post(path + "/pick", Map.of()).body().path("state").asString())
                .isEqualTo("active");
        snooze(null);
        assertThat(agent.post(path + "/close", Map.of()).body().path("state").asString())
                .isEqualTo("closed");

        assertThat(snooze(null).code()).isEqualTo("conversation_closed");
        assertThat(agent.post(path + "/wake", Map.of()).code()).isEqualTo("conversation_closed");
    }

    @Test
    void refusesATimeThatIsOverOrTooFarAheadAndWhatAnotherHas() {
        assertThat(snooze(clock.instant()).field()).isEqualTo("until");
        assertThat(snooze(clock.instant().plus(Limits.SNOOZED).plusSeconds(60)).field())
                .isEqualTo("until");
        Caller other = company.signedIn(company.hire("Ola Vik", Role.AGENT), port);
        assertThat(other.post(path + "/snooze", Map.of()).code()).isEqualTo("already_assigned");
        Company stranger = Company.in(context);
        assertThat(stranger.signedIn(stranger.administrator(), port)
                        .post(path + "/snooze", Map.of())
                        .code())
                .isEqualTo("not_found");
    }

    @Test
    @DisplayName("P30 a restricted conversation rests on when its time is over")
    void leavesWhatIsRestricted() {
        snooze(clock.instant().plus(Duration.ofHours(1)));
        Caller officer = company.signedIn(company.hire("Liv Berg", Role.PRIVACY_OFFICER), port);
        officer.post("/api/console/contacts/" + conversation.contact() + "/restriction", Map.of("ground", "accuracy"));

        clock.advance(Duration.ofHours(2));
        assertThat(wake.wake(company.account())).isZero();
        clock.advance(Duration.ofHours(-2));
    }

    private Answer snooze(@Nullable Instant until) {
        Map<String, Object> request = new HashMap<>();
        request.put("until", until);
        return agent.post(path + "/snooze", request);
    }

    private JsonNode list(String view) {
        return agent.get("/api/console/conversations?view=" + view).body().path("rows");
    }

    private Caller visitor() {
        return new Caller(port).with("Samtale-Token", token);
    }
}
