package no.samtale.platform.web.proxies;

import java.util.List;

/** By which headers a proxy says for whom it asks. */
public enum ProxyHeaders {
    /** X-Forwarded-For and X-Forwarded-Proto, as nginx, HAProxy and most others are set to write. */
    X_FORWARDED(List.of("X-Forwarded-For", "X-Forwarded-Proto")),
    /** Forwarded, by RFC 7239. */
    FORWARDED(List.of("Forwarded"));

    private final List<String> names;

    ProxyHeaders(List<String> names) {
        this.names = names;
    }

    List<String> names() {
        return names;
    }
}
