package no.samtale.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.samtale.channels.email.mime.Authentication.Verdict;
import no.samtale.channels.email.mime.header.MailHeaders;
import org.junit.jupiter.api.Test;

class AuthenticationTest {
    @Test
    void believesServerThatWeTrust() {
        assertThat(
                        of(
                                "mx.firma.no; spf=pass smtp.mailfrom=kunde.no; dkim=fail header.d=a.no; dkim=pass (2048-bit key) header.d=kunde.no; dmarc=pass (p=REJECT) header.from=kunde.no"))
                .isEqualTo(new Authentication(Verdict.PASS, Verdict.PASS, Verdict.PASS));
        assertThat(of("MX.firma.no 1; spf = softfail; dkim/1=none; dmarc=temperror"))
                .isEqualTo(new Authentication(Verdict.SOFTFAIL, Verdict.NONE, Verdict.ERROR));
        assertThat(of("mx.firma.no; none")).isEqualTo(Authentication.UNKNOWN);
    }

    @Test
    void believesNobodyElse() {
        assertThat(of("evil.no; spf=pass; dkim=pass; dmarc=pass")).isEqualTo(Authentication.UNKNOWN);
        assertThat(of("evil.no (mx.firma.no); dmarc=pass")).isEqualTo(Authentication.UNKNOWN);
        assertThat(of("mx.firma.no.evil.no; dmarc=pass")).isEqualTo(Authentication.UNKNOWN);
        assertThat(of("\"mx.firma.no\"; dmarc=pass")).isEqualTo(Authentication.UNKNOWN);
    }

    @Test
    void readsNoResultOutOfCommentsAndQuotes() {
        assertThat(of("mx.firma.no; spf=fail reason=\"x; dmarc=pass\" (; dkim=pass) smtp.mailfrom=\"; dkim=pass\""))
                .isEqualTo(new Authentication(Verdict.FAIL, Verdict.UNKNOWN, Verdict.UNKNOWN));
        assertThat(of("mx.firma.no; spf=fail (\\); dmarc=pass)"))
                .isEqualTo(new Authentication(Verdict.FAIL, Verdict.UNKNOWN, Verdict.UNKNOWN));
    }

    @Test
    void takesTopmostOfSeveral() {
        MailHeaders headers = MailHeaders.of(
                "Authentication-Results: mx.firma.no; dmarc=fail\nAuthentication-Results: mx.firma.no; dmarc=pass; spf=pass\n");
        assertThat(Authentication.of(headers, List.of("mx.firma.no")))
                .isEqualTo(new Authentication(Verdict.PASS, Verdict.UNKNOWN, Verdict.FAIL));
    }

    private static Authentication of(String results) {
        return Authentication.of(MailHeaders.of("Authentication-Results: " + results + "\n"), List.of("mx.firma.no"));
    }
}
