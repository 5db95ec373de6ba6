package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Looks at a page in the given schemes: axe finds nothing in it or its frames, and nothing sticks out sideways. */
record Sight(String language, int width, List<ColorScheme> schemes) {
    private static final String WIDER_THAN_ITS_ROOM = """
            () => [...document.querySelectorAll('*')]
                .filter(one => one === document.documentElement || /auto|scroll/.test(getComputedStyle(one).overflowX))
                .filter(one => one.clientWidth > 0 && one.scrollWidth > one.clientWidth)
                .map(one => one.tagName + '.' + one.className)
            """;

    /** All that can differ between two schemes. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    static final int HEIGHT = 800;
    private static final int ONE_COLUMN = 800;
    /** WCAG 1.4.10: as wide as a page of 1280 px is at 400 %. */
    private static final int NARROWEST = 320;

    /** Where pictures of all that is looked at are kept, if anywhere. */
    private static final @Nullable String SCREENS = System.getProperty("samtale.screens");

    void at(Page page, String what) {
        // Some pages are fetched when they are first opened; each has its heading when it is there.
        page.locator("h1").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        for (ColorScheme scheme : schemes) {
            // Nothing moves, so that axe does not see a colour on its way to another.
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            String name = String.join(
                    "-", what, language, String.valueOf(width), scheme.name().toLowerCase(Locale.ROOT));
            picture(page, name);
            AxeBuilder axe =
                    scheme == schemes.getFirst() ? axe(page) : axe(page).withRules(OF_COLOURS);
            assertThat(axe.analyze().getViolations())
                    .as("axe on " + name)
                    .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                    .isEmpty();
            assertThat(page.frames()).as(name).allSatisfy(Sight::keepsWithinItsWidth);
        }
        if (width < ONE_COLUMN) {
            page.setViewportSize(NARROWEST, HEIGHT);
            assertThat(page.frames()).as(what + " at its narrowest").allSatisfy(Sight::keepsWithinItsWidth);
            page.setViewportSize(width, HEIGHT);
        }
    }

    /** Looks at one part of the page: axe finds nothing in it, in either scheme. */
    static void within(Page page, String part, String what) {
        for (ColorScheme scheme : ColorScheme.values()) {
            if (scheme == ColorScheme.NO_PREFERENCE) {
                continue;
            }
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            picture(page, what + "-" + scheme.name().toLowerCase(Locale.ROOT));
            assertThat(axe(page).include(part).analyze().getViolations())
                    .as("axe on " + what + ", " + scheme)
                    .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                    .isEmpty();
        }
    }

    /** Looks into frames of other origins too, which takes three times as long: only where there are any. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(page.frames().size() == 1);
    }

    private static void keepsWithinItsWidth(Frame frame) {
        assertThat(frame.evaluate(WIDER_THAN_ITS_ROOM))
                .as("what scrolls sideways in " + frame.url())
                .isEqualTo(List.of());
    }

    private static void picture(Page page, String name) {
        if (SCREENS != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(SCREENS, name + ".png")));
        }
    }
}
