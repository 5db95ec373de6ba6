package no.samtale.contacts.customers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in at the company's own site, as that says of them. Not printed.
 *
 * @param number what the company calls its customer: the token's subject
 * @param fields what is said of them, by the codes of an entrypoint's fields
 * @param isEmailVerified whether the company has proved the address
 */
public record VouchedCustomer(String number, Map<String, String> fields, boolean isEmailVerified) {
    /** Whether the company has proved that this address is theirs. */
    public boolean vouchesFor(@Nullable String email) {
        return isEmailVerified && email != null && email.equals(fields.get("email"));
    }

    @Override
    public String toString() {
        return "VouchedCustomer[…]";
    }
}
