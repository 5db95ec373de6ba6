package no.samtale.platform.settings;

import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.PropertySource;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Where something stands, in words; empty where that is not known. */
final class Place {
    private Place() {}

    /** Where a parser gave up. */
    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
                return ": look at line " + (marked.getProblemMark().getLine() + 1);
            }
        }
        return "";
    }

    /** Where a property comes from. */
    static String of(PropertySource<?> source, String name) {
        Origin origin = OriginLookup.getOrigin(source, name);
        if (origin instanceof TextResourceOrigin text && text.getLocation() != null) {
            return source.getName() + ", line " + (text.getLocation().getLine() + 1);
        }
        return switch (source.getName()) {
            case "systemEnvironment" -> "the environment";
            case "commandLineArgs" -> "a flag";
            default -> source.getName();
        };
    }
}
