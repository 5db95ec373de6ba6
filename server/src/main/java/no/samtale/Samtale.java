package no.samtale;

import no.samtale.platform.database.EarlyStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class Samtale {
    public static void main(String[] args) {
        var application = new SpringApplication(Samtale.class);
        application.addInitializers(new EarlyStart());
        application.run(args);
    }
}
