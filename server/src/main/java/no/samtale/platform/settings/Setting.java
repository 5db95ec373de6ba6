package no.samtale.platform.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be set.
 *
 * @param name as in a file, {@code samtale.mail.port}; {@code []} stands for an item of a list
 * @param kind as settings.yaml explains them
 * @param standard what holds unless it is set
 * @param unit of a number
 * @param flag of ./samtale start, besides {@code --<name>=}
 */
public record Setting(
        String name,
        String kind,
        Optional<String> standard,
        Optional<String> example,
        Optional<String> unit,
        Optional<String> flag,
        String meaning) {
    /** What follows the name of a secret whose value stands in a file. */
    static final String FILE = "-file";

    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");
    private static final Pattern TRAILING_INDEX = Pattern.compile("\\[]$");

    boolean secret() {
        return kind.equals("secret");
    }

    boolean list() {
        return kind.equals("list");
    }

    /** The variable of the environment: {@code SAMTALE_MAIL_PORT}. */
    String variable() {
        return name.replace("[].", "_0_").replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    /** Names that mean the same have the same form, however they are written: publicUrl, public-url. */
    static String form(String name) {
        String items = INDEX.matcher(name).replaceAll("[]");
        return TRAILING_INDEX
                .matcher(items)
                .replaceAll("")
                .replaceAll("[-_]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** As {@link #form}, of a variable, which does not tell a dot from a dash. */
    static String variableForm(String variable) {
        return variable.replaceAll("_[0-9]+(?=_|$)", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    static Optional<String> present(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString);
    }
}
