package no.samtale.channels.email.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that mails name: what is fetched, and from where. */
class FetchPictureTest {
    private static final byte[] GIF = "GIF89a and so on".getBytes(StandardCharsets.US_ASCII);

    private final Map<String, PictureAnswer> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final FetchPicture fetch = new FetchPicture(new PictureLine() {
        @Override
        PictureAnswer ask(URI address) throws IOException {
            asked.add(address.toString());
            PictureAnswer answer = answers.get(address.toString());
            if (answer == null) {
                throw new IOException("nobody there");
            }
            return answer;
        }
    });

    @Test
    void fetchesWhatIsAPictureByItsFirstBytes() {
        answers.put("https://a.example/x", fine(GIF));
        answers.put("https://a.example/page.png", fine("<svg onload=x>".getBytes(StandardCharsets.US_ASCII)));

        assertThat(fetch.fetch("https://a.example/x").orElseThrow().type()).isEqualTo("image/gif");
        assertThat(fetch.fetch("http://a.example/x")).as("never in the clear").isPresent();
        assertThat(fetch.fetch("https://a.example/page.png")).isEmpty();
        assertThat(fetch.fetch("https://a.example/none")).isEmpty();
        assertThat(fetch.fetch("https://[broken")).isEmpty();
    }

    @Test
    void followsAFewRedirects() {
        answers.put("https://a.example/1", moved("2"));
        answers.put("https://a.example/2", moved("https://b.example/3"));
        answers.put("https://b.example/3", fine(GIF));
        answers.put("https://a.example/round", moved("/round"));

        assertThat(fetch.fetch("https://a.example/1")).isPresent();
        assertThat(fetch.fetch("https://a.example/round")).isEmpty();
        assertThat(asked).hasSize(3 + 4);
    }

    @ParameterizedTest
    @DisplayName("A name that stands for an address within our own net is not called, however it is written")
    @ValueSource(
            strings = {
                "https://inside.example/x.png",
                "https://both.example/x.png",
                "https://127.0.0.1/x.png",
                "https://[::1]/x.png",
                "https://169.254.169.254/latest/meta-data",
                "https://outside.example:8443/x.png",
                "https://me@outside.example/x.png",
                "ftp://outside.example/x.png",
                "file:///etc/passwd",
                "x.png"
            })
    void callsNobodyWithin(String address) {
        List<String> trusted = new ArrayList<>();
        PictureLine line = new PictureLine(
                FetchPictureTest::look,
                each -> {
                    boolean fine = PublicAddresses.includes(each);
                    if (fine) {
                        trusted.add(each.getHostAddress());
                    }
                    return fine;
                },
                (SSLSocketFactory) SSLSocketFactory.getDefault());

        Optional<FetchedPicture> fetched = new FetchPicture(line).fetch(address);

        assertThat(fetched).isEmpty();
        assertThat(trusted).as("one of two is not enough").hasSizeLessThanOrEqualTo(1);
    }

    /** Names of the test's own: nobody is asked. */
    private static InetAddress[] look(String host) throws UnknownHostException {
        return switch (host) {
            case "inside.example" -> new InetAddress[] {InetAddress.ofLiteral("10.0.0.7")};
            case "both.example" ->
                new InetAddress[] {InetAddress.ofLiteral("9.9.9.9"), InetAddress.ofLiteral("192.168.0.1")};
            case "outside.example" -> throw new AssertionError("is refused before it is looked up");
            default -> new InetAddress[] {InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""))};
        };
    }

    private static PictureAnswer fine(byte[] content) {
        return new PictureAnswer(200, Optional.empty(), content);
    }

    private static PictureAnswer moved(String location) {
        return new PictureAnswer(302, Optional.of(location), new byte[0]);
    }
}
