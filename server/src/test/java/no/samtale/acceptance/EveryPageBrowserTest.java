package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page of the console in both languages: axe finds nothing in either scheme, and nothing is lost at 200 %, at 320 px, or
 * by those who want nothing to move.
 */
class EveryPageBrowserTest extends OnTheDemo {
    private static final List<ColorScheme> BOTH = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    @ParameterizedTest
    @CsvSource({"nb", "en"})
    void ofTheConsoleIsFitForEverybody(String language) {
        FaceWords words = FaceWords.in(language);
        Sight sight = new Sight(language, 1280, BOTH);
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

    private static BrowserContext looked(Chromium chromium, String language) {
        BrowserContext browser = chromium.open(options -> options.setLocale(language.equals("nb") ? "nb-NO" : "en-GB")
                .setViewportSize(1280, Sight.HEIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        KeyboardWalk.look(browser);
        NothingLost.look(browser);
        return browser;
    }
}
