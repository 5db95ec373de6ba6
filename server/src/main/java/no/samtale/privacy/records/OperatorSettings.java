package no.samtale.privacy.records;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who runs the installation, if that is another than the company: its processor (GDPR Art. 28).
 *
 * @param name null if the company runs it itself
 * @param address postal address in one line
 * @param email where it is reached
 */
@ConfigurationProperties("samtale.operator")
public record OperatorSettings(
        @Nullable String name,
        @Nullable String address,
        @Nullable String email) {}
