package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;

/** Opens the console's dialogs by keyboard, walks each once, and leaves it by Escape: the focus is back where it was. */
final class DialogWalk {
    /** Titles, in Norwegian, as far as they say the same of everything that there is. */
    private static final Set<String> EXPECTED = Set.of(
            "Overfør samtalen",
            "Gjøre en melding om til et krav?",
            "Begrense behandlingen?",
            "Rette opplysninger?",
            "Bevare opplysningene?",
            "Ta vare på som regnskapsdokumentasjon?");

    private static final int MORE_THAN = 15;

    private final Page console;
    private final KeyboardWalk walk;
    /** To end a conversation asks first only where nobody has answered, which a key shows. */
    private final Set<String> pressed = new HashSet<>(Set.of("Avslutt"));

    private final Set<String> titles = new TreeSet<>();
    private final SoftAssertions seen = new SoftAssertions();

    DialogWalk(Page console) {
        this.console = console;
        this.walk = KeyboardWalk.on(console);
    }

    /** Those that keys open on a page. */
    void byKeys(String page, String... keys) {
        for (String key : keys) {
            by(page, () -> console.keyboard().press(key));
        }
    }

    /** One that something opens while the first button of the page has the focus. */
    void by(String page, Runnable opening) {
        walk.goTo(ConsolePages.at(page));
        String opener = walk.buttons().getFirst();
        walk.focus(opener);
        opening.run();
        walk.settle();
        seen.assertThat(isOpen()).as("a dialog on " + page).isTrue();
        if (isOpen()) {
            around(page, opener);
        }
    }

    /** Those that buttons of the page open. Each name is pressed once. */
    void byButtons(String page) {
        walk.goTo(ConsolePages.at(page));
        for (String button : walk.buttons()) {
            // "Add words of your own: …" stands beside each part.
            if (pressed.add(button.replaceFirst(":.*", "")) && walk.press(button)) {
                if (isOpen()) {
                    around(page, button);
                    walk.press(button);
                    leftByItsButton(page, button);
                } else {
                    walk.goTo(ConsolePages.at("settings"));
                    walk.goTo(ConsolePages.at(page));
                }
            }
        }
    }

    private boolean isOpen() {
        return dialog().count() > 0;
    }

    private Locator dialog() {
        return console.locator("dialog[open]");
    }

    /** One that stands open; the focus goes back to what opened it. */
    void around(Locator opener) {
        PlaywrightAssertions.assertThat(dialog()).isVisible();
        walk.settle();
        look(name(), console.url());
        leaves();
        PlaywrightAssertions.assertThat(opener).isFocused();
    }

    /** One that stands open, and whose opener has gone meanwhile: the focus is somewhere on the page. */
    void aroundTheLast() {
        PlaywrightAssertions.assertThat(dialog()).isVisible();
        walk.settle();
        look(name(), console.url());
        leaves();
        assertThat(console.evaluate("() => document.activeElement.tagName")).isNotEqualTo("BODY");
    }

    private void leaves() {
        console.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(dialog()).hasCount(0);
    }

    private String name() {
        Locator title = dialog().locator("h2");
        return title.count() > 0
                ? title.first().innerText()
                : String.valueOf(dialog().first().getAttribute("aria-label"));
    }

    /** The first time that it is met: by keyboard, and by axe. */
    private void look(String name, String page) {
        if (titles.add(name)) {
            seen.assertThat(walk.faults()).as(name + " on " + page).isEmpty();
            seen.assertThatCode(() -> Sight.within(console, "dialog[open]", "dialog-" + titles.size()))
                    .as(name + " on " + page)
                    .doesNotThrowAnyException();
        }
    }

    private void around(String page, String opener) {
        String name = name();
        look(name, page);
        console.keyboard().press("Escape");
        walk.settle();
        seen.assertThat(isOpen()).as(name + " is left by Escape").isFalse();
        seen.assertThat(walk.focused())
                .as("focus after " + name + " on " + page)
                .isEqualTo(opener);
    }

    /** The browser gives the focus back after Escape; here the page has to. */
    private void leftByItsButton(String page, String opener) {
        dialog().locator("header button").press("Enter");
        walk.settle();
        seen.assertThat(isOpen()).as("it is left by its button on " + page).isFalse();
        seen.assertThat(walk.focused()).as("focus after it on " + page).isEqualTo(opener);
    }

    void areAllRight() {
        areRight(EXPECTED);
        assertThat(titles).hasSizeGreaterThan(MORE_THAN);
    }

    /** @param expected titles of which none may be missing */
    void areRight(Set<String> expected) {
        seen.assertAll();
        assertThat(titles).containsAll(expected);
    }
}
