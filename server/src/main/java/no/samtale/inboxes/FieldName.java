package no.samtale.inboxes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import no.samtale.platform.problems.Problem;

/** What a visitor can be asked before the chat. Stored by {@link #code}: never renamed, only added to. */
public enum FieldName {
    NAME,
    EMAIL,
    PHONE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The field of a code.
     *
     * @throws Problem naming {@code fields} if there is none
     */
    @JsonCreator
    public static FieldName of(String code) {
        for (FieldName name : values()) {
            if (name.code().equals(code)) {
                return name;
            }
        }
        throw Problem.invalidField("fields");
    }
}
