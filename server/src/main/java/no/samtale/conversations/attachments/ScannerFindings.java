package no.samtale.conversations.attachments;

import java.io.IOException;
import java.util.List;
import no.samtale.platform.doctor.Check;
import no.samtale.platform.doctor.Finding;
import no.samtale.platform.doctor.Installation;
import no.samtale.platform.doctor.Reach;

/** The virus scanner, where one is set: greeted as clamd answers it, and given nothing. */
public final class ScannerFindings implements Check {
    @Override
    public String about() {
        return "virus scanner";
    }

    @Override
    public List<Finding> findings(Installation installation) {
        ClamavProperties scanner = installation.settings().bindOrCreate("samtale.clamav", ClamavProperties.class);
        if (scanner.host() == null) {
            return List.of(Finding.ok("none is set, so files are not scanned"));
        }
        String where = scanner.host() + ":" + scanner.port();
        String todo = "No file is accepted until it does: look at clamd, samtale.clamav.host and .port.";
        try (Reach reach = Reach.of(scanner.host(), scanner.port())) {
            reach.say("nPING\n");
            return List.of(
                    reach.hear().equals("PONG")
                            ? Finding.ok(where + " answers")
                            : Finding.fail(where + " does not answer as clamd does", todo));
        } catch (IOException e) {
            return List.of(Finding.fail(where + " does not answer", todo));
        }
    }
}
