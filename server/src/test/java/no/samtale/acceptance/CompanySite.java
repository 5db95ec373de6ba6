package no.samtale.acceptance;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import no.samtale.platform.EntrypointId;
import org.jspecify.annotations.Nullable;

/** A company's own page, of another origin than Samtale: nothing on it but the loader's tag. */
public final class CompanySite implements AutoCloseable {
    private final HttpServer server;
    private final String host;
    private volatile @Nullable String page;

    /** On another site than Samtale: a browser tells sites apart by host. */
    public CompanySite() {
        this("127.0.0.1");
    }

    /** @param host 127.0.0.1 or localhost, which for a browser are two sites; Samtale is on the latter */
    public CompanySite(String host) {
        this.host = host;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            byte[] html = String.valueOf(page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        server.start();
    }

    public String origin() {
        return "http://" + host + ":" + server.getAddress().getPort();
    }

    public void embed(ServerProcess samtale, EntrypointId entrypoint) {
        embed(samtale.url("/loader.js"), entrypoint);
    }

    /** @param loader where it is had from */
    public void embed(String loader, EntrypointId entrypoint) {
        embed(loader, entrypoint, "");
    }

    /** @param more attributes of the tag */
    public void embed(String loader, EntrypointId entrypoint, String more) {
        page = """
                <!doctype html><html lang="nb"><meta charset="utf-8"><title>Fjellsport</title><main><h1>Fjellsport</h1></main>
                <script async src="%s" data-entrypoint="%s" data-language="nb" data-label="Spør oss" %s></script></html>
                """.formatted(loader, entrypoint, more);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
