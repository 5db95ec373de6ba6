package no.samtale.privacy.register;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the register when the server starts; with a fault in it the server does not. */
@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {
    @Bean
    Register register() {
        return new RegisterReader(RegisterFiles.onClasspath()).read();
    }
}
