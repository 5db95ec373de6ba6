package no.samtale.privacy.notices;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The notice's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ControllerSettings.class)
class NoticesConfiguration {}
