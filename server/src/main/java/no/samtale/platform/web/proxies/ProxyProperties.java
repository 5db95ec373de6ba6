package no.samtale.platform.web.proxies;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for reverse proxies in front.
 *
 * @param trustedProxies their addresses, each an address or a network (10.1.0.0/16); nobody's word is taken by default
 * @param proxyHeaders which headers they write; the other kind, which a caller can get past a proxy, is never read
 */
@ConfigurationProperties("samtale")
record ProxyProperties(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("x-forwarded") ProxyHeaders proxyHeaders) {}
