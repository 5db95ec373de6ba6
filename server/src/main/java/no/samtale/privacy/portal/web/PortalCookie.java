package no.samtale.privacy.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import no.samtale.accounts.AccountsProperties;
import no.samtale.privacy.portal.PortalSecret;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie that keeps a person in the portal: read by no script, sent by no other site, and to the portal's own paths only.
 * Without Max-Age: the browser forgets it when it is closed.
 */
@Component
class PortalCookie {
    static final String NAME = "samtale_portal";
    private static final String PATH = "/api/portal";

    private final boolean behindTls;

    PortalCookie(AccountsProperties properties) {
        this.behindTls = Optional.ofNullable(properties.publicUrl())
                .map(url -> "https".equals(url.getScheme()))
                .orElse(false);
    }

    Optional<PortalSecret> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .flatMap(value -> PortalSecret.parse(value).stream())
                .findFirst();
    }

    ResponseCookie set(HttpServletRequest request, PortalSecret secret) {
        return cookie(request, secret.text()).build();
    }

    ResponseCookie clear(HttpServletRequest request) {
        return cookie(request, "").maxAge(Duration.ZERO).build();
    }

    private ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(NAME, value)
                .path(PATH)
                .httpOnly(true)
                .sameSite("Strict")
                .secure(behindTls || request.isSecure());
    }
}
