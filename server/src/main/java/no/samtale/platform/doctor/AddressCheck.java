package no.samtale.platform.doctor;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The port, and the address that people reach it by. */
public final class AddressCheck implements Check {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public String about() {
        return "address";
    }

    @Override
    public List<Finding> findings(Installation installation) {
        List<Finding> findings = new ArrayList<>();
        findings.add(port(installation.server()));
        boolean demo =
                installation.setting("samtale.demo").filter("true"::equals).isPresent();
        findings.add(
                installation
                        .setting("samtale.public-url")
                        .map(url -> reachedBy(URI.create(url), installation))
                        .orElseGet(
                                () -> demo
                                        ? Finding.ok("reached at this machine: it is a demo")
                                        : Finding.warn(
                                                "samtale.public-url is not set",
                                                "Set it to the https address that people use: links in mails and Secure cookies need it.")));
        return findings;
    }

    private static Finding port(OwnServer server) {
        String where = server.address() + ":" + server.port();
        if (server.runs()) {
            return Finding.ok("Samtale answers at " + where);
        }
        return server.taken()
                ? Finding.fail(
                        "another program listens at " + where,
                        "Stop it, or choose another port with --port (server.port).")
                : Finding.ok(where + " is free; Samtale is not running");
    }

    private static Finding reachedBy(URI url, Installation installation) {
        if (THIS_MACHINE.contains(String.valueOf(url.getHost()))) {
            return Finding.ok("reached at " + url + ", from this machine alone");
        }
        if (!"https".equals(url.getScheme())) {
            return Finding.fail(
                    "samtale.public-url is " + url + ", without TLS",
                    "Put a proxy with TLS in front (docs/runbooks/nginx.md) and set it to https.");
        }
        return installation.setting("samtale.trusted-proxies").isPresent()
                        || installation.setting("samtale.trusted-proxies[0]").isPresent()
                ? Finding.ok("reached at " + url + ", by proxies that are trusted")
                : Finding.fail(
                        "reached at " + url + ", but no proxy is trusted, so that all people seem to be the proxy",
                        "Set samtale.trusted-proxies to its address, 127.0.0.1 on the same machine.");
    }
}
