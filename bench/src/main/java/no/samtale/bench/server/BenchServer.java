package no.samtale.bench.server;

import java.io.PrintStream;
import no.samtale.Samtale;
import no.samtale.bench.site.Site;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A server of the bench: Samtale, and one line on standard output with what a client needs to load it. */
public final class BenchServer {
    /** Begins the line. */
    public static final String MARK = "BENCH ";

    private BenchServer() {}

    public static void main(String[] args) {
        ConfigurableApplicationContext context = SpringApplication.run(Samtale.class, args);
        Site site = context.getBean(PrepareSite.class).prepare();
        @SuppressWarnings("SystemOut") // The process that started us reads it.
        PrintStream out = System.out;
        out.println(MARK + JsonMapper.shared().writeValueAsString(site));
        out.flush();
    }
}
