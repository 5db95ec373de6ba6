package no.samtale.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Walks what is shown by Tab, Shift+Tab and arrows, and tells what a person without a mouse would miss. */
final class KeyboardWalk {
    private static final String SCRIPT = script("keyboard-walk.js");

    private final Page page;

    private KeyboardWalk(Page page) {
        this.page = page;
    }

    /** Has every page that is opened there looked at. Call before the page is opened. */
    static void look(BrowserContext browser) {
        browser.addInitScript(SCRIPT);
    }

    static KeyboardWalk on(Page page) {
        return new KeyboardWalk(page);
    }

    /** A script that is put into pages, from beside this class. */
    static String script(String name) {
        try (InputStream in = KeyboardWalk.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes to an address of the page, and waits until it stands still. */
    void goTo(String address) {
        page.navigate(address);
        settle();
    }

    void settle() {
        page.evaluate("() => keyboardWalk.settled()");
    }

    /** All around what is shown, or around the dialog that is open; answers what is wrong. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        int stops = number("mark()");
        press("Tab", stops);
        if (number("turn()") == 0) {
            faults.add("Tab does not lead out of it");
        }
        press("Shift+Tab", stops);
        if (number("left()") == 0) {
            faults.add("Shift+Tab does not lead out of it");
        }
        for (int group = 0, members = number("group(0)"); members >= 0; group++, members = number(group(group))) {
            arrows("ArrowDown", group, members);
            arrows("ArrowRight", group, members);
        }
        ((List<?>) page.evaluate("() => keyboardWalk.faults()")).forEach(fault -> faults.add(fault.toString()));
        return faults;
    }

    /** Opens each menu by Enter, walks it by arrows and leaves it by Escape; answers what is wrong. */
    List<String> menuFaults() {
        List<String> faults = new ArrayList<>();
        for (int at = 0; Boolean.TRUE.equals(page.evaluate("at => keyboardWalk.menu(at)", at)); at++) {
            page.keyboard().press("Enter");
            settle();
            List<?> missed = items();
            for (int i = 0; i < 20 && !missed.isEmpty(); i++) {
                page.keyboard().press("ArrowDown");
                missed = items();
            }
            missed.forEach(fault -> faults.add(fault.toString()));
            page.keyboard().press("Escape");
            if (!Boolean.TRUE.equals(page.evaluate("() => keyboardWalk.onOpener()"))) {
                faults.add("Escape does not lead from menu " + at + " to what opened it");
            }
        }
        return faults;
    }

    private List<?> items() {
        return (List<?>) page.evaluate("() => keyboardWalk.item()");
    }

    /** What of the page's own buttons may open a dialog. */
    List<String> buttons() {
        return ((List<?>) page.evaluate("() => keyboardWalk.buttons()"))
                .stream().map(Object::toString).toList();
    }

    /** Presses one of them by Enter; false if it is gone. */
    boolean press(String button) {
        boolean there = focus(button);
        if (there) {
            page.keyboard().press("Enter");
            settle();
        }
        return there;
    }

    /** Sets the focus on one of them; false if it is gone. */
    boolean focus(String button) {
        return Boolean.TRUE.equals(page.evaluate("name => keyboardWalk.focusButton(name)", button));
    }

    /** The words of what has the focus. */
    String focused() {
        return String.valueOf(page.evaluate("() => keyboardWalk.focused()"));
    }

    private void arrows(String key, int group, int members) {
        number(group(group));
        for (int i = 0; i < members; i++) {
            page.keyboard().press(key);
            page.evaluate("() => keyboardWalk.choose()");
        }
    }

    private static String group(int at) {
        return "group(" + at + ")";
    }

    private void press(String key, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
    }

    private int number(String what) {
        return ((Number) page.evaluate("() => keyboardWalk." + what)).intValue();
    }
}
