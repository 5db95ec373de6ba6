package no.samtale.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import no.samtale.accounts.AccountsProperties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTest {
    @Test
    void isSecureWhereTheRequestIs() {
        assertThat(cookie(null, true)).contains("Secure");
        assertThat(cookie(null, false)).doesNotContain("Secure");
    }

    @Test
    void isSecureBehindAProxyThatSpeaksTls() {
        assertThat(cookie(URI.create("https://chat.example.no"), false)).contains("Secure");
        assertThat(cookie(URI.create("http://chat.example.no"), false)).doesNotContain("Secure");
    }

    private static String cookie(@Nullable URI publicUrl, boolean secure) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(secure);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SessionConfiguration()
                .sessionCookie(new AccountsProperties(publicUrl, false))
                .writeCookieValue(new CookieValue(request, response, "id"));
        String cookie = String.valueOf(response.getHeader("Set-Cookie"));
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
        return cookie;
    }
}
