package no.samtale.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The privacy portal as a person meets it: in by the chat or by a code, everything seen, taken along, changed and erased. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PortalBrowserTest extends OnTheDemo {
    private static final int WIDE = 1280;
    private static final String SAID = "Jeg vil vite hva dere har om meg";
    /** Of somebody else than {@link #SAID}, so that the agent takes the right chat. */
    private static final String LEAVING = "Jeg flytter og vil slettes hos dere";

    private static final String ANSWERED = "Det kan du se på personvernsiden";
    private static final Pattern UNSUBSCRIBE = Pattern.compile("(http\\S+/unsubscribe/[^\\s>]+)");
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{4} \\d{4})$");

    // First: the chats of the others wait, and would fill what the agent has room for.
    @Test
    @Order(1)
    @DisplayName(
            "P28 P29 P32 a visitor exports and erases themself from the portal while an agent looks: the agent's screen"
                    + " loses it at once and says why without naming them")
    void erasesItselfWhileAnAgentLooks() throws IOException {
        try (Chromium visitors = new Chromium(folder.resolve("visitor"));
                Chromium agents = new Chromium(folder.resolve("agent"))) {
            BrowserContext browser = visitors.open();
            VisitorPage visitor = chat(browser, "Per Ås", "per.aas@post.example", LEAVING);
            AgentPage agent = AgentPage.signedIn(agents.open(), server, Demo.AGENT, Demo.PASSWORD);
            agent.becomeAvailable();
            agent.open(LEAVING);
            agent.write(ANSWERED);
            visitor.awaitSays(ANSWERED);

            Page portal = browser.waitForPage(() -> visitor.chat()
                    .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Dine opplysninger"))
                    .click());
            assertThat(heading(portal, "Det Fjordlys Strøm har om deg")).isVisible();
            assertThat(portal.url()).as("no code in the address").doesNotContain("#");
            button(portal, "Vis opplysningene").click();
            assertThat(portal.getByText("Kontaktopplysninger")).isVisible();
            assertThat(download(portal, "JSON, til maskiner")).contains(LEAVING, ANSWERED, "Per Ås");

            button(portal, "Slett alt om meg").click();
            button(portal, "Slett for godt").click();

            assertThat(heading(portal, "Alt om deg er slettet")).isVisible();
            assertThat(portal.getByText("Kvittering").first()).isVisible();
            assertThat(agent.page().getByText("Samtalen er slettet")).isVisible();
            assertThat(agent.page().getByText(LEAVING)).hasCount(0);
            assertThat(agent.page().getByText("Per Ås")).hasCount(0);
            visitor.awaitShows("Start samtalen");
            assertThat(browser.cookies()).noneMatch(cookie -> cookie.name.startsWith("samtale"));
            portal.reload();
            assertThat(heading(portal, "Dine opplysninger")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({"nb, 390", "en, 1280"})
    @DisplayName("P28 P39 P42 a person enters by a code from their mail, sees, corrects and chooses, in both languages")
    void entersByMail(String language, int width) throws IOException {
        Words words = language.equals("nb") ? Words.NB : Words.EN;
        Sight sight = new Sight(language, width, List.of(ColorScheme.LIGHT, ColorScheme.DARK));
        String email = "ada." + language + width + "@post.example";
        try (Chromium people = new Chromium(folder.resolve("person-" + language + width))) {
            BrowserContext browser = people.open(options ->
                    options.setLocale(language.equals("nb") ? "nb-NO" : "en-GB").setViewportSize(width, Sight.HEIGHT));
            chat(browser, "Ada Lie", email, SAID);
            Page portal = browser.newPage();
            portal.navigate(server.url("/privacy"));
            assertThat(heading(portal, words.door())).isVisible();
            sight.at(portal, "portal-door");

            portal.getByLabel(words.address()).fill("ikke en adresse");
            button(portal, words.send()).click();
            assertThat(portal.getByRole(AriaRole.ALERT).getByText(words.badAddress()))
                    .isVisible();
            portal.getByLabel(words.address()).fill(email);
            button(portal, words.send()).click();
            portal.getByLabel(words.code()).fill("1234 5678");
            button(portal, words.enter()).click();
            assertThat(portal.getByRole(AriaRole.ALERT).getByText(words.wrongCode()))
                    .isVisible();
            sight.at(portal, "portal-code");
            portal.getByLabel(words.code()).fill(DemoMails.found(browser, email, CODE));
            button(portal, words.enter()).click();

            assertThat(heading(portal, words.home())).isVisible();
            button(portal, words.show()).click();
            Locator details = portal.getByText(words.contactDetails(), new Page.GetByTextOptions().setExact(true));
            details.click();
            assertThat(portal.getByText(words.confirmed(), new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            portal.locator("summary h4").first().click();
            assertThat(portal.locator("ol").getByText(SAID).first()).isVisible();
            sight.at(portal, "portal-home");
            correct(portal, words);
            ask(portal, words);
            sight.at(portal, "portal-changed");
            button(portal, words.leave()).click();
            assertThat(heading(portal, words.door())).isVisible();
        }
    }

    // Last: it publishes a notice, which the others would be told of.
    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName(
            "P36 a mail about the notice has a link whose page asks, and whose button stops the next; the portal says so")
    void saysNoToMailAboutTheNotice() {
        String email = "ola.dahl@post.example";
        try (Chromium people = new Chromium(folder.resolve("told"));
                Chromium officers = new Chromium(folder.resolve("officer"))) {
            BrowserContext browser = opened(people, "nb", WIDE);
            chat(browser, "Ola Dahl", email, SAID);
            Page portal = browser.newPage();
            portal.navigate(server.url("/privacy"));
            portal.getByLabel(Words.NB.address()).fill(email);
            button(portal, Words.NB.send()).click();
            portal.getByLabel(Words.NB.code()).fill(DemoMails.found(browser, email, CODE));
            button(portal, Words.NB.enter()).click();
            assertThat(aboutTheNotice(portal).getByText("Dette kan vi sende deg."))
                    .isVisible();

            announceByMail(AgentPage.signedIn(officers.open(), server, Demo.SUPERVISOR, Demo.PASSWORD)
                    .page());
            String link = DemoMails.found(browser, email, UNSUBSCRIBE);
            Page page = browser.newPage();
            for (String language : List.of("nb", "en")) {
                page.navigate(link + "?language=" + language);
                for (int width : new int[] {WIDE, 390}) {
                    page.setViewportSize(width, Sight.HEIGHT);
                    new Sight(language, width, List.of(ColorScheme.LIGHT, ColorScheme.DARK)).at(page, "unsubscribe");
                }
            }
            portal.reload();
            assertThat(aboutTheNotice(portal).getByText("Dette kan vi sende deg."))
                    .isVisible();

            page.navigate(link);
            button(page, "Ikke send meg flere").press("Enter");
            assertThat(heading(page, "Du får ikke flere")).isVisible();
            new Sight("nb", 390, List.of(ColorScheme.LIGHT, ColorScheme.DARK)).at(page, "unsubscribed");
            portal.reload();
            assertThat(aboutTheNotice(portal).getByText("Dette sender vi deg ikke."))
                    .isVisible();
            new Sight("nb", WIDE, List.of(ColorScheme.LIGHT)).at(portal, "portal-preferences");
        }
    }

    private static Locator aboutTheNotice(Page portal) {
        return portal.getByLabel(Pattern.compile("^E-post om endringer i personvernerklæringen"));
    }

    private static void announceByMail(Page page) {
        page.navigate(server.url("/console/#/privacy/notice/choices"));
        page.getByLabel(Pattern.compile("^Samtalen, .+ – Svare deg$")).fill("30");
        button(page, "Lagre").click();
        assertThat(page.getByText("Lagret i utkastet.")).isVisible();
        page.navigate(server.url("/console/#/privacy/notice/draft"));
        for (String language : List.of("bokmål", "engelsk")) {
            for (String field : List.of("Hva som er endret, på ", "Det vi forteller dem som skriver, på ")) {
                page.getByLabel(field + language, new Page.GetByLabelOptions().setExact(true))
                        .fill("Samtalen lagres kortere.");
            }
        }
        page.getByLabel("Fortell det på e-post også").check();
        new Sight("nb", WIDE, List.of(ColorScheme.LIGHT)).at(page, "notice-by-mail");
        button(page, "Publiser").click();
        assertThat(page.getByText(Pattern.compile("Versjon .+ er publisert\\.")))
                .isVisible();
    }

    private static void correct(Page portal, Words words) {
        button(portal, words.correct()).click();
        Locator what = portal.getByLabel(words.what());
        what.selectOption(what.locator("option", new Locator.LocatorOptions().setHasText("Ada Lie"))
                .first()
                .getAttribute("value"));
        portal.getByLabel(words.should()).fill("Ada Lie Moe");
        button(portal, words.correctIt()).click();
        assertThat(portal.getByText(words.corrected())).isVisible();
        assertThat(what.locator("option", new Locator.LocatorOptions().setHasText("Ada Lie Moe")))
                .hasCount(1);
    }

    private static void ask(Page portal, Words words) {
        portal.getByLabel(words.askText(), new Page.GetByLabelOptions().setExact(true))
                .fill("Hvor lenge?");
        button(portal, words.askSend()).click();
        assertThat(portal.getByText(words.asked())).isVisible();
    }

    private static VisitorPage chat(BrowserContext browser, String name, String email, String text) {
        VisitorPage visitor = VisitorPage.on(browser, site("/"));
        visitor.openChat();
        visitor.chat().locator("#name").fill(name);
        visitor.chat().locator("#email").fill(email);
        visitor.start(text);
        return visitor;
    }

    private static String download(Page page, String name) throws IOException {
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                        .click());
        return Files.readString(download.path());
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What stands on the portal's pages in a language. */
    private record Words(
            String door,
            String address,
            String send,
            String badAddress,
            String code,
            String enter,
            String wrongCode,
            String home,
            String show,
            String contactDetails,
            String confirmed,
            String correct,
            String what,
            String should,
            String correctIt,
            String corrected,
            String askText,
            String askSend,
            String asked,
            String leave) {
        static final Words NB = new Words(
                "Dine opplysninger",
                "E-postadressen din",
                "Send kode",
                "Skriv en e-postadresse",
                "Koden fra e-posten",
                "Gå inn",
                "Koden virker ikke",
                "Det Fjordlys Strøm har om deg",
                "Vis opplysningene",
                "Kontaktopplysninger",
                "bekreftet",
                "Rett noe",
                "Hva er feil?",
                "Slik skal det være",
                "Rett det",
                "Det er rettet.",
                "Skriv det her",
                "Send",
                "Det er sendt.",
                "Gå ut");
        static final Words EN = new Words(
                "Your data",
                "Your e-mail address",
                "Send code",
                "Type an e-mail address",
                "The code from the e-mail",
                "Enter",
                "The code does not work",
                "What Fjordlys Strøm has about you",
                "Show the data",
                "Contact details",
                "confirmed",
                "Correct something",
                "What is wrong?",
                "This is how it should be",
                "Correct it",
                "It has been corrected.",
                "Write it here",
                "Send",
                "It has been sent.",
                "Leave");
    }
}
