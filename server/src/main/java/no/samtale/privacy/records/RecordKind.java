package no.samtale.privacy.records;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose record. */
public enum RecordKind {
    /** GDPR Art. 30(1). */
    CONTROLLER,
    /** GDPR Art. 30(2): of whoever runs the installation for the company. */
    PROCESSOR;

    /** As in a path: {@code controller}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RecordKind> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
