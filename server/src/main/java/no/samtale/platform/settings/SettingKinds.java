package no.samtale.platform.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.ConfigurableEnvironment;

/** Whether what was set is of the kind that it must be. */
final class SettingKinds {
    private final Binder settings;

    SettingKinds(ConfigurableEnvironment environment) {
        this.settings = Binder.get(environment);
    }

    /** A line for each that is not. */
    List<String> faults(SettingsList list) {
        // An item of a list is read by the record that it is bound to: it says itself what is wrong with it.
        return list.all().stream()
                .filter(setting -> !setting.name().contains("[]") && !setting.list() && !setting.secret())
                .flatMap(setting -> fault(setting).stream())
                .toList();
    }

    private Optional<String> fault(Setting setting) {
        String value;
        try {
            value = settings.bind(setting.name(), String.class).orElse("");
        } catch (BindException several) {
            return Optional.of(setting.name() + " holds several values. It wants one " + wanted(setting));
        }
        return value.isBlank() || is(setting.kind(), value.strip())
                ? Optional.empty()
                : Optional.of(setting.name() + " is '" + value + "'. It wants " + wanted(setting));
    }

    private static String wanted(Setting setting) {
        String kind =
                switch (setting.kind()) {
                    case "number" -> "a number";
                    case "yes-no" -> "true or false";
                    case "duration" -> "a time, such as 30s, 5m or 7d";
                    case "path" -> "a path";
                    case "address" -> "an address with http:// or https:// before it";
                    case "day" -> "a day";
                    case "text" -> "a text";
                    default -> "one of " + setting.kind().replace(" | ", ", ");
                };
        return kind
                + setting.example()
                        .map(example -> ": " + example + ", for example.")
                        .orElse(".");
    }

    private static boolean is(String kind, String value) {
        try {
            return switch (kind) {
                case "text" -> true;
                case "number" -> Integer.parseInt(value) >= 0;
                case "yes-no" -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
                case "duration" -> isPositive(DurationStyle.detectAndParse(value));
                case "path" -> Path.of(value).toString().length() > 0;
                case "address" -> isAddress(URI.create(value));
                case "day" -> LocalDate.parse(value).getYear() > 0;
                default -> Arrays.asList(kind.split(" \\| ")).contains(value);
            };
        } catch (IllegalArgumentException | DateTimeParseException e) {
            // NumberFormatException and InvalidPathException are among the first.
            return false;
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative();
    }

    /** With no path behind it: links are made by putting one there. */
    private static boolean isAddress(URI uri) {
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        return web && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null;
    }
}
