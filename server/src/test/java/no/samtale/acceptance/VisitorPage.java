package no.samtale.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** A visitor on the company's pages: does what a person does, by what a person sees. */
public final class VisitorPage {
    private final Page page;

    private VisitorPage(Page page) {
        this.page = page;
    }

    public static VisitorPage on(BrowserContext browser, String url) {
        Page page =
                browser.pages().isEmpty() ? browser.newPage() : browser.pages().getFirst();
        page.navigate(url);
        return new VisitorPage(page);
    }

    public Page page() {
        return page;
    }

    public FrameLocator chat() {
        return page.frameLocator("iframe[src*='/widget/']");
    }

    public void openChat() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spør oss"))
                .click();
    }

    /** Fills in the first message and starts. */
    public void start(String text) {
        chat().getByLabel("Hva lurer du på?").fill(text);
        chat().getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Start samtalen"))
                .click();
        awaitSays(text);
    }

    public void write(String text) {
        chat().getByLabel("Skriv en melding").fill(text);
        chat().getByLabel("Skriv en melding").press("Enter");
    }

    /** Waits until the thread shows this text. */
    public void awaitSays(String text) {
        PlaywrightAssertions.assertThat(bubble(text))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(60_000));
    }

    public void awaitShows(String words) {
        PlaywrightAssertions.assertThat(chat().getByText(words).first())
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(60_000));
    }

    private Locator bubble(String text) {
        return chat().locator(".bubble", new FrameLocator.LocatorOptions().setHasText(text));
    }

    /** What has been said, as the thread shows it, from the top. */
    public List<String> thread() {
        return chat().locator(".bubble").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }
}
