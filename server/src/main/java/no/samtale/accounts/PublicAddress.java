package no.samtale.accounts;

import java.net.URI;
import java.util.List;
import no.samtale.platform.ready.ReadyLines;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Where the links of mails lead. Never where a request says that it came to: whoever asks could name a host of their own, and
 * the link would bring them what it opens.
 */
@Component
@Order
public class PublicAddress implements ReadyLines {
    private final @Nullable URI told;
    private volatile URI here = URI.create("http://localhost:8080");

    PublicAddress(AccountsProperties properties) {
        this.told = properties.publicUrl();
    }

    /** Prints nothing: remembers where this server answers. */
    @Override
    public List<String> lines(URI address) {
        here = address;
        return List.of();
    }

    /** A path of this server's, such as {@code /notice}, as people reach it. */
    public URI of(String path) {
        return (told == null ? here : told).resolve(path);
    }
}
