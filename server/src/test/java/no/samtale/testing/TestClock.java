package no.samtale.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts the clock that tests can move in place of the real one. */
@TestConfiguration(proxyBeanMethods = false)
class TestClock {
    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }
}
