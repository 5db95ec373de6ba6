package no.samtale.platform.web.proxies;

import java.net.InetAddress;
import java.util.Optional;

/**
 * One proxy's word on whom it asks for.
 *
 * @param from who asked it; empty if it does not tell ({@code unknown}, or a name of its own: RFC 7239, section 6)
 * @param scheme by which; empty if it does not say
 */
record Forwarding(Optional<InetAddress> from, Optional<String> scheme) {}
