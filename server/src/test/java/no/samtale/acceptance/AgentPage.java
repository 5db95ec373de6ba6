package no.samtale.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** An agent at the console. */
public final class AgentPage {
    private static final IsVisibleOptions IN_TIME = new IsVisibleOptions().setTimeout(60_000);

    private final Page page;

    private AgentPage(Page page) {
        this.page = page;
    }

    /** Signs in. */
    public static AgentPage signedIn(BrowserContext browser, ServerProcess server, String email, String password) {
        return signedIn(browser, server.url("/console/"), email, password);
    }

    /** Signs in at a console's address. */
    public static AgentPage signedIn(BrowserContext browser, String console, String email, String password) {
        Page page =
                browser.pages().isEmpty() ? browser.newPage() : browser.pages().getFirst();
        page.navigate(console);
        page.getByLabel("E-post").fill(email);
        page.getByLabel("Passord", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logg inn"))
                .click();
        AgentPage agent = new AgentPage(page);
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.BUTTON, named("Din tilstand")))
                .isVisible(IN_TIME);
        return agent;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    public Page page() {
        return page;
    }

    /** Says to be available, so that what waits is given. */
    public void becomeAvailable() {
        page.getByRole(AriaRole.BUTTON, named("Din tilstand")).click();
        page.getByRole(AriaRole.MENUITEMRADIO, named("Ledig")).click();
    }

    /** Opens the conversation whose row shows this text. */
    public void open(String text) {
        row(text).click();
        awaitSays(text);
    }

    private Locator row(String text) {
        return page.locator("a", new Page.LocatorOptions().setHasText(text)).first();
    }

    public void write(String text) {
        Locator composer = page.getByRole(AriaRole.TEXTBOX, named("Svar til"));
        composer.fill(text);
        composer.press("Enter");
    }

    public void awaitSays(String text) {
        PlaywrightAssertions.assertThat(page.locator(".bubble", new Page.LocatorOptions().setHasText(text))
                        .first())
                .isVisible(IN_TIME);
    }

    /** What has been said, as the thread shows it, from the top. */
    public List<String> thread() {
        return page.locator(".bubble .paper").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }
}
