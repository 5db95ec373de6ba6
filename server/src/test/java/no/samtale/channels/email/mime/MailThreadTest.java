package no.samtale.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailThreadTest {
    private static final List<String> OURS = List.of("support@firma.no", "post@firma.no");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ordre 4",
                "Re: Ordre 4",
                "RE: SV: Ordre 4",
                "Sv: VS: Re[3]: Ordre 4",
                "AW: WG: Ordre 4",
                "Fwd: FW: Ordre 4",
                "VB: Ordre 4",
                "Re (2): Ordre 4",
                "Re^2: Ordre 4",
                "[EXTERNAL] Re: Ordre 4",
                "[Fwd: Ordre 4]",
                "Ordre 4 (fwd)",
                "re:re:re:Ordre  4",
                "Antw: Ordre 4",
                "SV：Ordre 4",
                "Vs : Ordre 4"
            })
    void knowsSubjectWhateverStandsBeforeIt(String subject) {
        assertThat(BaseSubject.of(subject)).isEqualTo("Ordre 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Retur av vare",
                "Svar på spørsmål",
                "Reklamasjon: sko",
                "[Kunde] Ordre",
                "Vs Oslo",
                "Research: x"
            })
    void leavesWordsThatOnlyBeginAlike(String subject) {
        assertThat(BaseSubject.of(subject)).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource({
        "support+abcdefgh12345678@firma.no, abcdefgh12345678",
        "SUPPORT+ABCDEFGH12345678@FIRMA.NO, abcdefgh12345678",
        "support+kort@firma.no,",
        "support@firma.no,",
        "annen+abcdefgh12345678@firma.no,",
        "support+abcdefgh12345678@annen.no,",
        "support+abcdefgh1234567_8@firma.no,"
    })
    void findsTokenInOurOwnAddressesOnly(String address, String token) {
        assertThat(ReplyToken.of(address, OURS).map(ReplyToken::value).orElse(null))
                .isEqualTo(token);
    }

    @Test
    void putsTokenIntoAddress() {
        ReplyToken token = new ReplyToken("abcdefgh12345678");
        assertThat(ReplyToken.of(token.in("post@firma.no"), OURS)).contains(token);
        assertThat(token).hasToString("ReplyToken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Den 12.11.2026 kl. 10:00 skrev Ola <o@a.no>:|QUOTE",
                "12. nov. 2026 kl. 10:00 skrev Ola <o@a.no>:|QUOTE",
                "tor. 12. nov. 2026 kl. 10:00 skrev Ola:|QUOTE",
                "Den tors 12 nov. 2026 10:00Ola <o@a.no> skrev:|QUOTE",
                "On Nov 12, 2026, at 10:00, Ola <o@a.no> wrote:|QUOTE",
                "Am 12.11.2026 um 10:00 schrieb Ola:|QUOTE",
                "Ola skrev 12.11.2026 10:00:|QUOTE",
                "Han skrev at det var bra:|OWN",
                "På mandag skal jeg:|OWN"
            })
    void foldsWhatIntroducesQuotes(String line, Passage.Kind kind) {
        List<Passage> passages = Passages.of("Hei\n" + line + "\n> gammelt");
        assertThat(passages.get(kind == Passage.Kind.QUOTE ? 1 : 0).text()).contains(line);
        assertThat(String.join("\n", passages.stream().map(Passage::text).toList()))
                .isEqualTo("Hei\n" + line + "\n> gammelt");
    }
}
