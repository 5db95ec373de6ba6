package no.samtale.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the security headers of its surface on every answer. What a controller says of them replaces, never adds. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeadersFilter extends OncePerRequestFilter {
    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    /** By OWASP's list (Secure Headers Project), what browsers know of it: nothing here needs a device or a sensor. */
    private static final String PERMISSIONS = "accelerometer=(), browsing-topics=(), camera=(),"
            + " display-capture=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(),"
            + " microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()";
    /** The widget may ask for the place when the visitor presses the button for it (P13). */
    private static final String WIDGET_PERMISSIONS = PERMISSIONS.replace("geolocation=()", "geolocation=(self)");

    private static final String A_YEAR = "max-age=31536000";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Surface surface = Surface.of(request.getRequestURI());
        response.setHeader(CONTENT_SECURITY_POLICY, surface.contentSecurity());
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Not "no-referrer": that would turn the Origin of a form's or a navigation's POST into "null".
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", surface == Surface.WIDGET ? WIDGET_PERMISSIONS : PERMISSIONS);
        response.setHeader("Cross-Origin-Resource-Policy", surface.resourcePolicy());
        // Flash and PDF readers once asked a site's policy file who may read it; there is none.
        response.setHeader("X-Permitted-Cross-Domain-Policies", "none");
        if (!surface.isFramed()) {
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
            // For browsers that do not know frame-ancestors; it has no word for the widget's list of origins.
            response.setHeader("X-Frame-Options", "DENY");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, surface.caching());
        chain.doFilter(request, new OneOfEach(response));
    }

    /** Spring adds the headers of a ResponseEntity; two policies would both bind, two cachings contradict. */
    private static final class OneOfEach extends HttpServletResponseWrapper {
        private static final Set<String> SINGLE =
                Set.of(CONTENT_SECURITY_POLICY.toLowerCase(Locale.ROOT), "cache-control", "referrer-policy");

        OneOfEach(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (SINGLE.contains(name.toLowerCase(Locale.ROOT))) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
