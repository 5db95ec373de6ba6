package no.samtale.channels.sms.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table by which the console counts SMS while somebody writes: the same is sent. */
class SmsSegmentsTableTest {
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");
    private static final int HEADER = 6;

    static List<String> rows() throws IOException {
        try (InputStream table =
                Objects.requireNonNull(SmsSegmentsTableTest.class.getResourceAsStream("/sms/segments.csv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isSentAsTheConsoleCounts(String row) {
        List<String> cells = Arrays.asList(row.split(";", -1));
        SmsText text = SmsText.of(text(cells.get(0)));
        SmsSegment last = text.segments().getLast();
        int part = text.segments().size() > 1 ? HEADER : 0;
        int octets = last.shortMessage().length - part;
        int room = text.isUnicode() ? 140 : part == 0 ? 160 : 153;
        int left = text.isUnicode() ? (room - part - octets) / 2 : room - octets;

        assertThat(text.isUnicode()).isEqualTo(!cells.get(1).equals("-"));
        assertThat(text.segments()).hasSize(Integer.parseInt(cells.get(2)));
        assertThat(left).isEqualTo(Integer.parseInt(cells.get(3)));
    }

    private static String text(String pieces) {
        return Stream.of(pieces.split(" "))
                .filter(piece -> !piece.isEmpty())
                .map(piece -> unescaped(piece.substring(0, piece.lastIndexOf('*')))
                        .repeat(Integer.parseInt(piece.substring(piece.lastIndexOf('*') + 1))))
                .reduce("", String::concat);
    }

    private static String unescaped(String written) {
        return ESCAPED.matcher(written).replaceAll(found -> {
            String character = found.group(1) == null
                    ? switch (found.group(2)) {
                        case "n" -> "\n";
                        case "r" -> "\r";
                        case "s" -> " ";
                        case "t" -> "\t";
                        default -> found.group(2);
                    }
                    : Character.toString(Integer.parseInt(found.group(1), 16));
            return Matcher.quoteReplacement(character);
        });
    }
}
