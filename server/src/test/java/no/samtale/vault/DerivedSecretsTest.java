package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import no.samtale.platform.AccountId;
import org.junit.jupiter.api.Test;

class DerivedSecretsTest {
    private static final AccountId ONE = new AccountId(new UUID(1, 1));
    private static final AccountId OTHER = new AccountId(new UUID(1, 2));

    private final DerivedSecrets secrets = new DerivedSecrets(RootKey.random());

    @Test
    void opensWhatItSealed() {
        byte[] sealed = secrets.seal(ONE, "use", "hemmelig ord");
        assertThat(secrets.open(ONE, "use", sealed)).isEqualTo("hemmelig ord");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("hemmelig");
        assertThat(secrets.seal(ONE, "use", "hemmelig ord")).isNotEqualTo(sealed);
    }

    @Test
    void opensNothingOfAnotherAccountUseOrKeyring() {
        byte[] sealed = secrets.seal(ONE, "use", "hemmelig");
        assertThatThrownBy(() -> secrets.open(OTHER, "use", sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> secrets.open(ONE, "other", sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> new DerivedSecrets(RootKey.random()).open(ONE, "use", sealed))
                .isInstanceOf(SealBroken.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> secrets.open(ONE, "use", sealed)).isInstanceOf(SealBroken.class);
    }
}
