package no.samtale.acceptance.proof;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import no.samtale.acceptance.PlainScan;

/** Looks through all files below a folder, in pieces that overlap. */
final class FolderScan {
    private static final int PIECE = 4 << 20;
    private static final int OVERLAP = 1 << 16;

    private FolderScan() {}

    /** The texts that were found, and where in words. */
    static Map<String, String> of(Path top, PlainScan scan) {
        Map<String, String> found = new LinkedHashMap<>();
        if (Files.notExists(top)) {
            return found;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(top)) {
            files = walk.filter(Files::isRegularFile).toList();
        } catch (IOException | UncheckedIOException vanished) {
            // It lives: a file went while we looked.
            return of(top, scan);
        }
        for (Path file : files) {
            file(file, scan).forEach((text, how) -> found.putIfAbsent(text, how + " in " + file));
        }
        return found;
    }

    static Map<String, String> file(Path file, PlainScan scan) {
        Map<String, String> found = new LinkedHashMap<>();
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] tail = new byte[0];
            for (byte[] piece = stream.readNBytes(PIECE); piece.length > 0; piece = stream.readNBytes(PIECE)) {
                byte[] joined = Arrays.copyOf(tail, tail.length + piece.length);
                System.arraycopy(piece, 0, joined, tail.length, piece.length);
                found.putAll(scan.all(joined));
                tail = Arrays.copyOfRange(joined, Math.max(0, joined.length - OVERLAP), joined.length);
            }
        } catch (IOException vanished) {
            return found;
        }
        return found;
    }

    /** Puts a text into a folder in every form, and tells the forms in which it is then not found. */
    static List<String> blindSpots(Path folder, String text) throws IOException {
        Map<String, byte[]> forms = new LinkedHashMap<>(PlainScan.forms(text));
        for (int offset = 0; offset < 3; offset++) {
            forms.put(
                    "base64 behind " + offset,
                    java.util.Base64.getEncoder()
                            .encode(("ab".substring(0, Math.min(offset, 2)) + text + "cd")
                                    .getBytes(StandardCharsets.UTF_8)));
        }
        byte[] utf8 = ("før " + text + " etter").getBytes(StandardCharsets.UTF_8);
        forms.put("gzip", gzip(utf8));
        forms.put("zstd", Zstd.compress(utf8));
        forms.put("pglz", pglz(utf8));
        PlainScan scan = new PlainScan(List.of(text));
        Files.createDirectories(folder);
        Path file = folder.resolve("proof-control");
        try {
            return forms.entrySet().stream()
                    .filter(form -> {
                        write(file, form.getValue());
                        return !file(file, scan).containsKey(text);
                    })
                    .map(Map.Entry::getKey)
                    .toList();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(out)) {
            stream.write(bytes);
        }
        return out.toByteArray();
    }

    /** A compressed value as PostgreSQL stores it, with nothing but literals: eight behind each control byte. */
    private static byte[] pglz(byte[] bytes) {
        byte[] padded = Arrays.copyOf(bytes, Math.max(bytes.length, 64));
        ByteArrayOutputStream literals = new ByteArrayOutputStream();
        for (int at = 0; at < padded.length; at += 8) {
            literals.write(0);
            literals.write(padded, at, Math.min(8, padded.length - at));
        }
        byte[] packed = literals.toByteArray();
        int size = packed.length + 8;
        return ByteBuffer.allocate(size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(size << 2 | 2)
                // As if more had come of it: a value that grew would not have been stored so.
                .putInt(size)
                .put(packed)
                .array();
    }
}
