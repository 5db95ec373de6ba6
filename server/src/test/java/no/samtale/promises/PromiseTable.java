package no.samtale.promises;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes docs/promises.md from the tests that ran ({@link PromisesShown}), and refuses, with what is missing, when a promise
 * that is to be kept has no test or one that failed. Takes the folder of the tests' lines, the file of promises
 * (src/test/resources/promises.tsv: id, state, what is promised) and the file to write.
 */
@SuppressWarnings("SystemOut") // A command.
public final class PromiseTable {
    private static final Pattern ID = Pattern.compile("\\bP\\d\\d\\b");

    private final Map<String, List<String[]>> shown = new TreeMap<>();

    private PromiseTable() {}

    public static void main(String[] arguments) throws IOException {
        PromiseTable table = new PromiseTable();
        table.read(Path.of(arguments[0]));
        List<String[]> promises = fields(Files.readString(Path.of(arguments[1])));
        Files.writeString(Path.of(arguments[2]), table.text(promises));
        List<String> broken =
                promises.stream().filter(table::isBroken).map(each -> each[0]).toList();
        if (!broken.isEmpty()) {
            System.err.println("Promises without a test that passes: " + String.join(", ", broken));
            System.exit(1);
        }
        System.out.println("Every promise that is to be kept has tests, and they passed: " + arguments[2]);
    }

    private void read(Path folder) throws IOException {
        Map<String, String[]> lines = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (String[] line : fields(Files.readString(file))) {
                    lines.put(line[0] + "\t" + line[1], line);
                }
            }
        }
        for (String[] line : lines.values()) {
            Matcher ids = ID.matcher(line[1]);
            List<String> seen = new ArrayList<>();
            while (ids.find()) {
                if (!seen.contains(ids.group())) {
                    seen.add(ids.group());
                    shown.computeIfAbsent(ids.group(), id -> new ArrayList<>()).add(line);
                }
            }
        }
    }

    private static List<String[]> fields(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private boolean isBroken(String[] promise) {
        List<String[]> tests = shown.getOrDefault(promise[0], List.of());
        boolean failed = tests.stream().anyMatch(test -> !test[2].equals("passed"));
        return failed || (tests.isEmpty() && !promise[1].equals("later"));
    }

    private String text(List<String[]> promises) {
        StringBuilder text = new StringBuilder("""
                # The promises

                What the privacy notice says, and the tests that show it. Generated from the tests that ran, by `./samtale test`;
                do not edit. *kept*: the product does all of it. *partly*: what is missing stands there. *mechanism*: what it will
                rest on is there and tested, the feature that uses it is not. *later*: not built.

                | promise | what is promised | state | tests | result |
                |---|---|---|---|---|
                """);
        for (String[] promise : promises) {
            List<String[]> tests = shown.getOrDefault(promise[0], List.of());
            text.append("| [").append(promise[0]).append("](#").append(promise[0].toLowerCase(java.util.Locale.ROOT));
            text.append(") | ").append(promise[2]).append(" | ").append(promise[1]);
            text.append(" | ")
                    .append(tests.size())
                    .append(" | ")
                    .append(result(promise, tests))
                    .append(" |\n");
        }
        for (String[] promise : promises) {
            List<String[]> tests = shown.getOrDefault(promise[0], List.of());
            if (!tests.isEmpty()) {
                text.append("\n## ").append(promise[0]).append("\n\n");
                tests.forEach(test -> text.append("- `")
                        .append(test[0])
                        .append("`: ")
                        .append(test[1].replace("|", "\\|"))
                        .append(test[2].equals("passed") ? "" : " **" + test[2] + "**")
                        .append('\n'));
            }
        }
        return text.toString();
    }

    private String result(String[] promise, List<String[]> tests) {
        return tests.isEmpty() ? "–" : isBroken(promise) ? "**FAILED**" : "passed";
    }
}
