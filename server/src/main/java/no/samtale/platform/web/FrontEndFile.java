package no.samtale.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * A file of the built front end, as it goes out.
 *
 * @param gzip the same compressed, where that is smaller
 * @param etag weak, as the plain and the compressed form share it
 */
record FrontEndFile(String contentType, byte[] bytes, byte @Nullable [] gzip, String etag) {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("png", "image/png"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("wav", "audio/wav"));
    private static final int WORTH_COMPRESSING = 512;
    private static final int ETAG_BYTES = 16;

    static FrontEndFile of(String path, byte[] bytes) {
        String extension = String.valueOf(StringUtils.getFilenameExtension(path));
        String type = TYPES.getOrDefault(extension, "application/octet-stream");
        return new FrontEndFile(type, bytes, compressed(type, bytes), etag(bytes));
    }

    private static byte @Nullable [] compressed(String type, byte[] bytes) {
        boolean text = type.startsWith("text/") || type.endsWith("json") || type.endsWith("xml");
        if (!text || bytes.length < WORTH_COMPRESSING) {
            return null;
        }
        byte[] gzip = gzip(bytes);
        return gzip.length < bytes.length ? gzip : null;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hash)
                            .substring(0, ETAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
