package no.samtale.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A company's own sign-in, at a provider in earnest: set up, signed in by, followed in what it says, and refused by. */
class SingleSignOnBrowserTest {
    private static final Sight WIDE = new Sight("nb", 1280, List.of(ColorScheme.LIGHT, ColorScheme.DARK));
    private static final Sight NARROW = new Sight("nb", 390, List.of(ColorScheme.LIGHT));
    private static final String ENTER = "Logg inn med virksomhetens innlogging";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private static ServerProcess server;
    private static SignInProvider provider;

    @BeforeAll
    static void start() {
        server = ServerProcess.start(
                folder.resolve("data"),
                ServerProcess.freePorts(),
                "--samtale.demo=true",
                "--samtale.single-sign-on.internal-hosts=127.0.0.1");
        provider = new SignInProvider(folder, server.url("/console/"));
    }

    @AfterAll
    static void close() {
        provider.close();
        server.close();
    }

    @Test
    @DisplayName(
            "P34 an agent comes in by the company's provider, with the roles that it says and as long as it says any")
    void followsTheCompanysProvider() {
        provider.knows("kari", Demo.AGENT, "desk");
        try (Chromium first = new Chromium(folder.resolve("administrator"));
                Chromium second = new Chromium(folder.resolve("agent"));
                Chromium third = new Chromium(folder.resolve("refused"))) {
            Page administrator = page(first, 1280);
            setUp(administrator);

            Page agent = page(second, 390);
            agent.navigate(server.url("/console/"));
            button(agent, ENTER).waitFor();
            NARROW.at(agent, "single-sign-on-door");
            signIn(agent, "kari");
            entered(agent);
            agent.navigate(server.url("/console/#/settings"));
            link(agent, "Merkelapper").waitFor();
            assertThat(link(agent, "Medarbeidere")).hasCount(0);

            // The provider remembers who it is, and says something else of them.
            provider.knows("kari", Demo.AGENT, "desk", "boss");
            signOut(agent);
            button(agent, ENTER).click();
            entered(agent);
            agent.navigate(server.url("/console/#/settings"));
            link(agent, "Medarbeidere").waitFor();

            provider.knows("kari", Demo.AGENT);
            Page refused = page(third, 1280);
            signIn(refused, "kari");
            refused.getByText("slapp deg ikke inn her").waitFor();
            WIDE.at(refused, "single-sign-on-refused");
            // Whoever has lost every role is out everywhere.
            agent.getByLabel("E-post").waitFor();

            trail(administrator);
        }
    }

    private static void setUp(Page page) {
        page.navigate(server.url("/console/"));
        page.getByLabel("E-post").fill(Demo.SUPERVISOR);
        page.getByLabel("Passord", new Page.GetByLabelOptions().setExact(true)).fill(Demo.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Logg inn").setExact(true))
                .click();
        entered(page);
        page.navigate(server.url("/console/#/settings/single-sign-on"));
        page.getByLabel("Adressen til innloggingstjenesten").fill("https://localhost");
        page.getByLabel("Klient-ID").fill(SignInProvider.CLIENT);
        page.getByLabel("Klienthemmelighet", new Page.GetByLabelOptions().setExact(true))
                .fill(SignInProvider.SECRET);
        page.getByLabel("Det vi spør om").fill("openid email profile groups");
        page.getByLabel("Verdi", new Page.GetByLabelOptions().setExact(true)).fill("desk");
        page.getByLabel("Operatør", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Gruppeleder", new Page.GetByLabelOptions().setExact(true))
                .check();
        button(page, "Legg til en verdi").click();
        page.getByLabel("Verdi", new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill("boss");
        page.getByLabel("Administrator", new Page.GetByLabelOptions().setExact(true))
                .last()
                .check();
        page.getByLabel("En bekreftet e-postadresse viser hvem det er").check();
        button(page, "Lagre").click();
        page.getByText("Sjekk feltene").waitFor();
        page.getByLabel("Adressen til innloggingstjenesten").fill(provider.issuer());
        button(page, "Lagre").click();
        page.getByText("Lagret.").waitFor();
        page.getByText("Det er lagret en hemmelighet").waitFor();
        WIDE.at(page, "single-sign-on");
    }

    private static void signIn(Page page, String login) {
        page.navigate(server.url("/console/"));
        button(page, ENTER).click();
        page.getByLabel("Login").fill(login);
        button(page, "Continue").click();
    }

    private static void trail(Page page) {
        page.navigate(server.url("/console/#/privacy/audit"));
        page.getByText("ingen rolle fra innloggingstjenesten").first().waitFor();
        assertThat(page.getByText("Logget inn · egen innlogging").first()).isVisible();
    }

    private static Page page(Chromium chromium, int width) {
        return OnTheDemo.opened(chromium, "nb", width).pages().getFirst();
    }

    private static void entered(Page page) {
        button(page, "Din tilstand").waitFor();
    }

    private static void signOut(Page page) {
        button(page, "Din tilstand").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Logg ut"))
                .click();
        page.getByLabel("E-post").waitFor();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
