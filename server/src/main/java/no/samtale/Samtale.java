package no.samtale;

import no.samtale.platform.database.EarlyStart;
import no.samtale.platform.settings.CheckSettings;
import no.samtale.platform.settings.SettingsFile;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Samtale {
    public static void main(String[] args) {
        var application = new SpringApplication(Samtale.class);
        application.addListeners(new SettingsFile());
        // The settings first: nothing is started by what turns out to be a slip.
        application.addInitializers(new CheckSettings(), new EarlyStart());
        application.run(args);
    }
}
