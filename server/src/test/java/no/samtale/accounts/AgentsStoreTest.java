package no.samtale.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.samtale.platform.AgentId;
import no.samtale.platform.TeamId;
import no.samtale.platform.database.AccountTransactions;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import no.samtale.testing.Company;
import no.samtale.testing.Company.Person;
import no.samtale.testing.SamtaleTest;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamtaleTest
class AgentsStoreTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Agents agents;

    @Autowired
    private Teams teams;

    @Autowired
    private CreateAgent createAgent;

    @Autowired
    private CreateTeam createTeam;

    @Autowired
    private TeamMembership membership;

    @Autowired
    private DisableAgent disableAgent;

    @Autowired
    private KnownAgents knownAgents;

    @Autowired
    private AccountTransactions transactions;

    @Autowired
    private Vault vault;

    @Autowired
    private JdbcClient jdbc;

    private Company company;
    private Company other;

    @BeforeEach
    void found() {
        company = Company.in(context);
        other = Company.in(context);
    }

    @Test
    void namesAgentsDisabledOnesToo() {
        Person kari = company.hire("Kari Nordmann", Role.AGENT);
        Person ola = company.hire("Ola Ærlig", Role.AGENT);
        disableAgent.disable(company.account(), ola.id());

        assertThat(agents.named(company.account(), List.of(kari.id(), ola.id(), AgentId.random())))
                .containsOnlyKeys(kari.id(), ola.id())
                .containsEntry(kari.id(), "Kari Nordmann")
                .containsEntry(ola.id(), "Ola Ærlig");
        assertThat(agents.all(company.account()))
                .extracting(Agent::name)
                .containsExactly("Åse Administrator", "Kari Nordmann");
        assertThat(agents.agent(company.account(), kari.id())).isPresent();
        assertThat(agents.agent(company.account(), ola.id())).isEmpty();
    }

    @Test
    void showsNobodyOfAnotherAccount() {
        Person kari = company.hire("Kari", Role.AGENT);

        assertThat(agents.named(other.account(), List.of(kari.id()))).isEmpty();
        assertThat(agents.agent(other.account(), kari.id())).isEmpty();
        assertThat(agents.all(other.account())).extracting(Agent::id).doesNotContain(kari.id());
        assertThatThrownBy(() -> disableAgent.disable(other.account(), kari.id()))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.NOT_FOUND));
        assertThat(agents.agent(company.account(), kari.id())).isPresent();
    }

    @Test
    void leavesAnErasedAgentOut() {
        Person kari = company.hire("Kari", Role.AGENT);
        vault.destroy(List.of(KeyScope.of(company.account(), kari.id())));

        assertThat(agents.named(company.account(), List.of(kari.id()))).isEmpty();
        assertThat(agents.all(company.account())).extracting(Agent::id).doesNotContain(kari.id());
    }

    @Test
    void storesNothingOfAnAgentInPlainText() {
        Person kari = company.hire("Kari Blåbærsyltetøy", Role.AGENT);
        List<byte[]> columns = transactions.call(company.account(), () -> jdbc.sql("""
                        select unnest(array[name_sealed, email_sealed, password_sealed]) from agent where agent_id = :agent
                        """)
                .param("agent", kari.id().value())
                .query((row, n) -> row.getBytes(1))
                .list());

        assertThat(columns).hasSize(3).allSatisfy(column -> assertThat(new String(column, StandardCharsets.UTF_8))
                .doesNotContain("Blåbærsyltetøy")
                .doesNotContain(kari.email())
                .doesNotContain("argon2"));
    }

    @Test
    void refusesASecondAgentWithTheAddress() {
        Person kari = company.hire("Kari", Role.AGENT);

        assertThatThrownBy(() -> createAgent.create(company.account(), agent(kari.email())))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.ADDRESS_TAKEN));
        assertThat(createAgent.create(other.account(), agent(kari.email()))).isNotNull();
    }

    @Test
    void makesOneOfTwoWhoAreMadeAtOnceWithOneAddress() throws Exception {
        String email = "samtidig@" + UUID.randomUUID() + ".example";
        Callable<Boolean> make = () -> {
            try {
                createAgent.create(company.account(), agent(email));
                return true;
            } catch (Problem refused) {
                assertThat(refused.code()).isEqualTo(ProblemCode.ADDRESS_TAKEN);
                return false;
            }
        };

        List<Boolean> made = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> each : threads.invokeAll(List.of(make, make, make, make))) {
                made.add(each.get());
            }
        }
        assertThat(made).containsOnlyOnce(true);
    }

    @Test
    void putsAgentsOfTheAccountIntoItsTeams() {
        Person kari = company.hire("Kari", Role.AGENT);
        Person stranger = other.hire("Per", Role.AGENT);
        TeamId billing = createTeam.create(company.account(), "Faktura");
        membership.join(company.account(), billing, kari.id());
        membership.join(company.account(), billing, kari.id());

        assertThat(teams.all(company.account())).extracting(Team::name).containsExactly("Faktura", "Kundeservice");
        assertThat(teams.members(company.account(), billing)).containsExactly(kari.id());
        assertThat(teams.memberships(company.account()).get(kari.id()))
                .containsExactlyInAnyOrder(company.team(), billing);
        assertThat(teams.exists(company.account(), billing)).isTrue();
        assertThat(teams.exists(other.account(), billing)).isFalse();
        assertThatThrownBy(() -> membership.join(company.account(), billing, stranger.id()))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.NOT_FOUND));
        assertThatThrownBy(() -> membership.join(other.account(), billing, stranger.id()))
                .isInstanceOf(Problem.class);

        membership.leave(company.account(), billing, kari.id());
        assertThat(teams.members(company.account(), billing)).isEmpty();
    }

    @Test
    void refusesATeamNameThatIsTaken() {
        assertThatThrownBy(() -> createTeam.create(company.account(), "Kundeservice"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.CONFLICT));
    }

    @Test
    void tellsTheVaultWhichAgentsThereAre() {
        Person kari = company.hire("Kari", Role.AGENT);
        UUID never = UUID.randomUUID();

        assertThat(knownAgents.known(company.account(), Set.of(kari.id().value(), never)))
                .containsExactly(kari.id().value());
        assertThat(knownAgents.known(other.account(), Set.of(kari.id().value())))
                .isEmpty();
    }

    private static NewAgent agent(String email) {
        return new NewAgent("Kari", email, Company.PASSWORD, Set.of(Role.AGENT), "nb");
    }
}
