package no.samtale.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import no.samtale.accounts.RemoteAddress;
import no.samtale.platform.Limits;
import no.samtale.testing.SettableClock;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private static final String EMAIL = "kari@example.no";

    private final SettableClock clock = new SettableClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    SignInThrottleTest() {
        clock.holdAt(Instant.parse("2026-11-22T12:00:00Z"));
    }

    @Test
    void admitsFiveFromOneAddressAndNoMoreUntilTimeHasPassed() {
        for (int i = 0; i < Limits.SIGN_INS; i++) {
            assertThat(throttle.admit("192.0.2.1", i + EMAIL)).isTrue();
        }
        assertThat(throttle.admit("192.0.2.1", EMAIL)).isFalse();
        assertThat(throttle.admit("192.0.2.2", EMAIL)).isTrue();

        clock.advance(Limits.SIGN_INS_WINDOW.minusMillis(1));
        assertThat(throttle.admit("192.0.2.1", EMAIL)).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(throttle.admit("192.0.2.1", EMAIL)).isTrue();
    }

    @Test
    void admitsFiveForOneEmailAddressFromWhereverTheyCome() {
        for (int i = 0; i < Limits.SIGN_INS; i++) {
            assertThat(throttle.admit("192.0.2." + i, EMAIL)).isTrue();
        }
        assertThat(throttle.admit("192.0.2.99", EMAIL)).isFalse();
        assertThat(throttle.admit("192.0.2.99", "ola@example.no")).isTrue();
    }

    @Test
    void countsWhatSucceedsNot() {
        for (int i = 0; i < 3 * Limits.SIGN_INS; i++) {
            assertThat(throttle.admit("192.0.2.1", EMAIL)).isTrue();
            throttle.giveBack("192.0.2.1", EMAIL);
        }
    }

    @Test
    void doesNotCountWhatItRefused() {
        for (int i = 0; i < 3 * Limits.SIGN_INS; i++) {
            throttle.admit("192.0.2.1", EMAIL);
        }
        clock.advance(Limits.SIGN_INS_WINDOW);
        assertThat(throttle.admit("192.0.2.1", EMAIL)).isTrue();
    }

    @Test
    void takesTheAddressesOfOneNetworkForOne() {
        assertThat(RemoteAddress.bucket("2001:db8:1:2:3:4:5:6")).isEqualTo(RemoteAddress.bucket("2001:db8:1:2::1"));
        assertThat(RemoteAddress.bucket("2001:db8:1:2::1")).isNotEqualTo(RemoteAddress.bucket("2001:db8:1:3::1"));
        assertThat(RemoteAddress.bucket("192.0.2.1")).isNotEqualTo(RemoteAddress.bucket("192.0.2.2"));
        assertThat(RemoteAddress.bucket("::ffff:192.0.2.1")).isEqualTo(RemoteAddress.bucket("192.0.2.1"));
    }
}
