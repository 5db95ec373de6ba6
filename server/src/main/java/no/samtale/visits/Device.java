package no.samtale.visits;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a browser says of itself in its User-Agent (RFC 9110, section 10.1.5), as far as the register names it: maker,
 * operating system, browser and its main version. A model, a build or a list of plug-ins, which together tell one device
 * from all others, are not read. Browsers freeze much of it: then less is known, and nothing else is asked for.
 */
record Device(String maker, String system, String browser) {
    private static final List<Named> MAKERS = List.of(
            new Named("iPhone|iPad|iPod|Macintosh", "Apple"),
            new Named("\\bSM-|SAMSUNG", "Samsung"),
            new Named("\\bPixel\\b", "Google"),
            new Named("Redmi|Xiaomi|\\bMi \\d|POCO", "Xiaomi"),
            new Named("HUAWEI|HONOR", "Huawei"),
            new Named("OnePlus|ONEPLUS", "OnePlus"),
            new Named("Nokia", "Nokia"),
            new Named("\\bXQ-|Sony", "Sony"),
            new Named("moto|Motorola", "Motorola"),
            new Named("Fairphone|\\bFP\\d", "Fairphone"));

    private static final List<Named> SYSTEMS = List.of(
            new Named("(?:iPhone|iPad|iPod).*? OS (\\d+)", "iOS"),
            new Named("Android (\\d+)", "Android"),
            new Named("Windows NT 10", "Windows 10 / 11"),
            new Named("Windows NT", "Windows"),
            new Named("CrOS", "ChromeOS"),
            // Frozen at 10_15 whatever the version is.
            new Named("Mac OS X", "macOS"),
            new Named("Linux", "Linux"));

    private static final List<Named> BROWSERS = List.of(
            new Named("Edg(?:A|iOS)?/(\\d+)", "Edge"),
            new Named("OPR/(\\d+)", "Opera"),
            new Named("SamsungBrowser/(\\d+)", "Samsung Internet"),
            new Named("Vivaldi/(\\d+)", "Vivaldi"),
            new Named("(?:Firefox|FxiOS)/(\\d+)", "Firefox"),
            new Named("(?:Chrome|CriOS)/(\\d+)", "Chrome"),
            new Named("Version/(\\d+).*Safari/", "Safari"));

    private static final int LONGEST = 512;

    private record Named(Pattern pattern, String name) {
        Named(String pattern, String name) {
            this(Pattern.compile(pattern), name);
        }

        Stream<String> in(String text) {
            Matcher found = pattern.matcher(text);
            if (!found.find()) {
                return Stream.empty();
            }
            return Stream.of(found.groupCount() > 0 ? name + " " + found.group(1) : name);
        }
    }

    static Device of(String userAgent) {
        String text = userAgent.length() > LONGEST ? userAgent.substring(0, LONGEST) : userAgent;
        return new Device(first(MAKERS, text), first(SYSTEMS, text), first(BROWSERS, text));
    }

    boolean isKnown() {
        return !words().isEmpty();
    }

    /** All that is known, in a line. */
    String words() {
        return Stream.of(maker, system, browser).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String first(List<Named> all, String text) {
        return all.stream().flatMap(each -> each.in(text)).findFirst().orElse("");
    }
}
