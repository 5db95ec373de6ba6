package no.samtale.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a law demands: kept from a conversation, told to the person, and read at the desk after the person is gone. */
class ArchiveBrowserTest extends OnTheDemo {
    private static final List<ColorScheme> BOTH = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final String LONG = "Strømregningsavtaleoppsigelsesskjema".repeat(4);

    @ParameterizedTest
    @CsvSource({"nb, 1280", "en, 390"})
    @DisplayName("P32 what a law demands is kept from a conversation, told of in both faces, and left by the erasure")
    void keepsWhatALawDemands(String language, int width) {
        Words words = language.equals("nb") ? Words.NB : Words.EN;
        Sight sight = new Sight(language, width, BOTH);
        String order = "Jeg bestiller avtalen på 990 kroner (" + language + "). " + LONG;
        try (Chromium visitors = new Chromium(folder.resolve("visitor-" + language));
                Chromium officers = new Chromium(folder.resolve("officer-" + language))) {
            BrowserContext browser = opened(visitors, language, width);
            VisitorPage visitor = VisitorPage.on(browser, site("/"));
            visitor.openChat();
            visitor.chat().locator("#name").fill("Åse Ås");
            visitor.start(order);
            Page desk = opened(officers, language, width).pages().getFirst();
            Desk walk = new Desk(desk, words, sight);
            walk.signsIn();
            walk.keeps(order);
            walk.looks(order);
            Page portal = browser.waitForPage(() -> visitor.chat()
                    .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Dine opplysninger"))
                    .click());
            if (language.equals("en")) {
                // The site, and so its chat, is in Norwegian.
                portal.getByText("English", new Page.GetByTextOptions().setExact(true))
                        .click();
            }
            portal.getByRole(AriaRole.BUTTON, named(words.see())).click();
            assertThat(portal.getByText(words.kept()).first()).isVisible();
            portal.getByText(words.kept()).first().scrollIntoViewIfNeeded();
            sight.at(portal, "portal-archived");
            portal.getByRole(AriaRole.BUTTON, named(words.eraseMe())).click();
            assertThat(portal.locator("section[aria-labelledby=erase]").getByText(words.kept()))
                    .isVisible();
            portal.getByRole(AriaRole.BUTTON, named(words.forGood())).click();
            assertThat(portal.getByText(words.left()).first()).isVisible();
            sight.at(portal, "portal-erased-archived");
            walk.readsAfterErasure(order);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** What stands there in a language. */
    private record Words(
            String email,
            String password,
            String agent,
            String empty,
            String keep,
            String law,
            String kind,
            String year,
            String reason,
            String doIt,
            String open,
            String see,
            String kept,
            String eraseMe,
            String forGood,
            String left,
            String erased) {
        static final Words NB = new Words(
                "E-post",
                "Passord",
                Demo.SUPERVISOR,
                "Arkivet er tomt",
                "Ta vare på som regnskapsdokumentasjon",
                "Hva loven krever",
                "Slags dokumentasjon",
                "Regnskapsår",
                "Hvorfor denne meldingen er dokumentasjon",
                "Ta vare på",
                "Åpne i arkivet",
                "Vis opplysningene",
                "Bevares til og med",
                "Slett alt om meg",
                "Slett for godt",
                "1 melding til og med",
                "personen er slettet");
        static final Words EN = new Words(
                "E-mail",
                "Password",
                Demo.PRIVACY_OFFICER,
                "",
                "Keep as accounting documentation",
                "What the law demands",
                "Kind of documentation",
                "Financial year",
                "Why this message is documentation",
                "Keep it",
                "Open in the archive",
                "Show the data",
                "Kept until the end of",
                "Erase everything about me",
                "Erase for good",
                "1 message until the end of",
                "the person has been erased");
    }

    /** One walk at the desk, by keyboard. */
    private record Desk(Page page, Words words, Sight sight) {
        void signsIn() {
            page.navigate(server.url("/console/"));
            page.getByLabel(words.email()).fill(words.agent());
            Locator password = page.getByLabel(words.password(), new Page.GetByLabelOptions().setExact(true));
            password.fill(Demo.PASSWORD);
            password.press("Enter");
            page.locator(".rail").waitFor();
            if (!words.empty().isEmpty()) {
                page.navigate(server.url("/console/#/privacy/archive"));
                assertThat(page.getByText(words.empty())).isVisible();
                sight.at(page, "archive-empty");
            }
        }

        void keeps(String order) {
            page.navigate(server.url("/console/#/unassigned"));
            page.locator("a", new Page.LocatorOptions().setHasText(order.substring(0, 40)))
                    .first()
                    .press("Enter");
            Locator keep = page.locator(".bubble").first().getByRole(AriaRole.BUTTON, in(words.keep()));
            keep.focus();
            sight.at(page, "archive-beside");
            keep.press("Enter");
            Locator dialog = page.locator("dialog[open]");
            dialog.getByRole(AriaRole.BUTTON, in(words.doIt())).press("Enter");
            sight.at(page, "archive-keep-lacking");
            dialog.getByLabel(words.law()).selectOption("bokforing-booked");
            dialog.getByLabel(words.kind()).selectOption("order-confirmation");
            assertThat(dialog.getByLabel(words.year())).isVisible();
            dialog.getByLabel(words.reason()).fill("Fakturaen viser til meldingen. " + LONG);
            sight.at(page, "archive-keep");
            dialog.getByRole(AriaRole.BUTTON, in(words.doIt())).press("Enter");
            dialog.getByRole(AriaRole.LINK, in(words.open())).press("Enter");
        }

        void looks(String order) {
            assertThat(page.locator(".page blockquote")).hasText(order);
            sight.at(page, "archive-entry");
        }

        void readsAfterErasure(String order) {
            page.navigate(server.url("/console/#/privacy/archive"));
            Locator entry = page.locator(".page li").filter(new Locator.FilterOptions().setHasText(words.erased()));
            assertThat(entry.first()).isVisible();
            sight.at(page, "archive-list");
            page.locator(".page li a").last().waitFor();
            opensTheOne(order);
        }

        /** The latest kept of this walk: entries of the other language's walk may stand beside it. */
        private void opensTheOne(String order) {
            for (Locator link : page.locator(".page li a").all()) {
                String address = link.getAttribute("href");
                page.navigate(server.url("/console/" + address));
                page.locator(".page blockquote").waitFor();
                if (page.locator(".page blockquote").innerText().equals(order)) {
                    return;
                }
                page.navigate(server.url("/console/#/privacy/archive"));
                page.locator(".page li a").first().waitFor();
            }
            throw new AssertionError("What was kept is not in the archive any more");
        }

        private static Locator.GetByRoleOptions in(String name) {
            return new Locator.GetByRoleOptions().setName(name);
        }
    }
}
