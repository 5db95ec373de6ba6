package no.samtale.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.samtale.accounts.Role;
import no.samtale.platform.InboxId;
import no.samtale.platform.clusters.Login;
import no.samtale.testing.Caller;
import no.samtale.testing.Company;
import no.samtale.testing.Lists;
import no.samtale.testing.SamtaleTest;
import no.samtale.testing.TestMailServer;
import no.samtale.testing.TestStorage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A mail that comes while the database refuses for a moment. */
@SamtaleTest
class DatabaseBusyStoreTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private TakeMail take;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("P06 a mail that the database has no room for just now is not set aside, but taken in later")
    void isTakenInLater() {
        Company company = Company.in(context);
        Caller agent = company.signedIn(company.hire("Kari Nordmann", Role.AGENT, Role.ADMINISTRATOR), port);
        String ours = Company.newEmail();
        String mailbox = agent.post(
                        "/api/console/mailboxes",
                        TestMailServer.wanted(ours, company.team().value().toString()))
                .body()
                .path("id")
                .asString();
        InboxId inbox = new InboxId(UUID.fromString(mailbox));
        JdbcClient owner = owner();
        owner.sql("""
                create function busy() returns trigger language plpgsql
                    as 'begin raise exception using errcode = ''40001''; end';
                create trigger busy before insert on email_message for each row execute function busy()
                """).update();
        try {
            TestMailServer.deliver(ours, Company.newEmail(), "Hei", "Er dere der?");
            take.take(company.account(), inbox);
            take.take(company.account(), inbox);

            assertThat(TestMailServer.unread(ours)).as("still to be taken").isEqualTo(1);
            assertThat(agent.get("/api/console/mailboxes").body().path(0).path("setAside"))
                    .as("set aside")
                    .isEmpty();
        } finally {
            owner.sql("drop function busy() cascade").update();
        }

        take.take(company.account(), inbox);

        assertThat(Lists.rows(agent, "unassigned")).hasSize(1);
    }

    private static JdbcClient owner() {
        Login login = TestStorage.shared().main().owner();
        return JdbcClient.create(new DriverManagerDataSource(login.url(), login.user(), login.password()));
    }
}
