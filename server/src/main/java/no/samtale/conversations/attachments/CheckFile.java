package no.samtale.conversations.attachments;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.samtale.platform.Purpose;
import no.samtale.vault.KeyScope;
import org.springframework.stereotype.Component;

/** Has a whole file looked at by the virus scanner, where there is one. */
@Component
class CheckFile {
    private final SegmentStore segments;
    private final Optional<Clamd> scanner;

    CheckFile(SegmentStore segments, ClamavProperties properties) {
        this.segments = segments;
        this.scanner = properties.host() == null
                ? Optional.empty()
                : Optional.of(new Clamd(properties.host(), properties.port()));
    }

    /** What came of it. */
    enum Verdict {
        CLEAN,
        INFECTED,
        /** The scanner was not reached, or could not tell. */
        UNKNOWN
    }

    /** Without a scanner every file is clean. */
    Verdict check(KeyScope scope, Upload upload) {
        return scanner.map(clamd -> clamd.scan(pieces(scope, upload))).orElse(Verdict.CLEAN);
    }

    private Stream<byte[]> pieces(KeyScope scope, Upload upload) {
        return IntStream.range(0, Segments.count(upload.size()))
                .mapToObj(n -> segments.read(Purpose.DELIVER, scope, upload.id(), upload.size(), n)
                        .orElseThrow());
    }
}
