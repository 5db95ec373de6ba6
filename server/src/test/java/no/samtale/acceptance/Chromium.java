package no.samtale.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** The system's Chromium, with a profile that outlives it: closing and opening it again is a browser's restart. */
public final class Chromium implements AutoCloseable {
    private static final String PROGRAM = System.getProperty("samtale.chromium", "/usr/bin/chromium");
    private static final double WAITS_MILLIS = 60_000;
    /** Third parties may neither set cookies nor keep anything: what Safari and Firefox do by default. */
    private static final String STRICT = """
            {"profile":{"block_third_party_cookies":true,"cookie_controls_mode":1,"default_content_setting_values":{}}}
            """;

    static {
        // The library's own five seconds are too few where two classes and their servers share two cores.
        PlaywrightAssertions.setDefaultAssertionTimeout(WAITS_MILLIS);
    }

    private final Playwright playwright = Playwright.create();
    private final Path profile;
    private final boolean strict;

    /** A browser that lets third parties keep nothing. */
    public Chromium(Path profile) {
        this(profile, true);
    }

    /** A browser of which the caller says whether third parties may keep something. */
    public Chromium(Path profile, boolean strict) {
        this.profile = profile;
        this.strict = strict;
        if (!strict) {
            return;
        }
        try {
            Files.createDirectories(profile.resolve("Default"));
            Files.writeString(profile.resolve("Default").resolve("Preferences"), STRICT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the browser with its profile. */
    public BrowserContext open() {
        return open(options -> options);
    }

    /** Opens it with a size, language or scheme of its own. */
    public BrowserContext open(UnaryOperator<LaunchPersistentContextOptions> with) {
        LaunchPersistentContextOptions options = new LaunchPersistentContextOptions()
                .setExecutablePath(Path.of(PROGRAM))
                .setHeadless(true)
                .setLocale("nb-NO")
                .setColorScheme(ColorScheme.LIGHT)
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        strict ? "--test-third-party-cookie-phaseout" : "--mute-audio"));
        BrowserContext context = playwright.chromium().launchPersistentContext(profile, with.apply(options));
        context.setDefaultTimeout(WAITS_MILLIS);
        return context;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
