package no.samtale.channels.webform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import no.samtale.platform.problems.Problem;

/** What a field of a form takes. Stored by {@link #code}: never renamed, only added to. */
public enum FieldKind {
    NAME("contact-details.name"),
    EMAIL("contact-details.address"),
    PHONE("contact-details.address"),
    TEXT("dialogue.message"),
    LONG_TEXT("dialogue.message"),
    CHOICE("dialogue.message"),
    DATE("dialogue.message"),
    CHECKBOX("dialogue.message"),
    FILE("dialogue.file"),
    /** A question of the register's, whose answer goes into the ledger of consents. */
    CONSENT("choices.choice");

    private final String item;

    FieldKind(String item) {
        this.item = item;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the register calls what is filled in. */
    public String item() {
        return item;
    }

    /** The register's category of it. */
    public String category() {
        return item.substring(0, item.indexOf('.'));
    }

    /** Whether a form has one of it at the most. */
    boolean isSingle() {
        return this == NAME || this == EMAIL || this == PHONE;
    }

    /** @throws Problem naming {@code fields} if there is none of this code */
    @JsonCreator
    public static FieldKind of(String code) {
        for (FieldKind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw Problem.invalidField("fields");
    }
}
