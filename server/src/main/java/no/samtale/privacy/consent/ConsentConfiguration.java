package no.samtale.privacy.consent;

import no.samtale.privacy.register.ConsentWords;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the words and rules of consent when the server starts; with a fault in them it does not. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsentProperties.class)
class ConsentConfiguration {
    @Bean
    ConsentWords consentWords() {
        return ConsentWords.read();
    }
}
