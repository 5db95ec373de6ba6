package no.samtale.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The console on a phone, by touch alone: list, conversation and person as screens, with a way back from each. */
class PhoneBrowserTest extends OnTheDemo {
    private static final Sight SIGHT = new Sight("nb", 390, List.of(ColorScheme.LIGHT, ColorScheme.DARK));

    /** Controls that a finger would miss: neither as large as one nor standing alone in a line of text (WCAG 2.5.8). */
    private static final String SMALL = """
            () => [...document.querySelectorAll('button,select,textarea,a.ds-button,nav a,.list li a,[role=tab]')]
              .filter((one) => one.checkVisibility({ visibilityProperty: true }))
              .map((one) => [one, one.getBoundingClientRect()])
              .filter(([, box]) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
              .map(([one, box]) => one.outerHTML.slice(0, 120) + ' ' + Math.round(box.width) + '×' + Math.round(box.height))
            """;

    @Test
    void isUsedByTouchAlone() {
        try (Chromium agents = new Chromium(folder.resolve("agent-phone"))) {
            BrowserContext phone = agents.open(options -> options.setLocale("nb-NO")
                    .setViewportSize(390, Sight.HEIGHT)
                    .setHasTouch(true)
                    .setIsMobile(true)
                    .setReducedMotion(ReducedMotion.REDUCE));
            Page console = AgentsDayBrowserTest.signedIn(phone, Demo.SUPERVISOR);
            tap(console.getByRole(AriaRole.LINK, named("Alle").setExact(false)).first());
            console.locator(".list li a").first().waitFor();
            looksRight(console, "phone-list");

            tap(console.locator(".list li a").first());
            console.getByRole(AriaRole.TAB).first().waitFor();
            assertThat(console.locator(".at-list")).isHidden();
            looksRight(console, "phone-conversation");
            tap(console.getByRole(AriaRole.BUTTON, named("Mer").setExact(true)));
            tap(console.getByRole(AriaRole.MENUITEM, named("Merkelapper")));
            looksRight(console, "phone-dialog");
            tap(console.getByRole(AriaRole.BUTTON, named("Lukk")));
            tap(console.getByRole(AriaRole.BUTTON, named("Person").setExact(true)));
            console.getByText("Dette er alt vi har om personen.").waitFor();
            looksRight(console, "phone-person");
            console.goBack();
            console.getByRole(AriaRole.TAB).first().waitFor();
            tap(console.getByRole(AriaRole.LINK, named("Tilbake")));
            console.locator(".list li a").first().waitFor();
        }
    }

    @Test
    void canBeInstalled() {
        try (Chromium agents = new Chromium(folder.resolve("agent-install"))) {
            Page console = AgentsDayBrowserTest.signedIn(opened(agents, "nb", 1280), Demo.AGENT);
            Object icons = console.evaluate("""
                    async () => {
                      const link = document.querySelector('link[rel=manifest]').href;
                      const manifest = await (await fetch(link)).json();
                      const sizes = await Promise.all(manifest.icons.map(async (icon) => {
                        const image = new Image();
                        image.src = new URL(icon.src, link);
                        await image.decode();
                        return image.naturalWidth + 'x' + image.naturalHeight === icon.sizes;
                      }));
                      return manifest.display === 'standalone' && sizes.length > 1 && sizes.every(Boolean);
                    }
                    """);
            assertThat(icons).isEqualTo(true);
            assertThat(console.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length"))
                    .as("no worker, which would have something to keep")
                    .isEqualTo(0);
        }
    }

    private static void looksRight(Page console, String what) {
        assertThat((List<?>) console.evaluate(SMALL)).as("small on " + what).isEmpty();
        SIGHT.at(console, what);
    }

    private static void tap(Locator what) {
        what.tap();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
