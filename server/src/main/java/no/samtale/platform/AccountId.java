package no.samtale.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An account: a company, the tenant. */
public record AccountId(@JsonValue UUID value) {
    @JsonCreator
    public AccountId {}

    public static AccountId random() {
        return new AccountId(Ids.timeOrdered());
    }

    public static AccountId of(String text) {
        return new AccountId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
