package no.samtale.acceptance;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The widget and the console as people meet them, on the real server: one conversation held by keyboard alone, in each
 * language, wide and narrow, and every view of it looked at. With {@code -Dsamtale.screens=DIR} pictures are kept there.
 */
class FacesBrowserTest extends OnTheDemo {
    /** Nobody's browser knows where to break it. */
    private static final String LONG_WORD = "Strømregningsavtaleoppsigelsesskjema".repeat(9);

    private static final List<String> SETTINGS = List.of(
            "me", "security", "canned-replies", "entrypoints", "people", "teams", "account", "identity", "labels");

    @ParameterizedTest
    @CsvSource({"nb, 1280, LIGHT DARK", "nb, 390, LIGHT DARK", "en, 390, DARK"})
    void areFitForEverybodyAndDoAllByKeyboard(String language, int width, String schemes) {
        List<ColorScheme> seen =
                Stream.of(schemes.split(" ")).map(ColorScheme::valueOf).toList();
        Walk walk = new Walk(FaceWords.in(language), new Sight(language, width, seen), language + " " + width);
        try (Chromium visitors = new Chromium(folder.resolve("visitor-" + language + width));
                Chromium agents = new Chromium(folder.resolve("agent-" + language + width))) {
            VisitorPage visitor =
                    VisitorPage.on(opened(visitors, language, width), site(language.equals("nb") ? "/" : "/en"));
            walk.begins(visitor);
            Page console = opened(agents, language, width).pages().getFirst();
            walk.signsIn(console, language.equals("nb") ? Demo.SUPERVISOR : Demo.ENGLISH_AGENT);
            walk.answers(console);
            visitor.awaitShows(walk.words.talkingWith());
            visitor.awaitSays(walk.answer());
            walk.sight.at(visitor.page(), "widget-talk");
            walk.looksAround(console);
            walk.ends(console);
            visitor.awaitShows(walk.words.again());
            walk.sight.at(visitor.page(), "widget-closed");
        }
    }

    /** One conversation, told from others by its name. */
    private record Walk(FaceWords words, Sight sight, String name) {
        String person() {
            return "Anne-Margrethe Wollebæk-Christoffersen (" + name + ")";
        }

        String question() {
            return "Hei, strømmen er borte (" + name + ")";
        }

        String answer() {
            return "Vi ser på det (" + name + ")";
        }

        void begins(VisitorPage visitor) {
            visitor.page().getByRole(AriaRole.BUTTON, called(words.ask())).press("Enter");
            visitor.awaitShows(words.start());
            sight.at(visitor.page(), "widget-start");
            visitor.chat().locator("#name").fill(person());
            visitor.chat().locator("#message").fill(question());
            visitor.chat()
                    .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(words.start()))
                    .press("Enter");
            visitor.awaitSays(question());
            visitor.chat().locator("#composer").fill(LONG_WORD);
            visitor.chat().locator("#composer").press("Enter");
            visitor.awaitSays(LONG_WORD);
            PlaywrightAssertions.assertThat(visitor.chat().locator(".queue")).isInViewport();
            sight.at(visitor.page(), "widget-waiting");
        }

        void signsIn(Page console, String email) {
            console.navigate(server.url("/console/"));
            Locator password = console.getByLabel(words.password(), new Page.GetByLabelOptions().setExact(true));
            console.getByLabel(words.email()).fill(email);
            password.fill(Demo.PASSWORD);
            sight.at(console, "console-sign-in");
            password.press("Enter");
            console.getByRole(AriaRole.BUTTON, called(words.availability())).waitFor();
            console.getByText(words.nothingMine()).waitFor();
            sight.at(console, "console-nothing-mine");
        }

        void answers(Page console) {
            console.navigate(server.url("/console/#/unassigned"));
            Locator row = console.getByRole(AriaRole.LINK, called(person()));
            row.waitFor();
            sight.at(console, "console-queue");
            row.press("Enter");
            bubble(console, LONG_WORD).waitFor();
            sight.at(console, "console-waiting");
            console.getByRole(AriaRole.BUTTON, called(words.take())).last().press("Enter");
            Locator composer = console.getByRole(AriaRole.TEXTBOX, called(words.replyTo()));
            composer.fill(answer());
            sight.at(console, "console-conversation");
            composer.press("Enter");
            bubble(console, answer()).waitFor();
        }

        void looksAround(Page console) {
            String conversation = console.url();
            console.navigate(conversation + "/contact");
            console.getByText(words.notice()).waitFor();
            sight.at(console, "console-person");
            for (String page : SETTINGS) {
                console.navigate(server.url("/console/#/settings/" + page));
                console.getByRole(AriaRole.HEADING).first().waitFor();
                sight.at(console, "console-settings-" + page);
            }
            console.navigate(conversation);
        }

        void ends(Page console) {
            console.getByRole(AriaRole.BUTTON, called(words.close())).press("Enter");
            console.getByText(words.closed()).last().waitFor();
            sight.at(console, "console-closed");
        }

        private static Locator bubble(Page console, String text) {
            return console.locator(".bubble", new Page.LocatorOptions().setHasText(text))
                    .first();
        }

        private static Page.GetByRoleOptions called(String name) {
            return new Page.GetByRoleOptions().setName(name);
        }
    }
}
