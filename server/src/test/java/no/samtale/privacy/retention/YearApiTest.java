package no.samtale.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.samtale.audit.AuditActor;
import no.samtale.conversations.AccessibleConversation;
import no.samtale.conversations.CloseConversation;
import no.samtale.inboxes.Entrypoint;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.privacy.holds.PlaceHold;
import no.samtale.privacy.restrictions.RestrictContact;
import no.samtale.privacy.restrictions.Restriction;
import no.samtale.privacy.screening.ScreenedText;
import no.samtale.testing.Company;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.SettableClock;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A year passes. */
@SamtaleTest
class YearApiTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private ExpireData expire;

    @Autowired
    private Overdue overdue;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private Company company;
    private Company.Person officer;
    private Entrypoint entrypoint;

    @BeforeEach
    void company() {
        // The database judges what the audit trail lets go by its own clock, so the year ends now.
        clock.holdAt(Instant.now().minus(Duration.ofDays(366)));
        company = Company.in(context);
        officer = company.hire("Kari Nordmann", no.samtale.accounts.Role.PRIVACY_OFFICER);
        entrypoint = company.entrypoint();
    }

    private AccessibleConversation ended() {
        AccessibleConversation conversation = Visitors.in(context).start(entrypoint, "Hei, jeg lurer på noe");
        context.getBean(CloseConversation.class).close(conversation);
        return conversation;
    }

    @Test
    @DisplayName("P30, P31 after a year nothing is overdue, and what is held or restricted is there")
    void sparesWhatIsHeldOrRestricted() {
        AccessibleConversation gone = ended();
        AccessibleConversation held = ended();
        AccessibleConversation restricted = ended();
        context.getBean(PlaceHold.class)
                .place(
                        company.principal(officer),
                        held.contact(),
                        UUID.randomUUID(),
                        ScreenedText.of("Krav"),
                        clock.instant().plus(Duration.ofDays(900)));
        context.getBean(RestrictContact.class)
                .restrict(company.account(), restricted.contact(), Restriction.Ground.CLAIMS, AuditActor.PERSON);

        clock.advance(Duration.ofDays(366));
        assertThat(overdue.of(company.account())).isPositive();
        expire.expire();

        assertThat(messages(gone)).isZero();
        assertThat(messages(held)).isPositive();
        assertThat(messages(restricted)).isPositive();
        assertThat(overdue.of(company.account())).isZero();
        assertThat(overdue.count()).isZero();
    }

    private long messages(AccessibleConversation conversation) {
        return transactions.call(
                company.account(), () -> jdbc.sql("select count(*) from message where conversation_id = :id")
                        .param("id", conversation.id().value())
                        .query(Long.class)
                        .single());
    }

    @Test
    @DisplayName("P31 the preview tells what goes next, within a week and within a month")
    void previews() {
        ended();
        clock.advance(Duration.ofDays(175));
        ended();
        var caller = company.signedIn(officer, port);

        JsonNode dialogue =
                rule(caller.get("/api/console/privacy/retention?language=en").body());
        assertThat(List.of(
                        dialogue.path("now").asInt(),
                        dialogue.path("withinWeek").asInt(),
                        dialogue.path("withinMonth").asInt()))
                .containsExactly(0, 1, 1);
        assertThat(dialogue.path("kept").asString()).contains("180");

        clock.advance(Duration.ofDays(6));
        assertThat(rule(company.signedIn(officer, port)
                                .get("/api/console/privacy/retention")
                                .body())
                        .path("now")
                        .asInt())
                .isOne();
        assertThat(company.signedIn(company.hire("Ola Nordmann", no.samtale.accounts.Role.AGENT), port)
                        .get("/api/console/privacy/retention")
                        .code())
                .isEqualTo("role_missing");
    }

    private static JsonNode rule(JsonNode preview) {
        for (JsonNode rule : preview.path("rules")) {
            if (rule.path("category").asString().equals("dialogue")) {
                return rule;
            }
        }
        throw new AssertionError("no rule for the dialogue in " + preview);
    }
}
