package no.samtale.privacy.records;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The records' settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperatorSettings.class)
class RecordsConfiguration {}
