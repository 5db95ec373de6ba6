package no.samtale.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the demo.
 *
 * @param demoPort of the company's site; by default the one after the server's, 0 for any that is free
 */
@ConfigurationProperties("samtale")
record DemoProperties(@Nullable Integer demoPort) {}
