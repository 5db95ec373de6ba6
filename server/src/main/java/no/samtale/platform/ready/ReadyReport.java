package no.samtale.platform.ready;

import java.io.PrintStream;
import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the features' lines, and last the one that scripts wait for. */
@Component
class ReadyReport {
    private final ObjectProvider<ReadyLines> features;
    private final Environment environment;

    ReadyReport(ObjectProvider<ReadyLines> features, Environment environment) {
        this.features = features;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order // After all others: whatever they prepare is ready too.
    void print() {
        URI address = URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
        @SuppressWarnings("SystemOut") // Meant for the person at the terminal, not for a log.
        PrintStream terminal = System.out;
        terminal.println();
        terminal.println("Console: " + address + "/console/");
        features.orderedStream()
                .flatMap(feature -> feature.lines(address).stream())
                .forEach(terminal::println);
        terminal.println("Samtale is ready at " + address);
        terminal.flush();
    }
}
