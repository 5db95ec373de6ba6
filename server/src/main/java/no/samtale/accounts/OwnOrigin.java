package no.samtale.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a page of Samtale's own sent a request. Browsers state the origin (Fetch standard, section 3.2) and how it
 * relates to the address asked (Fetch Metadata); a page's script can forge neither.
 */
@Component
public class OwnOrigin {
    private final Optional<String> told;

    OwnOrigin(AccountsProperties properties) {
        this.told = Optional.ofNullable(properties.publicUrl()).map(OwnOrigin::origin);
    }

    /** True if the request's Origin is this server's, or the browser says that it comes from the same origin. */
    public boolean sent(HttpServletRequest request) {
        if ("same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            return true;
        }
        @Nullable String origin = request.getHeader("Origin");
        return origin != null
                && (origin.equals(origin(request.getScheme(), request.getServerName(), request.getServerPort()))
                        || told.filter(origin::equals).isPresent());
    }

    private static String origin(URI url) {
        return origin(url.getScheme(), url.getHost(), url.getPort());
    }

    private static String origin(String scheme, String host, int port) {
        boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        String name = host.toLowerCase(Locale.ROOT);
        return scheme + "://" + name + (usual ? "" : ":" + port);
    }
}
