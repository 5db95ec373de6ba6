package no.samtale.bench.server;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import no.samtale.accounts.AgentPrincipal;
import no.samtale.accounts.CreateAccount;
import no.samtale.accounts.CreateAgent;
import no.samtale.accounts.NewAccount;
import no.samtale.accounts.NewAgent;
import no.samtale.accounts.Role;
import no.samtale.accounts.TeamMembership;
import no.samtale.bench.site.Site;
import no.samtale.inboxes.CreateEntrypoint;
import no.samtale.inboxes.Entrypoint;
import no.samtale.inboxes.EntrypointSettings;
import no.samtale.inboxes.EntrypointTexts;
import no.samtale.platform.AgentId;
import no.samtale.platform.clusters.Login;
import no.samtale.privacy.notices.Controller;
import no.samtale.privacy.notices.DraftNotice;
import no.samtale.privacy.notices.KeepController;
import no.samtale.privacy.notices.PublishNotice;
import no.samtale.privacy.register.Words;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes two accounts: one with agents and an entrypoint, to be loaded; one for the baseline. */
@Component
@EnableConfigurationProperties(BenchProperties.class)
class PrepareSite {
    private static final int CAPACITY = 100;

    private final CreateAccount accounts;
    private final KeepController controller;
    private final DraftNotice drafts;
    private final PublishNotice notices;
    private final CreateAgent agents;
    private final TeamMembership memberships;
    private final CreateEntrypoint entrypoints;
    private final Fill fill;
    private final BenchProperties wanted;
    private final HikariDataSource source;
    private final Environment environment;
    private final String password = password();

    PrepareSite(
            CreateAccount accounts,
            KeepController controller,
            DraftNotice drafts,
            PublishNotice notices,
            CreateAgent agents,
            TeamMembership memberships,
            CreateEntrypoint entrypoints,
            Fill fill,
            BenchProperties wanted,
            HikariDataSource source,
            Environment environment) {
        this.accounts = accounts;
        this.controller = controller;
        this.drafts = drafts;
        this.notices = notices;
        this.agents = agents;
        this.memberships = memberships;
        this.entrypoints = entrypoints;
        this.fill = fill;
        this.wanted = wanted;
        this.source = source;
        this.environment = environment;
    }

    Site prepare() {
        CreateAccount.Created loaded = account("Lastprøven", "leder@bench.example");
        Entrypoint entrypoint = entrypoint(loaded);
        List<String> emails = new ArrayList<>();
        List<AgentId> staff = new ArrayList<>();
        for (int i = 0; i < wanted.agents(); i++) {
            emails.add("agent" + i + "@bench.example");
            staff.add(agent(loaded, emails.getLast(), i));
        }
        fill.filled(entrypoint, staff);
        fill.large(entrypoint, staff);
        CreateAccount.Created plain = account("Grunnlinjen", "plain@bench.example");
        return new Site(
                environment.getRequiredProperty("local.server.port", Integer.class),
                loaded.account().value(),
                entrypoint.id().value(),
                emails,
                password,
                database(),
                fill.plain(entrypoint(plain), plain.administrator()),
                wanted.conversations(),
                wanted.large());
    }

    private CreateAccount.Created account(String name, String email) {
        CreateAccount.Created created =
                accounts.create(new NewAccount(name, "nb", "Kundeservice", person(email, Role.ADMINISTRATOR)));
        AgentPrincipal administrator =
                new AgentPrincipal(created.account(), created.administrator(), Set.of(Role.ADMINISTRATOR));
        controller.keep(administrator, new Controller(name, null, null, null, email, null));
        notices.publish(
                administrator,
                new PublishNotice.Wanted(
                        drafts.draft(created.account()).mark(), new Words("Første.", "First."), null, false));
        return created;
    }

    /** The first also answers for privacy. */
    private AgentId agent(CreateAccount.Created account, String email, int number) {
        Role[] roles = number == 0 ? new Role[] {Role.AGENT, Role.PRIVACY_OFFICER} : new Role[] {Role.AGENT};
        AgentId agent = agents.create(account.account(), person(email, roles));
        memberships.join(account.account(), account.team(), agent);
        return agent;
    }

    private NewAgent person(String email, Role... roles) {
        return new NewAgent("Kari Nordmann", email, password, Set.of(roles), CAPACITY, "nb");
    }

    private Entrypoint entrypoint(CreateAccount.Created account) {
        return entrypoints.create(
                account.account(),
                new EntrypointSettings(
                        account.team(),
                        "Nettsiden",
                        List.of("https://bench.example"),
                        List.of("nb"),
                        "#1f4e79",
                        Map.of("nb", new EntrypointTexts("Spør oss!", "Hva kan vi hjelpe deg med?", null, null)),
                        List.of(),
                        List.of()));
    }

    private Login database() {
        PGSimpleDataSource driver = (PGSimpleDataSource) Objects.requireNonNull(source.getDataSource());
        String url = "jdbc:postgresql://%s:%d/%s"
                .formatted(driver.getServerNames()[0], driver.getPortNumbers()[0], driver.getDatabaseName());
        return new Login(url, Objects.requireNonNull(driver.getUser()), Objects.requireNonNull(driver.getPassword()));
    }

    private static String password() {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
