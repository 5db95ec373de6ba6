package no.samtale.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.CreateAccount;
import no.samtale.accounts.NewAccount;
import no.samtale.accounts.Team;
import no.samtale.accounts.Teams;
import no.samtale.conversations.cannedreplies.CannedReplies;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Entrypoints;
import no.samtale.platform.AccountId;
import no.samtale.platform.EntrypointId;
import no.samtale.testing.SamtaleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The account was begun by a start that was cut short, or there by an earlier one. */
@SamtaleTest
class DemoAccountTest {
    @Autowired
    private DemoAccount demoAccount;

    @Autowired
    private DemoEntrypoint demoEntrypoint;

    @Autowired
    private DemoReplies demoReplies;

    @Autowired
    private CreateAccount createAccount;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Teams teams;

    @Autowired
    private Entrypoints entrypoints;

    @Autowired
    private CannedReplies replies;

    @Test
    void makesEverythingOnceHoweverOftenItStarts() {
        AccountId account = begun();
        EntrypointId first = prepare(account, 8081);
        EntrypointId second = prepare(account, 9091);

        assertThat(second).isEqualTo(first);
        assertThat(demoAccount.people(account)).containsOnlyKeys("Sigrid Aasen", "Kari Lunde", "Ola Brekke");
        assertThat(teams.all(account)).extracting(Team::name).containsExactlyInAnyOrder("Faktura", "Kundeservice");
        assertThat(teams.members(account, demoAccount.customers(account))).hasSize(3);
        assertThat(replies.all(account)).hasSize(10);
        Entrypoint entrypoint = entrypoints.entrypoint(account, first).orElseThrow();
        assertThat(entrypoints.all(account)).hasSize(1);
        assertThat(entrypoint.origins()).isEqualTo(List.of("http://localhost:9091", "http://127.0.0.1:9091"));
    }

    private EntrypointId prepare(AccountId account, int port) {
        assertThat(demoAccount.prepare()).hasValue(account);
        demoReplies.prepare(account);
        return demoEntrypoint.prepare(account, demoAccount.customers(account), port);
    }

    /** The tests' installation has other companies, so that the demo would leave it alone. */
    private AccountId begun() {
        assertThat(accounts.all())
                .allSatisfy(other -> assertThat(accounts.account(other).name()).isNotEqualTo(DemoAccount.NAME));
        return createAccount
                .create(new NewAccount(DemoAccount.NAME, "nb", DemoAccount.CUSTOMERS, DemoPeople.SIGRID))
                .account();
    }
}
