package no.samtale.platform.settings;

import java.util.List;
import no.samtale.platform.configuration.StartRefused;

/** Settings that cannot be what was meant. */
public final class FaultySettings extends StartRefused {
    FaultySettings(List<String> faults) {
        super(String.join("\n", faults));
    }

    FaultySettings(String fault, Throwable cause) {
        super(fault, cause);
    }
}
