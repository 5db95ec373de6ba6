package no.samtale.platform.web.proxies;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells who the server believes has called, and at which address. */
@RestController
class Echo {
    static final String PATH = "/notice/echo";

    @GetMapping(PATH)
    String who(HttpServletRequest request) {
        return "%s %s://%s:%d %s"
                .formatted(
                        request.getRemoteAddr(),
                        request.getScheme(),
                        request.getServerName(),
                        request.getServerPort(),
                        request.isSecure() ? "secure" : "plain");
    }
}
