package no.samtale.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void hashesByArgon2idAsOwaspAdvises() {
        assertThat(passwords.hash("riktig hest")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void matchesTheSamePasswordAndNoOther() {
        String hash = passwords.hash("riktig hest");
        assertThat(passwords.matches("riktig hest", hash)).isTrue();
        assertThat(passwords.matches("feil hest", hash)).isFalse();
    }

    @Test
    void comparesForNobodyByTheSameWork() {
        var fewerPasses = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 1);

        assertThat(form(passwords.nobodys())).isEqualTo(form(passwords.hash("riktig hest")));
        // It is read, and found stronger: what cannot be read throws.
        assertThat(fewerPasses.upgradeEncoding(passwords.nobodys())).isFalse();
        assertThat(passwords.matches("", passwords.nobodys())).isFalse();
    }

    /** All but the salt and the hash themselves, which count by their length. */
    private static String form(String hash) {
        return hash.substring(0, hash.indexOf("p=1$")) + hash.length();
    }
}
