package no.samtale.accounts.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What kind of browser and machine a session is of, in two words: enough to know one's own sessions again, too little to know
 * a person by. No version, no model.
 */
public final class BrowserName {
    private static final String OTHER = "other";
    /** The first that a browser names; most name others too. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> MACHINES = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "edge");
        BROWSERS.put("OPR/", "opera");
        BROWSERS.put("SamsungBrowser", "samsung");
        BROWSERS.put("Firefox", "firefox");
        BROWSERS.put("FxiOS", "firefox");
        BROWSERS.put("CriOS", "chrome");
        BROWSERS.put("Chrome", "chrome");
        BROWSERS.put("Safari", "safari");
        MACHINES.put("Android", "android");
        MACHINES.put("iPhone", "ios");
        MACHINES.put("iPad", "ios");
        MACHINES.put("Windows", "windows");
        MACHINES.put("Mac OS X", "mac");
        MACHINES.put("Linux", "linux");
        MACHINES.put("CrOS", "chromeos");
    }

    private BrowserName() {}

    /** As it is kept: {@code firefox/linux}. */
    public static String of(@Nullable String userAgent) {
        String told = userAgent == null ? "" : userAgent;
        return first(BROWSERS, told) + "/" + first(MACHINES, told);
    }

    private static String first(Map<String, String> names, String told) {
        return names.entrySet().stream()
                .filter(each -> told.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER);
    }
}
