package no.samtale.accounts.staff;

import java.net.URI;
import java.util.List;
import no.samtale.accounts.AccountsProperties;
import no.samtale.platform.ready.ReadyLines;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Where the links of mails lead. Never where a request says that it came to: whoever asks could name a host of their own, and
 * the link would bring them the token.
 */
@Component
@Order
class ConsoleAddress implements ReadyLines {
    private final @Nullable URI told;
    private volatile URI here = URI.create("http://localhost:8080");

    ConsoleAddress(AccountsProperties properties) {
        this.told = properties.publicUrl();
    }

    /** Prints nothing: remembers where this server answers. */
    @Override
    public List<String> lines(URI address) {
        here = address;
        return List.of();
    }

    /** A page of the console, with a token behind the hash, which browsers do not send. */
    URI link(String page, String token) {
        return (told == null ? here : told).resolve("/console/#/" + page + "/" + token);
    }
}
