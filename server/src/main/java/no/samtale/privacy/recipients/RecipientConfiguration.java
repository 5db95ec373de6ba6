package no.samtale.privacy.recipients;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the installation's recipients. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InstallationRecipients.class)
class RecipientConfiguration {}
