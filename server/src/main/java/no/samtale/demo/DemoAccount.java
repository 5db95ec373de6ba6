package no.samtale.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.samtale.accounts.Account;
import no.samtale.accounts.Accounts;
import no.samtale.accounts.Agent;
import no.samtale.accounts.Agents;
import no.samtale.accounts.CreateAgent;
import no.samtale.accounts.CreateFirstAccount;
import no.samtale.accounts.CreateTeam;
import no.samtale.accounts.NewAccount;
import no.samtale.accounts.NewAgent;
import no.samtale.accounts.Team;
import no.samtale.accounts.TeamMembership;
import no.samtale.accounts.Teams;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.TeamId;
import org.springframework.stereotype.Component;

/** The invented company's account, its people and teams. Made once; a start that was cut short is completed. */
@Component
class DemoAccount {
    static final String NAME = "Fjordlys Strøm";
    static final String CUSTOMERS = "Kundeservice";
    static final String BILLS = "Faktura";

    private final Accounts accounts;
    private final CreateFirstAccount createFirstAccount;
    private final Agents agents;
    private final CreateAgent createAgent;
    private final Teams teams;
    private final CreateTeam createTeam;
    private final TeamMembership membership;

    DemoAccount(
            Accounts accounts,
            CreateFirstAccount createFirstAccount,
            Agents agents,
            CreateAgent createAgent,
            Teams teams,
            CreateTeam createTeam,
            TeamMembership membership) {
        this.accounts = accounts;
        this.createFirstAccount = createFirstAccount;
        this.agents = agents;
        this.createAgent = createAgent;
        this.teams = teams;
        this.createTeam = createTeam;
        this.membership = membership;
    }

    /** The account; empty if this installation belongs to another company, which is left as it is. */
    Optional<AccountId> prepare() {
        List<AccountId> present = accounts.all();
        if (present.isEmpty()) {
            NewAccount wanted = new NewAccount(NAME, "nb", CUSTOMERS, DemoPeople.SIGRID);
            return Optional.of(complete(createFirstAccount.create(wanted).account()));
        }
        return present.stream()
                .map(accounts::account)
                .filter(account -> account.name().equals(NAME))
                .map(Account::id)
                .findFirst()
                .map(this::complete);
    }

    /** The team that the chat's visitors queue for. */
    TeamId customers(AccountId account) {
        return team(account, CUSTOMERS);
    }

    /** Everybody of {@link DemoPeople}, by name. */
    Map<String, AgentId> people(AccountId account) {
        return agents.all(account).stream().collect(Collectors.toMap(Agent::name, Agent::id, (first, second) -> first));
    }

    private AccountId complete(AccountId account) {
        Map<String, AgentId> people = people(account);
        TeamId customers = team(account, CUSTOMERS);
        TeamId bills = team(account, BILLS);
        for (NewAgent person : List.of(DemoPeople.KARI, DemoPeople.OLA, DemoPeople.EMMA)) {
            AgentId agent =
                    people.containsKey(person.name()) ? people.get(person.name()) : createAgent.create(account, person);
            membership.join(account, customers, agent);
            membership.join(account, bills, agent);
        }
        if (!people.containsKey(DemoPeople.GRACE.name())) {
            createAgent.create(account, DemoPeople.GRACE);
        }
        return account;
    }

    private TeamId team(AccountId account, String name) {
        return teams.all(account).stream()
                .filter(team -> team.name().equals(name))
                .map(Team::id)
                .findFirst()
                .orElseGet(() -> createTeam.create(account, name));
    }
}
