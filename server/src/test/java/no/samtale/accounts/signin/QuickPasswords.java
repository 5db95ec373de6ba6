package no.samtale.accounts.signin;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Passwords that cost little: tests hash thousands, and none of them is a secret. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {
    @Bean
    @Primary
    Passwords passwordsOfLittleCost() {
        return new Passwords(64, 1);
    }
}
