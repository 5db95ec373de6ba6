package no.samtale.privacy.register;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of a page: the one asked for, else the reader's, else English for those who read neither. */
public final class PageLanguage {
    /** Those who read one of these read Norwegian. */
    private static final List<String> NORWEGIAN = List.of("nb", "no", "nn", "da", "sv");

    private PageLanguage() {}

    /** @param accepted the header Accept-Language */
    public static Language of(@Nullable String asked, @Nullable String accepted) {
        if (asked != null) {
            return Language.of(asked).orElseGet(() -> accepted(accepted));
        }
        return accepted(accepted);
    }

    /** By the header Accept-Language (RFC 9110); without one, or with one that cannot be read, Norwegian. */
    private static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Language.NB;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-")[0])
                    .filter(tag -> tag.equals("en") || tag.equals("*") || NORWEGIAN.contains(tag))
                    .findFirst()
                    .map(tag -> tag.equals("en") ? Language.EN : Language.NB)
                    .orElse(Language.EN);
        } catch (IllegalArgumentException e) {
            return Language.NB;
        }
    }
}
