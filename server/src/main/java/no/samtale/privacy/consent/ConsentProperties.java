package no.samtale.privacy.consent;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of consent.
 *
 * @param age from which somebody consents alone, where the company asks for more than the law does; else what the law says
 */
@ConfigurationProperties("samtale.consent")
record ConsentProperties(@Nullable Integer age) {}
