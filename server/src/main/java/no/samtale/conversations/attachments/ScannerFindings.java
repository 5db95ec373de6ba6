package no.samtale.conversations.attachments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.samtale.platform.Limits;
import no.samtale.platform.doctor.Check;
import no.samtale.platform.doctor.Finding;
import no.samtale.platform.doctor.Installation;
import no.samtale.platform.doctor.Reach;

/** The virus scanner, where one is set: greeted as clamd answers it, told of a file as large as ours, and given nothing. */
public final class ScannerFindings implements Check {
    private static final byte[] HEAD = "nINSTREAM\n".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String about() {
        return "virus scanner";
    }

    @Override
    public List<Finding> findings(Installation installation) {
        ClamavProperties scanner = installation.settings().bindOrCreate("samtale.clamav", ClamavProperties.class);
        String host = scanner.host();
        if (host == null) {
            return List.of(Finding.ok("none is set, so files are not scanned"));
        }
        String where = host + ":" + scanner.port();
        String todo = "No file is accepted until it does: look at clamd, samtale.clamav.host and .port.";
        try {
            return List.of(
                    greets(host, scanner.port())
                            ? takesTheLargest(host, scanner.port())
                            : Finding.fail(where + " does not answer as clamd does", todo));
        } catch (IOException e) {
            return List.of(Finding.fail(where + " does not answer", todo));
        }
    }

    private static boolean greets(String host, int port) throws IOException {
        try (Reach reach = Reach.of(host, port)) {
            reach.say("nPING\n");
            return reach.hear().equals("PONG");
        }
    }

    /** It refuses a file by its size alone, before it has been given any of it. */
    private static Finding takesTheLargest(String host, int port) throws IOException {
        byte[] announced = ByteBuffer.allocate(HEAD.length + Integer.BYTES)
                .put(HEAD)
                .putInt(Math.toIntExact(Limits.ATTACHMENT_BYTES))
                .array();
        try (Reach reach = Reach.of(host, port)) {
            reach.sayLast(announced);
            String where = host + ":" + port;
            long megabytes = Limits.ATTACHMENT_BYTES >> 20;
            return reach.hear().contains("size limit exceeded")
                    ? Finding.fail(
                            where + " takes no file of " + megabytes + " MB",
                            "Set clamd's StreamMaxLength, MaxFileSize and MaxScanSize as deploy/clamav/clamd.conf has"
                                    + " them.")
                    : Finding.ok(where + " answers, and takes files of " + megabytes + " MB");
        }
    }
}
