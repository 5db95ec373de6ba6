package no.samtale.platform.ready;

import java.net.URI;
import java.util.List;

/**
 * What a feature tells whoever started Samtale, once it is ready: an address, a sign-in, a link. Printed to the terminal,
 * never logged. Order the implementations by {@link org.springframework.core.annotation.Order}.
 */
public interface ReadyLines {
    /**
     * The lines to print; none if there is nothing to tell.
     *
     * @param address where this server answers, without a slash at its end
     */
    List<String> lines(URI address);
}
