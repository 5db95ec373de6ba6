package no.samtale.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at a page at twice its size and at its narrowest: no text is cut off, no control has gone or lies over another, and
 * nothing scrolls sideways (WCAG 1.4.4, 1.4.10).
 */
final class NothingLost {
    private static final int WIDE = 1280;
    /** 1280 px at 200 %, and at 400 %. */
    private static final List<Integer> NARROW = List.of(640, 320);

    private NothingLost() {}

    /** Has every page that is opened there looked at. Call before the page is opened. */
    static void look(BrowserContext browser) {
        browser.addInitScript(KeyboardWalk.script("nothing-lost.js"));
    }

    /** What is lost of what is shown now, in the page or in a frame of it. */
    static List<String> faults(Page page) {
        return faults(page, page.mainFrame());
    }

    static List<String> faults(Page page, Frame frame) {
        frame.evaluate("() => nothingLost.remember()");
        List<String> faults = Stream.concat(
                        moving(frame).stream(), NARROW.stream().flatMap(width -> at(page, frame, width).stream()))
                .toList();
        page.setViewportSize(WIDE, Sight.HEIGHT);
        return faults;
    }

    private static List<String> at(Page page, Frame frame, int width) {
        page.setViewportSize(width, Sight.HEIGHT);
        frame.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        List<String> lost = asked(frame, "faults()");
        return lost.stream().map(fault -> width + " px: " + fault).toList();
    }

    private static List<String> moving(Frame frame) {
        return asked(frame, "moving()");
    }

    private static List<String> asked(Frame frame, String what) {
        return ((List<?>) frame.evaluate("() => nothingLost." + what))
                .stream().map(Object::toString).toList();
    }
}
