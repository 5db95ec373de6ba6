package no.samtale.acceptance.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.samtale.privacy.register.TestRegister;
import org.springframework.util.FileSystemUtils;

/** {@code ./samtale prove-erasure}: prints what was found where, before and after. Exit status 0 if nothing is left. */
public final class ProveErasure {
    private ProveErasure() {}

    public static void main(String[] arguments) throws IOException {
        @SuppressWarnings("SystemOut") // Meant for the person at the terminal.
        PrintStream out = System.out;
        Path folder = Files.createTempDirectory("samtale-proof-");
        boolean proved = false;
        try (Install install = new Install(folder)) {
            proved = prove(new Proof(install, TestRegister.real()), out);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(proved ? 0 : 1);
    }

    private static boolean prove(Proof proof, PrintStream out) throws IOException {
        out.println("Planting, erasing and looking. This takes a few minutes.");
        Findings whole = proof.whole();
        out.println();
        out.print(whole.table());
        out.println();
        boolean proved = whole.wrong().isEmpty();
        for (LeftOut step : LeftOut.values()) {
            List<String> wrong = proof.without(step).wrong();
            boolean named = wrong.stream().anyMatch(each -> each.contains(step.place()));
            proved &= named;
            out.println((named ? "found out" : "NOT FOUND OUT") + " when left out: " + step + " " + wrong);
        }
        out.println();
        out.println(proved ? "Proved: nothing is left." : "Not proved.");
        return proved;
    }
}
