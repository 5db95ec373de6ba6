package no.samtale.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Company.Person;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a socket asks at each heartbeat. */
@SamtaleTest
class AgentSessionsTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private AgentSessions sessions;

    @Autowired
    private DisableAgent disableAgent;

    @LocalServerPort
    private int port;

    @Test
    void tellsWhichSessionsStillHold() {
        Company company = Company.in(context);
        Person kari = company.hire("Kari", Role.AGENT);
        Person ola = company.hire("Ola", Role.AGENT);
        Person liv = company.hire("Liv", Role.AGENT);
        Caller signsOut = company.signedIn(kari, port);
        AgentSession signedOut = session(company, kari, signsOut);
        AgentSession disabled = session(company, ola, company.signedIn(ola, port));
        AgentSession stays = session(company, liv, company.signedIn(liv, port));
        List<AgentSession> all = List.of(signedOut, disabled, stays);
        assertThat(sessions.stillValid(all)).containsExactlyInAnyOrderElementsOf(all);

        signsOut.delete("/api/console/session");
        disableAgent.disable(company.account(), ola.id());

        assertThat(sessions.stillValid(all)).containsExactly(stays);
        assertThat(sessions.stillValid(List.of())).isEmpty();
    }

    @Test
    void doesNotPrintTheSessionsId() {
        Company company = Company.in(context);
        AgentSession session = new AgentSession(
                new AgentPrincipal(company.account(), company.administrator().id(), Set.of()), "hemmelig");
        assertThat(session.toString()).doesNotContain("hemmelig");
    }

    private static AgentSession session(Company company, Person person, Caller caller) {
        String cookie =
                caller.cookies().getCookieStore().getCookies().getFirst().getValue();
        String id = new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
        return new AgentSession(new AgentPrincipal(company.account(), person.id(), Set.of(Role.AGENT)), id);
    }
}
