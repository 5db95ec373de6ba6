package no.samtale.channels.email.mime.writing;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import no.samtale.channels.email.mime.header.HeaderText;
import no.samtale.channels.email.mime.header.MailAddress;
import no.samtale.platform.Limits;

/** Addresses in the form that a header and an envelope take, and no other. */
final class AddressForm {
    private static final Pattern WRITABLE = Pattern.compile(
            "(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,200}|\"[A-Za-z0-9!#$%&'*+/=?^_`{|}~. @-]{1,200}\")@[A-Za-z0-9._-]{1,255}");

    private AddressForm() {}

    static InternetAddress of(MailAddress address) throws Unwritable {
        try {
            String name = address.name() == null ? "" : HeaderText.shown(address.name());
            InternetAddress form = new InternetAddress(plain(address.address()), true);
            if (!name.isBlank()) {
                form.setPersonal(name, StandardCharsets.UTF_8.name());
            }
            return form;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new Unwritable();
        }
    }

    /** A domain with letters of other alphabets is written in ASCII (RFC 5891); a local part cannot be. */
    private static String plain(String address) throws Unwritable {
        int at = address.lastIndexOf('@');
        try {
            String plain = at < 1 ? "" : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
            if (plain.length() <= Limits.FIELD_LENGTH && WRITABLE.matcher(plain).matches()) {
                return plain;
            }
        } catch (IllegalArgumentException e) {
            // Refused below.
        }
        throw new Unwritable();
    }

    /** Never leaves this package, and names no address. */
    static final class Unwritable extends Exception {
        private static final long serialVersionUID = 1L;

        Unwritable() {
            super("an address that cannot be written to", null, false, false);
        }
    }
}
