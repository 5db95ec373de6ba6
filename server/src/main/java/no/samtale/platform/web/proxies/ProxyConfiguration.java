package no.samtale.platform.web.proxies;

import java.util.Arrays;
import org.eclipse.jetty.server.HttpConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has each of Jetty's connectors ask {@link ForwardedRequests}, if there are proxies to trust. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProxyProperties.class)
class ProxyConfiguration {
    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> forwardedRequests(ProxyProperties properties) {
        TrustedProxies proxies = new TrustedProxies(properties.trustedProxies());
        var forwarded = new ForwardedRequests(proxies, properties.proxyHeaders());
        return factory -> {
            if (!proxies.none()) {
                factory.addServerCustomizers(server -> Arrays.stream(server.getConnectors())
                        .flatMap(connector -> connector.getConnectionFactories().stream())
                        .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                        .forEach(http -> ((HttpConfiguration.ConnectionFactory) http)
                                .getHttpConfiguration()
                                .addCustomizer(forwarded)));
            }
        };
    }
}
