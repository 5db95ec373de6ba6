package no.samtale.accounts.staff;

import java.net.URI;
import no.samtale.accounts.PublicAddress;
import org.springframework.stereotype.Component;

/** Pages of the console that mails lead to. */
@Component
class ConsoleAddress {
    private final PublicAddress address;

    ConsoleAddress(PublicAddress address) {
        this.address = address;
    }

    /** A page of the console, with a token behind the hash, which browsers do not send. */
    URI link(String page, String token) {
        return address.of("/console/#/" + page + "/" + token);
    }
}
