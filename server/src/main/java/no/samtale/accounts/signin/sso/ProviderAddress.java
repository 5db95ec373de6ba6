package no.samtale.accounts.signin.sso;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import no.samtale.platform.problems.Problem;
import no.samtale.platform.problems.ProblemCode;
import org.springframework.stereotype.Component;

/**
 * Which addresses of a provider are called: by TLS, and on the open internet, as an administrator names them and the machine
 * stands within a network of its own (server-side request forgery, OWASP). The operator may name hosts within.
 */
@Component
class ProviderAddress {
    private final SsoProperties properties;

    ProviderAddress(SsoProperties properties) {
        this.properties = properties;
    }

    /**
     * An address that a browser may be sent to.
     *
     * @throws Problem sso_unavailable if it is none
     */
    URI visited(String text) {
        try {
            URI uri = URI.create(text);
            String host = uri.getHost();
            if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw new Problem(ProblemCode.SSO_UNAVAILABLE);
            }
            boolean plain = "http".equals(uri.getScheme()) && isInternal(host) && isLoopback(host);
            if (!plain && !"https".equals(uri.getScheme())) {
                throw new Problem(ProblemCode.SSO_UNAVAILABLE);
            }
            return uri;
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemCode.SSO_UNAVAILABLE, e);
        }
    }

    /**
     * An address that we may call; looks its host up.
     *
     * @throws Problem sso_unavailable if it is none
     */
    URI called(String text) {
        URI uri = visited(text);
        if (isInternal(uri.getHost())) {
            return uri;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
                if (!isPublic(address)) {
                    throw new Problem(ProblemCode.SSO_UNAVAILABLE);
                }
            }
        } catch (UnknownHostException e) {
            throw new Problem(ProblemCode.SSO_UNAVAILABLE, e);
        }
        return uri;
    }

    private boolean isInternal(String host) {
        return properties.internalHosts().contains(host.toLowerCase(Locale.ROOT));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Not of the blocks that the IANA keeps for special purposes (RFC 6890), as far as they lead anywhere. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> isPublic(bytes[0] & 0xFF, bytes[1] & 0xFF, bytes[2] & 0xFF);
            // Global unicast (2000::/3), without Teredo and 6to4, which hold other addresses.
            case Inet6Address six -> (bytes[0] & 0xE0) == 0x20 && !startsWith(bytes, 0x20, 0x02) && !isTeredo(bytes);
            default -> false;
        };
    }

    private static boolean isPublic(int first, int second, int third) {
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocol = first == 192 && second == 0 && third == 0;
        boolean measuring = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 240 && !shared && !protocol && !measuring;
    }

    private static boolean isTeredo(byte[] bytes) {
        return startsWith(bytes, 0x20, 0x01) && bytes[2] == 0 && bytes[3] == 0;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
