package no.samtale.platform.web.proxies;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Who called, and by which scheme.
 *
 * @param address the last that is known for sure
 * @param scheme empty if no trusted proxy has said
 */
record TracedCaller(InetAddress address, Optional<String> scheme) {
    /**
     * Goes from the peer back along the chain, as long as each hop is a trusted proxy: its word on the hop before is taken,
     * and the word of one that is not trusted never is. So nothing that the caller wrote itself counts.
     */
    static TracedCaller of(InetAddress peer, TrustedProxies proxies, List<ForwardingHeaders.Word> words) {
        TracedCaller caller = new TracedCaller(peer, Optional.empty());
        for (ForwardingHeaders.Word word : words.reversed()) {
            if (!proxies.contains(caller.address())) {
                return caller;
            }
            Forwarding forwarding = word.read();
            Optional<String> scheme = forwarding.scheme().or(caller::scheme);
            caller = new TracedCaller(forwarding.from().orElse(caller.address()), scheme);
            if (forwarding.from().isEmpty()) {
                return caller;
            }
        }
        return caller;
    }
}
