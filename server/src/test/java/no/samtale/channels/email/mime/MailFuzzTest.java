package no.samtale.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import no.samtale.channels.email.mime.html.CleanedHtml;
import no.samtale.channels.email.mime.html.Harmless;
import org.junit.jupiter.api.Test;

/**
 * Mails of the corpus with bytes changed, cut, doubled and mixed are read without an exception, in bounded time and
 * memory, and their HTML is harmless. {@code -Dsamtale.fuzz.seconds=600} goes on for longer, {@code -Dsamtale.fuzz.seed} does one run again.
 */
class MailFuzzTest {
    private static final Duration SLOWEST = Duration.ofSeconds(5);
    private static final long MOST_MEMORY = 300L * 1024 * 1024;

    private static final String[] PIECES = {
        "=?utf-8?Q?",
        "?=",
        "--b1\r\n",
        "--b1--\r\n",
        "Content-Type: multipart/mixed; boundary=b1\r\n",
        "Content-Transfer-Encoding: base64\r\n",
        "Content-Type: text/html\r\n",
        "\r\n\r\n",
        "<div>",
        "<table><tr><td>",
        "<a href=\"",
        "<img src=\"data:image/png;base64,",
        "</",
        "<!--",
        "(((",
        "\"",
        "<",
        ">",
        ",",
        "filename*0*=utf-8''%",
        "boundary=",
        "\0",
        "\u2028",
        "> ",
        "-- \n",
        "Fra: x\nSendt: y\n",
        "On x wrote:",
        "{\\rtf",
        "        ",
        "\t\t\t\t",
        "&#x",
        "style=\"width:",
        "%%%%",
        "((a)",
        ";;;;"
    };

    @Test
    void survivesWhateverComes() {
        long seed = Long.getLong("samtale.fuzz.seed", 20_261_116L);
        Random random = new Random(seed);
        List<byte[]> mails = Corpus.mails().stream()
                .map(Corpus::bytes)
                .filter(each -> each.length < 64 * 1024)
                .toList();
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("samtale.fuzz.seconds", 6)).toNanos();
        int read = 0;
        while (System.nanoTime() < end) {
            byte[] mail = changed(mails, random);
            survives(mail, seed, read++);
        }
        assertThat(read).isGreaterThan(100);
    }

    private static void survives(byte[] mail, long seed, int count) {
        String which = "mail " + count + " of seed " + seed;
        long memory = memory();
        long start = System.nanoTime();
        try {
            MailReading reading = Corpus.read(mail);
            Summary.of(reading);
            CleanedHtml html = reading instanceof MailReading.Read(Mail read) ? read.html() : null;
            if (html != null) {
                Harmless.check(html.html());
            }
        } catch (RuntimeException | Error e) {
            throw new AssertionError(which + ":\n" + new String(mail, StandardCharsets.ISO_8859_1), e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(which).isLessThan(SLOWEST);
        assertThat(memory() - memory).as("bytes for " + which).isLessThan(MOST_MEMORY);
    }

    private static long memory() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static byte[] changed(List<byte[]> mails, Random random) {
        byte[] mail = mails.get(random.nextInt(mails.size())).clone();
        int changes = 1 + random.nextInt(6);
        for (int each = 0; each < changes && mail.length > 0; each++) {
            mail = change(mail, mails, random);
        }
        return mail;
    }

    private static byte[] change(byte[] mail, List<byte[]> mails, Random random) {
        int at = random.nextInt(mail.length);
        int length = Math.min(mail.length - at, 1 + random.nextInt(200));
        return switch (random.nextInt(8)) {
            case 0 -> {
                mail[at] = (byte) random.nextInt(256);
                yield mail;
            }
            case 1 -> Arrays.copyOf(mail, at);
            case 2 -> joined(Arrays.copyOf(mail, at), Arrays.copyOfRange(mail, at + length, mail.length));
            case 3 -> joined(Arrays.copyOf(mail, at + length), Arrays.copyOfRange(mail, at, mail.length));
            case 4 -> {
                byte[] other = mails.get(random.nextInt(mails.size()));
                yield joined(
                        Arrays.copyOf(mail, at), Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
            }
            case 5 -> inserted(mail, at, PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
            case 6 ->
                inserted(
                        mail,
                        at,
                        PIECES[random.nextInt(PIECES.length)]
                                .repeat(1 + random.nextInt(3_000))
                                .getBytes(StandardCharsets.UTF_8));
            default -> {
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                yield inserted(mail, at, noise);
            }
        };
    }

    private static byte[] inserted(byte[] mail, int at, byte[] piece) {
        return joined(joined(Arrays.copyOf(mail, at), piece), Arrays.copyOfRange(mail, at, mail.length));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream(one.length + other.length);
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }
}
