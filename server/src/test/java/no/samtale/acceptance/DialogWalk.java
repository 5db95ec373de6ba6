package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

    private void around(String page, String opener) {
        Locator title = dialog().locator("h2");
        String name = title.count() > 0
                ? title.first().innerText()
                : String.valueOf(dialog().first().getAttribute("aria-label"));
        if (titles.add(name)) {
            seen.assertThat(walk.faults()).as(name + " on " + page).isEmpty();
        }
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
        seen.assertAll();
        assertThat(titles).containsAll(EXPECTED).hasSizeGreaterThan(MORE_THAN);
    }
}
