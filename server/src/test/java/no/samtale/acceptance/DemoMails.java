package no.samtale.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo's mail, as its page shows it: the newest first. */
final class DemoMails {
    private static final int TRIES = 300;
    private static final int PAUSE_MILLIS = 200;

    private DemoMails() {}

    /** What the pattern's first group finds in the newest mail to an address that has it; waits until one has come. */
    static String found(BrowserContext browser, String address, Pattern wanted) {
        try (Page mail = browser.newPage()) {
            mail.navigate(OnTheDemo.site("/mail"));
            for (int tries = 0; tries < TRIES; tries++) {
                Optional<String> found = newest(mail, address, wanted);
                if (found.isPresent()) {
                    return found.get();
                }
                mail.waitForTimeout(PAUSE_MILLIS);
                mail.reload();
            }
            throw new AssertionError("no mail to " + address + " with " + wanted);
        }
    }

    private static Optional<String> newest(Page mail, String address, Pattern wanted) {
        return mail.locator("article").filter(new Locator.FilterOptions().setHasText(address)).allInnerTexts().stream()
                .map(wanted::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
