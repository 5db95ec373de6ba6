package no.samtale.contacts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import no.samtale.vault.Address;

/** The sorts of addresses. Stored by {@link #code}: never renamed, only added to. */
public enum IdentityKind {
    EMAIL,
    PHONE,
    /** What the company itself calls its customer; only ever {@link Standing#VERIFIED}. */
    CUSTOMER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static IdentityKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The form in which the identity index finds it. */
    Address normal(String address) {
        return switch (this) {
            case EMAIL -> Address.email(address);
            case PHONE -> Address.phone(address);
            case CUSTOMER -> Address.customer(address);
        };
    }
}
