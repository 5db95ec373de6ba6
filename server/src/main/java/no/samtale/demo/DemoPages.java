package no.samtale.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import no.samtale.platform.EntrypointId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The demo site's files by the path they are reached at, with the chat's address and entrypoint filled in. */
final class DemoPages {
    private static final String FOLDER = "/demo-site/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final Map<String, Page> pages;

    private DemoPages(Map<String, Page> pages) {
        this.pages = Map.copyOf(pages);
    }

    /** Reads all pages, for the chat at {@code samtale}, an origin. */
    static DemoPages read(URI samtale, EntrypointId entrypoint) throws IOException {
        Map<String, Page> pages = new HashMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "**/*.*")) {
            String address = file.getURL().toString();
            String path = address.substring(address.lastIndexOf(FOLDER) + FOLDER.length());
            String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
            if (type != null) {
                byte[] bytes = file.getContentAsByteArray();
                boolean filled = type.startsWith("text/html");
                pages.put(address(path), new Page(type, filled ? fill(bytes, samtale, entrypoint) : bytes));
            }
        }
        return new DemoPages(pages);
    }

    /** The page at a path, with or without a slash or {@code .html} at its end. */
    @Nullable
    Page page(String path) {
        boolean slash = path.length() > 1 && path.endsWith("/");
        return pages.get(address(path.substring(1, slash ? path.length() - 1 : path.length())));
    }

    /** {@code index.html} is at {@code /}, {@code en/prices.html} at {@code /en/prices}. */
    private static String address(String path) {
        String plain = path.endsWith(".html") ? path.substring(0, path.length() - ".html".length()) : path;
        if (plain.isEmpty() || plain.equals("index")) {
            return "/";
        }
        return "/" + (plain.endsWith("/index") ? plain.substring(0, plain.length() - "/index".length()) : plain);
    }

    private static byte[] fill(byte[] page, URI samtale, EntrypointId entrypoint) {
        return new String(page, StandardCharsets.UTF_8)
                .replace("{{samtale}}", samtale.toString())
                .replace("{{entrypoint}}", entrypoint.toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A file as it goes out. */
    @SuppressWarnings("ArrayRecordComponent") // carried from here to the socket; never compared
    record Page(String type, byte[] bytes) {}
}
