package no.samtale.accounts.signin.passkeys;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom passkeys are for (WebAuthn level 3, section 5.1.2): the host by which people reach Samtale, and pages of that one
 * origin. Without {@code samtale.public-url} it is localhost, and nowhere else do passkeys work.
 *
 * @param id the host; a passkey works for it alone, so that changing it makes them all useless
 * @param origin the only origin whose pages may ask for one
 */
public record RelyingParty(String id, String origin) {
    private static final String DEVELOPMENT = "localhost";

    /** The one of a request, if its browser can have passkeys here. */
    public static Optional<RelyingParty> of(@Nullable URI publicUrl, String scheme, String host, int port) {
        if (publicUrl != null) {
            boolean secure = "https".equals(publicUrl.getScheme()) || DEVELOPMENT.equals(publicUrl.getHost());
            // As browsers write it.
            String name = publicUrl.getHost().toLowerCase(Locale.ROOT);
            return secure
                    ? Optional.of(new RelyingParty(name, origin(publicUrl.getScheme(), name, publicUrl.getPort())))
                    : Optional.empty();
        }
        return DEVELOPMENT.equals(host)
                ? Optional.of(new RelyingParty(DEVELOPMENT, origin(scheme, DEVELOPMENT, port)))
                : Optional.empty();
    }

    private static String origin(String scheme, String host, int port) {
        boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }
}
