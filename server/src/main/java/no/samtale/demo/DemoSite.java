package no.samtale.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import no.samtale.platform.EntrypointId;

/**
 * A company's site on a port, hence an origin, of its own: what Samtale sees of it is what it sees of any company's. Its
 * pages may run the loader and frame the chat, and nothing else that is not theirs.
 */
final class DemoSite implements AutoCloseable {
    private static final int BACKLOG = 0;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private DemoSite(HttpServer server) {
        this.server = server;
    }

    /**
     * Takes the port; nothing is served before {@link #show}.
     *
     * @param port 0 for any that is free
     */
    static DemoSite on(int port) throws IOException {
        try {
            return new DemoSite(HttpServer.create(new InetSocketAddress(port), BACKLOG));
        } catch (BindException e) {
            throw new IOException(
                    "The demo's site needs port " + port + ", which something else uses. Start with another --port.",
                    e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Serves the site, with the chat of this entrypoint, and the mails that were caught. */
    void show(URI samtale, EntrypointId entrypoint, Supplier<List<CaughtMail>> mails) throws IOException {
        DemoPages pages = DemoPages.read(samtale, entrypoint);
        String policy = "default-src 'none'; script-src 'self' %1$s; frame-src %1$s; style-src 'self'; font-src 'self';"
                        .formatted(samtale)
                + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange, pages, policy, mails);
            }
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, DemoPages pages, String policy, Supplier<List<CaughtMail>> mails)
            throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("Cache-Control", "no-cache");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (!head && !exchange.getRequestMethod().equals("GET")) {
            headers.set("Allow", "GET, HEAD");
            exchange.sendResponseHeaders(405, -1);
            return;
        }
        String path = exchange.getRequestURI().getPath();
        if (path.equals(DemoMailPage.PATH)) {
            send(exchange, head, 200, "text/html;charset=utf-8", DemoMailPage.html(mails.get()));
            return;
        }
        DemoPages.Page page = pages.page(path);
        if (page == null) {
            send(
                    exchange,
                    head,
                    404,
                    "text/plain;charset=utf-8",
                    "Siden finnes ikke.".getBytes(StandardCharsets.UTF_8));
        } else {
            send(exchange, head, 200, page.type(), page.bytes());
        }
    }

    private static void send(HttpExchange exchange, boolean head, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
