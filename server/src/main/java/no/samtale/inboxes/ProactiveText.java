package no.samtale.inboxes;

import java.util.Map;

/**
 * A text that comes forward by itself beside the chat's button. The visitor's browser decides when, by the page's path and the
 * time on it; the server is told of neither.
 *
 * @param path of the pages, in which {@code *} stands for anything: {@code /priser}, {@code /produkter/*}
 * @param seconds on the page before it comes
 * @param shown how the entrypoint stands meanwhile
 * @param texts for each of the entrypoint's languages
 */
public record ProactiveText(String path, int seconds, ShownWhile shown, Map<String, String> texts) {}
