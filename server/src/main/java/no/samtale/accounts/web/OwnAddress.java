package no.samtale.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import no.samtale.accounts.AccountsProperties;
import org.springframework.stereotype.Component;

/** Where this browser reaches the console: the address that was set, or else the one that it has just used. */
@Component
class OwnAddress {
    private final AccountsProperties properties;

    OwnAddress(AccountsProperties properties) {
        this.properties = properties;
    }

    String console(HttpServletRequest request) {
        URI told = properties.publicUrl();
        URI here = URI.create(request.getScheme() + "://" + request.getServerName() + port(request));
        return (told == null ? here : told).resolve("/console/").toString();
    }

    private static String port(HttpServletRequest request) {
        int usual = "https".equals(request.getScheme()) ? 443 : 80;
        return request.getServerPort() == usual ? "" : ":" + request.getServerPort();
    }
}
