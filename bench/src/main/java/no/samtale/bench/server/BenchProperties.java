package no.samtale.bench.server;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a server of the bench differs from Samtale.
 *
 * @param agents how many sign in
 * @param unsealed whether texts are stored as they are
 * @param conversations to be stored beforehand
 * @param open how many of them are open
 * @param messages in each of them
 * @param large conversations besides, each with {@code largeMessages}
 */
@ConfigurationProperties("bench")
public record BenchProperties(
        @DefaultValue("20") int agents,
        @DefaultValue("false") boolean unsealed,
        @DefaultValue("0") int conversations,
        @DefaultValue("0") int open,
        @DefaultValue("10") int messages,
        @DefaultValue("0") int large,
        @DefaultValue("0") int largeMessages) {}
