package no.samtale.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class RawAesGcmTest {
    @Property
    void sealsWhatTinkOpens(@ForAll @Size(32) byte[] key, @ForAll byte[] text, @ForAll byte[] associated)
            throws GeneralSecurityException {
        Aead tink = new AesGcmJce(key);
        assertThat(tink.decrypt(new RawAesGcm(key).encrypt(text, associated), associated))
                .isEqualTo(text);
    }

    @Property
    void opensWhatTinkSeals(@ForAll @Size(32) byte[] key, @ForAll byte[] text, @ForAll byte[] associated)
            throws GeneralSecurityException {
        Aead tink = new AesGcmJce(key);
        assertThat(new RawAesGcm(key).decrypt(tink.encrypt(text, associated), associated))
                .isEqualTo(text);
    }

    /** Test case 16 of McGrew and Viega, "The Galois/Counter Mode of Operation (GCM)", appendix B. */
    @Example
    void opensThePublishedTestVector() throws GeneralSecurityException {
        String nonce = "cafebabefacedbaddecaf888";
        String text = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
        String sealed = "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662";
        String tag = "76fc6ece0f4e1768cddf8853bb2d551b";
        var key = new RawAesGcm(hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));

        assertThat(key.decrypt(hex(nonce + sealed + tag), hex("feedfacedeadbeeffeedfacedeadbeefabaddad2")))
                .isEqualTo(hex(text));
    }

    @Example
    void neverUsesANonceTwice() throws GeneralSecurityException {
        var key = new RawAesGcm(RawAesGcm.randomKey());
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            nonces.add(HexFormat.of().formatHex(Arrays.copyOf(key.encrypt(new byte[1], new byte[1]), 12)));
        }
        assertThat(nonces).hasSize(10_000);
    }

    @Example
    void refusesAKeyOfAnotherSize() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RawAesGcm(new byte[16]));
    }

    @Example
    void refusesWhatIsTooShort() {
        var key = new RawAesGcm(new byte[32]);
        for (int size = 0; size < 28; size++) {
            byte[] sealed = new byte[size];
            assertThatExceptionOfType(GeneralSecurityException.class)
                    .isThrownBy(() -> key.decrypt(sealed, new byte[0]));
        }
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
