package no.samtale.privacy.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that the register is worded in, Norwegian first. */
public enum Language {
    NB,
    EN;

    /** As in HTML and in URLs: {@code nb}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
