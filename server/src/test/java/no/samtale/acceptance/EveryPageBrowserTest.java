package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page of the console, of the chat and of the portal: axe finds nothing in either scheme, and nothing is lost at 200 %,
 * at 320 px, or by those who want nothing to move.
 */
class EveryPageBrowserTest extends OnTheDemo {
    /** Colours are the same in every language: both schemes are looked at in one of them. */
    private static List<ColorScheme> schemes(String language) {
        return language.equals("nb") ? List.of(ColorScheme.LIGHT, ColorScheme.DARK) : List.of(ColorScheme.LIGHT);
    }

    @ParameterizedTest
    @CsvSource({"nb", "en"})
    void ofTheConsoleIsFitForEverybody(String language) {
        FaceWords words = FaceWords.in(language);
        Sight sight = new Sight(language, 1280, schemes(language));
        try (Chromium agents = new Chromium(folder.resolve("every-" + language))) {
            BrowserContext browser = looked(agents, language);
            Page console = browser.pages().getFirst();
            SoftAssertions seen = new SoftAssertions();
            for (String page : ConsolePages.OUTSIDE) {
                KeyboardWalk.on(console).goTo(ConsolePages.at(page));
                sight.at(console, "every-outside-" + page.replace('/', '-'));
                seen.assertThat(NothingLost.faults(console)).as(page).isEmpty();
            }
            signIn(console, words, language);
            for (String page : ConsolePages.all(console)) {
                KeyboardWalk.on(console).goTo(ConsolePages.at(page));
                sight.at(console, "every-" + page.replace('/', '-').replaceAll("-[0-9a-f-]{36}", "-one"));
                seen.assertThat(NothingLost.faults(console)).as(page).isEmpty();
            }
            seen.assertAll();
        }
    }

    @Test
    void findsWhatIsLost() {
        try (Chromium agents = new Chromium(folder.resolve("every-fault"))) {
            Page console = looked(agents, "nb").pages().getFirst();
            KeyboardWalk.on(console).goTo(ConsolePages.at(""));
            assertThat(NothingLost.faults(console)).isEmpty();
            console.evaluate("""
                    () => {
                      const form = document.querySelector('form');
                      const add = (tag, text, style) => {
                        const one = document.createElement(tag);
                        one.textContent = text;
                        Object.assign(one.style, style);
                        form.append(one);
                      };
                      add('p', 'Hele setningen er ikke å lese', { width: '40px', overflow: 'hidden', whiteSpace: 'nowrap' });
                      const over = { position: 'fixed', top: '0', left: '0', width: '90px', height: '30px' };
                      add('button', 'over', over);
                      add('button', 'under', over);
                    }
                    """);
            assertThat(NothingLost.faults(console))
                    .anyMatch(fault -> fault.matches("320 px: cut off: .*Hele setningen.*"))
                    .anyMatch(fault -> fault.matches("640 px: over each other: .*over.*under.*"));
        }
    }

    /** As an administrator, whom the console then speaks to in the language. */
    private static void signIn(Page console, FaceWords words, String language) {
        KeyboardWalk.on(console).goTo(ConsolePages.at("mine"));
        console.getByLabel(words.email()).fill(Demo.SUPERVISOR);
        Locator password = console.getByLabel(words.password(), new Page.GetByLabelOptions().setExact(true));
        password.fill(Demo.PASSWORD);
        password.press("Enter");
        console.locator(".rail").waitFor();
        console.evaluate("""
                async (language) => {
                  const headers = { 'Content-Type': 'application/json' };
                  const body = JSON.stringify({ name: 'Sigrid Aasen', language });
                  const answer = await fetch('/api/console/profile', { method: 'PUT', headers, body });
                  if (!answer.ok) throw new Error(await answer.text());
                }
                """, language);
        console.reload();
        console.locator(".rail").waitFor();
    }

    @ParameterizedTest
    @CsvSource({"nb", "en"})
    void ofTheChatAndThePortalIsFitForEverybody(String language) {
        FaceWords words = FaceWords.in(language);
        try (Chromium visitors = new Chromium(folder.resolve("every-visitor-" + language))) {
            BrowserContext browser = looked(visitors, language);
            VisitorPage visitor = VisitorPage.on(browser, site(language.equals("nb") ? "/" : "/en"));
            SoftAssertions seen = new SoftAssertions();
            visitor.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.ask()))
                    .press("Enter");
            visitor.awaitShows(words.start());
            seen.assertThat(NothingLost.faults(visitor.page(), chat(visitor)))
                    .as("the chat's start")
                    .isEmpty();
            visitor.chat().locator("#name").fill("Kari Nordmann");
            visitor.chat().locator("#message").fill("Strømregningsavtaleoppsigelsesskjema".repeat(4));
            visitor.chat()
                    .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(words.start()))
                    .press("Enter");
            visitor.chat().locator("#composer").waitFor();
            seen.assertThat(NothingLost.faults(visitor.page(), chat(visitor)))
                    .as("the chat")
                    .isEmpty();
            Page portal = browser.newPage();
            portal.navigate(server.url("/privacy"));
            KeyboardWalk.on(portal).settle();
            new Sight(language, 1280, schemes(language)).at(portal, "every-portal");
            seen.assertThat(NothingLost.faults(portal)).as("the portal's door").isEmpty();
            boolean norwegian = language.equals("nb");
            Page inside = browser.waitForPage(() -> visitor.chat()
                    .getByRole(
                            AriaRole.BUTTON,
                            new FrameLocator.GetByRoleOptions().setName(norwegian ? "Dine opplysninger" : "Your data"))
                    .click());
            inside.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(norwegian ? "Vis opplysningene" : "Show the data"))
                    .click();
            KeyboardWalk.on(inside).settle();
            new Sight(language, 1280, schemes(language)).at(inside, "every-portal-inside");
            seen.assertThat(NothingLost.faults(inside)).as("the portal").isEmpty();
            seen.assertAll();
        }
    }

    private static Frame chat(VisitorPage visitor) {
        return visitor.page().frames().stream()
                .filter(frame -> frame.url().contains("/widget/"))
                .findFirst()
                .orElseThrow();
    }

    private static BrowserContext looked(Chromium chromium, String language) {
        BrowserContext browser = chromium.open(options -> options.setLocale(language.equals("nb") ? "nb-NO" : "en-GB")
                .setViewportSize(1280, Sight.HEIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        KeyboardWalk.look(browser);
        NothingLost.look(browser);
        return browser;
    }
}
