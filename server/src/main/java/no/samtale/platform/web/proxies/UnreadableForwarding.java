package no.samtale.platform.web.proxies;

import org.eclipse.jetty.http.BadMessageException;

/** A trusted proxy has written what cannot be read. The request is refused: whom it is from is not guessed. */
final class UnreadableForwarding extends BadMessageException {
    UnreadableForwarding() {
        super("forwarding header");
    }
}
