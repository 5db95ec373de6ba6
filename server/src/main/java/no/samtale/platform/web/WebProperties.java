package no.samtale.platform.web;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the front end.
 *
 * @param folder where its build lies, read anew at each request; by default it comes from within the jar
 */
@ConfigurationProperties("samtale.web")
record WebProperties(@Nullable Path folder) {}
