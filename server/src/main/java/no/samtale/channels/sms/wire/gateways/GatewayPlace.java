package no.samtale.channels.sms.wire.gateways;

import java.net.URI;

/**
 * Where a gateway is called.
 *
 * @param authority as it stands in a question's head
 */
record GatewayPlace(String host, int port, String authority, boolean secured) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** @throws IllegalArgumentException if it is no address of http or https */
    static GatewayPlace of(URI base) {
        boolean secured = "https".equals(base.getScheme());
        String host = base.getHost();
        String authority = base.getRawAuthority();
        if (host == null || authority == null || !(secured || "http".equals(base.getScheme()))) {
            throw new IllegalArgumentException("no address of a gateway");
        }
        int usual = secured ? HTTPS : HTTP;
        return new GatewayPlace(host, base.getPort() < 0 ? usual : base.getPort(), authority, secured);
    }
}
