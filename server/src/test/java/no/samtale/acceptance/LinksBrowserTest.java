package no.samtale.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who has written as two: linked by themself, seen by agents, and gone as one. */
class LinksBrowserTest extends OnTheDemo {
    private static final List<ColorScheme> BOTH = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    /** What stands on the screens in a language. */
    private record Words(
            String email,
            String password,
            String address,
            String send,
            String code,
            String enter,
            String leave,
            String other,
            Pattern entry,
            Pattern own,
            String mine,
            String linked,
            String also,
            String manage,
            String erase,
            String goesToo,
            String eraseMe,
            String minesToo,
            String forGood,
            String several) {
        static final Words NB = new Words(
                "E-post",
                "Passord",
                "E-postadressen din",
                "Send kode",
                "Koden fra e-posten",
                "Gå inn",
                "Gå ut",
                "Den andre e-postadressen",
                Pattern.compile("Koden din er:\\s+(\\d{4} \\d{4})"),
                Pattern.compile("er dette koden:\\s+(\\d{4} \\d{4})"),
                "Vis at den er min",
                "er nå med her",
                "Har også skrevet som",
                "Rett, begrens eller bevar",
                "Slett personen",
                "Dette slettes samtidig",
                "Slett alt om meg",
                "Dette går med",
                "Slett for godt",
                "Du hadde skrevet som 2");
        static final Words EN = new Words(
                "E-mail",
                "Password",
                "Your e-mail address",
                "Send code",
                "The code from the e-mail",
                "Enter",
                "Leave",
                "The other e-mail address",
                Pattern.compile("Your code is:\\s+(\\d{4} \\d{4})"),
                Pattern.compile("this is the code:\\s+(\\d{4} \\d{4})"),
                "Show that it is mine",
                "is here now",
                "Has also written as",
                "Correct, restrict or hold",
                "Erase the person",
                "This is erased with it",
                "Erase everything about me",
                "This goes with it",
                "Erase for good",
                "You had written as 2");
    }

    @ParameterizedTest
    @CsvSource({"nb, 390", "en, 1280"})
    @DisplayName("P28 P32 a person shows that two addresses are theirs, agents see it, and an erasure takes both")
    void linksAndErasesAsOne(String language, int width) {
        Sight sight = new Sight(language, width, BOTH);
        Words words = language.equals("nb") ? Words.NB : Words.EN;
        String mark = language + " " + width;
        String first = "ada." + language + width + "@post.example";
        String second = "lie." + language + width + "@jobb.example";
        try (Chromium people = new Chromium(folder.resolve("person-" + language + width));
                Chromium others = new Chromium(folder.resolve("other-" + language + width));
                Chromium agents = new Chromium(folder.resolve("agent-" + language + width))) {
            BrowserContext browser = opened(people, language, width);
            chat(browser, "Ada Lie", first, "Når kommer regningen? (" + mark + ")");
            chat(opened(others, language, width), "A. Lie, Fjordheim AS", second, "Gjelder avtalen? (" + mark + ")");

            Page portal = browser.newPage();
            enter(browser, portal, words, second);
            button(portal, words.leave()).click();
            enter(browser, portal, words, first);
            link(browser, portal, words, sight, second);

            Page console = opened(agents, language, width).pages().getFirst();
            signIn(console, words, language);
            seen(console, words, sight, "Når kommer regningen? (" + mark + ")");

            button(portal, words.eraseMe()).click();
            assertThat(portal.getByText(words.minesToo())).isVisible();
            portal.getByText(words.minesToo()).scrollIntoViewIfNeeded();
            sight.at(portal, "links-erase");
            button(portal, words.forGood()).click();
            assertThat(portal.getByText(words.several())).isVisible();
            sight.at(portal, "links-erased");
        }
    }

    private static void chat(BrowserContext browser, String name, String email, String text) {
        VisitorPage visitor = VisitorPage.on(browser, site("/"));
        visitor.openChat();
        visitor.chat().locator("#name").fill(name);
        visitor.chat().locator("#email").fill(email);
        visitor.start(text);
    }

    private static void enter(BrowserContext browser, Page portal, Words words, String email) {
        portal.navigate(server.url("/privacy"));
        portal.getByLabel(words.address()).fill(email);
        button(portal, words.send()).click();
        portal.getByLabel(words.code()).fill(DemoMails.found(browser, email, words.entry()));
        button(portal, words.enter()).click();
        assertThat(button(portal, words.leave())).isVisible();
    }

    private static void link(BrowserContext browser, Page portal, Words words, Sight sight, String email) {
        Locator card = portal.locator("section[aria-labelledby=links]");
        card.getByLabel(words.other()).fill(email);
        card.scrollIntoViewIfNeeded();
        sight.at(portal, "links-portal");
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words.send()))
                .click();
        Locator code = card.getByLabel(words.code());
        code.fill("1234 5678");
        Locator mine = card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words.mine()));
        mine.click();
        assertThat(card.getByRole(AriaRole.ALERT).locator("p")).isVisible();
        sight.at(portal, "links-wrong");
        code.fill(DemoMails.found(browser, email, words.own()));
        mine.click();
        assertThat(card.getByText(words.linked())).isVisible();
        assertThat(card.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(email)))
                .isVisible();
        card.scrollIntoViewIfNeeded();
        sight.at(portal, "links-linked");
    }

    private static void signIn(Page page, Words words, String language) {
        page.navigate(server.url("/console/"));
        page.getByLabel(words.email()).fill(language.equals("nb") ? Demo.SUPERVISOR : Demo.PRIVACY_OFFICER);
        Locator password = page.getByLabel(words.password(), new Page.GetByLabelOptions().setExact(true));
        password.fill(Demo.PASSWORD);
        password.press("Enter");
        page.locator(".rail").waitFor();
    }

    private static void seen(Page page, Words words, Sight sight, String said) {
        page.navigate(server.url("/console/#/unassigned"));
        page.locator("a", new Page.LocatorOptions().setHasText(said)).first().press("Enter");
        page.locator(".bubble", new Page.LocatorOptions().setHasText(said))
                .first()
                .waitFor();
        page.navigate(page.url() + "/contact");
        Locator also = page.locator("section.context").getByText(words.also());
        also.scrollIntoViewIfNeeded();
        assertThat(page.locator("section.context .people").getByText("A. Lie, Fjordheim AS"))
                .isVisible();
        sight.at(page, "links-context");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words.manage()))
                .press("Enter");
        assertThat(page.getByText(words.also())).isVisible();
        sight.at(page, "links-person");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.erase()))
                .press("Enter");
        assertThat(page.getByText(words.goesToo())).isVisible();
        sight.at(page, "links-erase-desk");
        page.keyboard().press("Escape");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
