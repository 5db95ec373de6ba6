package no.samtale.architecture.faulty;

import com.google.crypto.tink.Aead;
import java.time.Instant;
import java.time.LocalDate;
import javax.crypto.SecretKey;
import no.samtale.platform.Purpose;
import no.samtale.vault.Cell;
import no.samtale.vault.KeyScope;
import no.samtale.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** One class for each rule of {@code HabitsTest}. */
public final class Faults {
    private Faults() {}

    /** A name that says nothing. */
    public static final class ThingManager {}

    /** A clock of its own. */
    public static final class TellsTheTime {
        @SuppressWarnings("JavaTimeDefaultTimeZone")
        public String now() {
            return Instant.now() + " " + LocalDate.now();
        }
    }

    /** Another clock of its own. */
    public static final class CountsMilliseconds {
        public long now() {
            return System.currentTimeMillis();
        }
    }

    /** A key outside the vault. */
    public record HoldsAKey(SecretKey key) {}

    /** Encryption outside the vault. */
    public record Encrypts(Aead aead) {}

    /** Seals a text as it came. */
    public record SealsUnscreened(Vault vault) {
        public byte[] sealed(KeyScope scope, Cell cell, String text) {
            return vault.seal(Purpose.DELIVER, scope, cell, text);
        }
    }

    /** Opens a connection of its own. */
    public static final class CallsSomebody {
        public java.net.Socket call() throws java.io.IOException {
            return new java.net.Socket("somewhere.example", 25);
        }
    }

    /** Another way to do so. */
    public static final class FetchesAPage {
        public java.net.http.HttpClient client() {
            return java.net.http.HttpClient.newHttpClient();
        }
    }

    /** And one more. */
    public record OpensTls(javax.net.ssl.SSLSocketFactory factory) {
        public java.net.Socket open() throws java.io.IOException {
            return factory.createSocket("somewhere.example", 465);
        }
    }

    /** Filled from outside, behind the constructor's back. */
    public static final class IsFilled {
        @Autowired
        private @Nullable Runnable work;

        @Value("x")
        private @Nullable String value;

        @Override
        public String toString() {
            return value + " " + work;
        }
    }

    /** Talks to the terminal. */
    public static final class Prints {
        @SuppressWarnings("SystemOut")
        public void print() {
            System.out.println("here");
        }
    }

    /** A test that sleeps. Surefire does not run it: its name is no test's. */
    public static final class Sleeps {
        @Test
        @Disabled
        void sleeps() {}
    }
}
