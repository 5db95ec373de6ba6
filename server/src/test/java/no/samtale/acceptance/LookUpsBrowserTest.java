package no.samtale.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A look-up as agent, officer and person meet it. With {@code -Dsamtale.screens=DIR} pictures are kept there. */
class LookUpsBrowserTest extends OnTheDemo {
    private static final String FOUND = "Storgata 1, 0155 Oslo";

    /** What stands on the screens in a language. */
    private record Words(
            String email,
            String password,
            String open,
            String value,
            String source,
            String where,
            String why,
            String save,
            String done,
            String untold,
            String byHand,
            String none) {
        static final Words NB = new Words(
                "E-post",
                "Passord",
                "Slå opp det som mangler",
                "Hva fant du?",
                "Hvor fant du det?",
                "Hvilket sted?",
                "Begrunnelse",
                "Lagre",
                "Det er lagret.",
                "Personen vet det ikke ennå",
                "Dere må si det",
                "Ingen venter på å få vite noe");
        static final Words EN = new Words(
                "E-mail",
                "Password",
                "Look up what is missing",
                "What did you find?",
                "Where did you find it?",
                "Which place?",
                "Reason",
                "Save",
                "It is saved.",
                "The person does not know yet",
                "You have to tell them",
                "Nobody waits to be told");
    }

    @ParameterizedTest
    @CsvSource({"nb, 390, LIGHT DARK", "en, 1280, LIGHT DARK"})
    @DisplayName("P10 an agent looks up what is missing, it waits at the desk, and the person sees where it came from")
    void tellsWhereItCameFrom(String language, int width, String schemes) {
        List<ColorScheme> seen =
                Stream.of(schemes.split(" ")).map(ColorScheme::valueOf).toList();
        Sight sight = new Sight(language, width, seen);
        Words words = language.equals("nb") ? Words.NB : Words.EN;
        String question = "Hvor blir det av pakken? (" + language + " " + width + ")";
        try (Chromium visitors = new Chromium(folder.resolve("visitor-" + language + width));
                Chromium agents = new Chromium(folder.resolve("agent-" + language + width))) {
            BrowserContext browser = opened(visitors, language, width);
            VisitorPage visitor = VisitorPage.on(browser, site("/"));
            visitor.openChat();
            visitor.chat().locator("#name").fill("Per Ås");
            visitor.start(question);

            Page console = opened(agents, language, width).pages().getFirst();
            signIn(console, words, language);
            lookUp(console, words, sight, question);
            waits(console, words, sight);

            // The company's page is in Norwegian, and so is its chat.
            Page portal = browser.waitForPage(() -> visitor.chat()
                    .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Dine opplysninger"))
                    .click());
            if (language.equals("en")) {
                portal.locator("button.tongue").click();
            }
            Locator card = portal.locator("section[aria-labelledby=sources]");
            assertThat(card.getByText(FOUND)).isVisible();
            card.scrollIntoViewIfNeeded();
            sight.at(portal, "look-up-portal");

            Locator none = console.getByText(words.none());
            console.reload();
            assertThat(none).isVisible();
            sight.at(console, "look-up-desk-empty");
        }
    }

    private static void signIn(Page page, Words words, String language) {
        page.navigate(server.url("/console/"));
        page.getByLabel(words.email()).fill(language.equals("nb") ? Demo.SUPERVISOR : Demo.PRIVACY_OFFICER);
        Locator password = page.getByLabel(words.password(), new Page.GetByLabelOptions().setExact(true));
        password.fill(Demo.PASSWORD);
        password.press("Enter");
        page.locator(".rail").waitFor();
    }

    private static void lookUp(Page page, Words words, Sight sight, String question) {
        page.navigate(server.url("/console/#/unassigned"));
        page.locator("a", new Page.LocatorOptions().setHasText(question))
                .first()
                .press("Enter");
        page.locator(".bubble", new Page.LocatorOptions().setHasText(question))
                .first()
                .waitFor();
        page.navigate(page.url() + "/contact");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.open()))
                .press("Enter");
        Locator dialog = page.locator("dialog[open]");
        dialog.locator("select").first().selectOption("address");
        dialog.getByLabel(words.value()).fill(FOUND);
        dialog.getByLabel(words.source()).selectOption("other-listing");
        dialog.getByLabel(words.where()).fill("Gule Sider");
        dialog.getByLabel(words.why(), new Locator.GetByLabelOptions().setExact(true))
                .fill("Pakken kom i retur");
        sight.at(page, "look-up-dialog");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words.save()))
                .press("Enter");
        assertThat(dialog.getByText(words.done())).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".context").getByText(FOUND)).isVisible();
        page.locator(".context").getByText(words.untold()).scrollIntoViewIfNeeded();
        sight.at(page, "look-up-card");
    }

    private static void waits(Page page, Words words, Sight sight) {
        page.navigate(server.url("/console/#/privacy/look-ups"));
        assertThat(page.getByText(words.byHand())).isVisible();
        page.locator("summary").first().press("Enter");
        sight.at(page, "look-up-desk");
    }
}
