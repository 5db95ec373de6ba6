package no.samtale.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.CreateAccount;
import no.samtale.accounts.NewAccount;
import no.samtale.accounts.Role;
import no.samtale.accounts.Team;
import no.samtale.accounts.Teams;
import no.samtale.conversations.ConversationList;
import no.samtale.conversations.Conversations;
import no.samtale.conversations.ListedConversation;
import no.samtale.conversations.cannedreplies.CannedReplies;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.Entrypoints;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
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
    private DemoRecipients demoRecipients;

    @Autowired
    private DemoNotice demoNotice;

    @Autowired
    private DemoConversations demoConversations;

    @Autowired
    private Conversations conversations;

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
        assertThat(demoAccount.people(account))
                .containsOnlyKeys("Sigrid Aasen", "Kari Lunde", "Ola Brekke", "Emma Clarke", "Grace Holm");
        assertThat(teams.all(account)).extracting(Team::name).containsExactlyInAnyOrder("Faktura", "Kundeservice");
        assertThat(teams.members(account, demoAccount.customers(account))).hasSize(4);
        assertThat(replies.all(account)).hasSize(10);
        AgentId id = Objects.requireNonNull(demoAccount.people(account).get("Sigrid Aasen"));
        AgentPrincipal sigrid = new AgentPrincipal(account, id, Set.of(Role.SUPERVISOR));
        assertThat(conversations.page(sigrid, ConversationList.CLOSED, null, 50).rows())
                .hasSize(4);
        assertThat(conversations
                        .page(sigrid, ConversationList.UNASSIGNED, null, 50)
                        .rows())
                .extracting(ListedConversation::contactName)
                .containsExactly("Mona Vik");
        Entrypoint entrypoint = entrypoints.entrypoint(account, first).orElseThrow();
        assertThat(entrypoints.all(account)).hasSize(1);
        assertThat(entrypoint.origins()).isEqualTo(List.of("http://localhost:9091", "http://127.0.0.1:9091"));
    }

    private EntrypointId prepare(AccountId account, int port) {
        assertThat(demoAccount.prepare()).hasValue(account);
        demoReplies.prepare(account);
        EntrypointId entrypoint = demoEntrypoint.prepare(account, demoAccount.customers(account), port);
        demoRecipients.prepare(account);
        demoNotice.prepare(account);
        demoConversations.prepare(account, entrypoint);
        return entrypoint;
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
