package no.samtale.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.CreateAccount;
import no.samtale.accounts.CreateAgent;
import no.samtale.accounts.NewAccount;
import no.samtale.accounts.NewAgent;
import no.samtale.accounts.Role;
import no.samtale.accounts.TeamMembership;
import no.samtale.inboxes.AskedField;
import no.samtale.inboxes.CreateEntrypoint;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.EntrypointSettings;
import no.samtale.inboxes.EntrypointTexts;
import no.samtale.inboxes.FieldName;
import no.samtale.platform.AccountId;
import no.samtale.platform.AgentId;
import no.samtale.platform.TeamId;
import org.springframework.boot.test.context.TestComponent;

/** Makes companies through the same use cases as in earnest: an account with a team, two agents and an entrypoint. */
@TestComponent
public class Companies {
    /** What every agent of a test signs in with. */
    public static final String PASSWORD = "et langt passord for prøver";

    private final CreateAccount createAccount;
    private final CreateAgent createAgent;
    private final TeamMembership teams;
    private final CreateEntrypoint createEntrypoint;

    Companies(
            CreateAccount createAccount,
            CreateAgent createAgent,
            TeamMembership teams,
            CreateEntrypoint createEntrypoint) {
        this.createAccount = createAccount;
        this.createAgent = createAgent;
        this.teams = teams;
        this.createEntrypoint = createEntrypoint;
    }

    /** An agent of a test. */
    public record Colleague(AgentPrincipal principal, String email) {
        public AgentId id() {
            return principal.agent();
        }
    }

    /** A company of a test: its administrator is in the team too, the agent has no other role. */
    public record Company(
            AccountId account, TeamId team, Colleague administrator, Colleague agent, Entrypoint entrypoint) {}

    /** A new company whose pages are of these origins. */
    public Company create(String... origins) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Set<Role> all = Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR, Role.AGENT);
        String first = "astrid-" + mark + "@example.no";
        CreateAccount.Created created = createAccount.create(new NewAccount(
                "Selskap " + mark, "nb", "Kundeservice", new NewAgent("Astrid Berg", first, PASSWORD, all, "nb")));
        AccountId account = created.account();
        String second = "kari-" + mark + "@example.no";
        AgentId kari =
                createAgent.create(account, new NewAgent("Kari Nordmann", second, PASSWORD, Set.of(Role.AGENT), "nb"));
        teams.join(account, created.team(), kari);
        return new Company(
                account,
                created.team(),
                new Colleague(new AgentPrincipal(account, created.administrator(), all), first),
                new Colleague(new AgentPrincipal(account, kari, Set.of(Role.AGENT)), second),
                createEntrypoint.create(account, settings(created.team(), origins)));
    }

    private static EntrypointSettings settings(TeamId team, String... origins) {
        return new EntrypointSettings(
                team,
                "Nettsiden",
                origins.length == 0 ? List.of("https://www.example.no") : List.of(origins),
                List.of("nb", "en"),
                "#0b5cad",
                Map.of(
                        "nb", new EntrypointTexts("Spør oss", "Hei. Hva kan vi hjelpe med?", null, null),
                        "en", new EntrypointTexts("Ask us", "Hello. How can we help?", null, null)),
                List.of(new AskedField(FieldName.NAME, false), new AskedField(FieldName.EMAIL, false)));
    }
}
