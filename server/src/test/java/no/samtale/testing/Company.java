package no.samtale.testing;

import java.time.Clock;
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
import no.samtale.platform.ContactId;
import no.samtale.platform.Purpose;
import no.samtale.platform.TeamId;
import no.samtale.privacy.recipients.OutgoingConnections;
import no.samtale.privacy.recipients.Permit;
import no.samtale.privacy.recipients.Sending;
import org.springframework.context.ApplicationContext;

/**
 * An account of a test's own: a team with an administrator (who has no other role) in it, and as many agents as are
 * asked for. All of them have the same password. Its notice is published, so its chat is open.
 */
public final class Company {
    public static final String PASSWORD = "riktig hest batteri stift";

    private final ApplicationContext context;
    private final CreateAccount.Created created;
    private final String administrator;

    private Company(ApplicationContext context) {
        this.context = context;
        this.administrator = newEmail();
        this.created = context.getBean(CreateAccount.class)
                .create(new NewAccount(
                        "Fjellsport AS",
                        "nb",
                        "Kundeservice",
                        agent("Åse Administrator", administrator, Role.ADMINISTRATOR)));
        Notices.publish(context, principal(administrator(), Role.ADMINISTRATOR));
    }

    public static Company in(ApplicationContext context) {
        return new Company(context);
    }

    /** An e-mail address that nobody has yet. */
    public static String newEmail() {
        // Letters alone: digits at random are a card's number now and then, which no address may have.
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .map(each -> Character.isDigit(each) ? each - '0' + 'g' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .append("@example.no")
                .toString();
    }

    public AccountId account() {
        return created.account();
    }

    public TeamId team() {
        return created.team();
    }

    public Person administrator() {
        return new Person(created.administrator(), administrator);
    }

    /** The clock that the server goes by. */
    public Clock clock() {
        return context.getBean(Clock.class);
    }

    /** A new agent in the team. */
    public Person hire(String name, Role... roles) {
        Person person = hireOutside(name, roles);
        context.getBean(TeamMembership.class).join(account(), team(), person.id());
        return person;
    }

    /** A new agent who is in no team. */
    public Person hireOutside(String name, Role... roles) {
        String email = newEmail();
        AgentId agent = context.getBean(CreateAgent.class).create(account(), agent(name, email, roles));
        return new Person(agent, email);
    }

    /** A new entrypoint for pages of these origins; asks for name and e-mail, demands neither. */
    public Entrypoint entrypoint(String... origins) {
        EntrypointTexts norwegian = new EntrypointTexts("Spør oss", "Hei. Hva kan vi hjelpe med?", null, null);
        EntrypointTexts english = new EntrypointTexts("Ask us", "Hello. How can we help?", null, null);
        return context.getBean(CreateEntrypoint.class)
                .create(
                        account(),
                        new EntrypointSettings(
                                team(),
                                "Nettsiden",
                                origins.length == 0 ? List.of("https://www.example.no") : List.of(origins),
                                List.of("nb", "en"),
                                "#0b5cad",
                                Map.of("nb", norwegian, "en", english),
                                List.of(new AskedField(FieldName.NAME, false), new AskedField(FieldName.EMAIL, false)),
                                List.of("improve")));
    }

    /** Lets the company send something about a contact to a recipient's host. */
    public Permit sends(String host, ContactId contact) {
        return context.getBean(OutgoingConnections.class)
                .permit(new Sending(account(), host, Purpose.DELIVER, Set.of("contact-details"), contact));
    }

    /** The person as use cases know them. */
    public AgentPrincipal principal(Person person, Role... roles) {
        return new AgentPrincipal(account(), person.id(), Set.of(roles));
    }

    /** A caller that this person is signed in by. */
    public Caller signedIn(Person person, int port) {
        Caller caller = new Caller(port);
        Answer answer = caller.signIn(person.email(), PASSWORD);
        if (answer.status() != 200) {
            throw new IllegalStateException("sign-in was answered with " + answer.status() + " " + answer.body());
        }
        return caller;
    }

    private static NewAgent agent(String name, String email, Role... roles) {
        return new NewAgent(name, email, PASSWORD, Set.of(roles), "nb");
    }

    /** Somebody who works here. */
    public record Person(AgentId id, String email) {}
}
