package no.samtale.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
