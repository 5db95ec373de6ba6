package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./samtale doctor} beside a running server, and without one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorIT {
    private Path home;

    private ServerProcess server;

    @BeforeAll
    void start(@TempDir Path home) {
        this.home = home;
        server = ServerProcess.start(home.resolve("data"), ServerProcess.freePorts());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void findsARunningServerWell() throws Exception {
        Report report = doctor();

        assertThat(report.states()).doesNotContainValue("fail");
        assertThat(report.found("address")).contains("Samtale answers");
        assertThat(report.found("databases"))
                .contains("main answers", "vault answers", "main has the schema of this version")
                .contains("vault's clock and this machine's agree");
        assertThat(report.found("deletion")).contains("nothing is kept past its time");
        assertThat(report.found("keyring")).contains("apart from the data");
        assertThat(report.status()).isZero();
    }

    @Test
    void findsAKeyringThatOthersCanRead() throws Exception {
        Path keyring = home.resolve("data-keyring");
        Files.setPosixFilePermissions(keyring, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Report report = doctor();
            assertThat(report.status()).isEqualTo(1);
            assertThat(report.states()).containsEntry("keyring", "fail");
            assertThat(report.all()).contains("chmod -R go= " + keyring);
        } finally {
            Files.setPosixFilePermissions(keyring, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void looksAtAStoppedOneToo() throws Exception {
        server.close();
        try {
            Report report = doctor();
            assertThat(report.found("address")).contains("is free");
            assertThat(report.found("databases")).contains("main answers", "vault answers");
            assertThat(report.status()).isZero();
            try (ServerSocket other = new ServerSocket(server.port(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
                Report taken = doctor();
                assertThat(taken.found("address")).contains("another program listens");
                assertThat(taken.status()).isEqualTo(other.isBound() ? 1 : 0);
            }
        } finally {
            server = server.again();
        }
    }

    @Test
    void saysWhichSettingIsASlipAndNoSecret() throws Exception {
        Report slip = doctor("--samtale.public-ulr=https://chat.example.no", "--samtale.mail.password=hemmelig-ord");
        assertThat(slip.status()).isEqualTo(1);
        assertThat(slip.found("settings")).contains("Is samtale.public-url meant?");

        Report behind = doctor("--samtale.public-url=https://chat.example.no", "--samtale.mail.password=hemmelig-ord");
        assertThat(behind.found("address")).contains("no proxy is trusted");
        assertThat(slip.all() + behind.all()).doesNotContain("hemmelig-ord");
    }

    @Test
    void isReadByPeopleToo() throws Exception {
        String lines = run(List.of()).all();

        assertThat(lines).contains("ok    databases      main answers").contains("→ Set samtale.mail.host");
    }

    private record Report(int status, String all, Map<String, String> states, Map<String, String> texts) {
        String found(String about) {
            return texts.getOrDefault(about, "");
        }
    }

    private Report doctor(String... flags) throws Exception {
        List<String> all = new ArrayList<>(List.of(flags));
        all.add("--json");
        Report plain = run(all);
        List<JsonNode> lines = StreamSupport.stream(
                        JsonMapper.shared().readTree(plain.all()).spliterator(), false)
                .toList();
        return new Report(
                plain.status(),
                plain.all(),
                lines.stream().collect(Collectors.toMap(DoctorIT::about, line -> state(line), DoctorIT::worse)),
                lines.stream()
                        .collect(Collectors.toMap(
                                DoctorIT::about, line -> line.path("found").asString(), (a, b) -> a + "\n" + b)));
    }

    private static String about(JsonNode line) {
        return line.path("check").asString();
    }

    private static String state(JsonNode line) {
        return line.path("state").asString();
    }

    private static String worse(String one, String other) {
        List<String> order = List.of("fail", "warn", "ok");
        return order.get(Math.min(order.indexOf(one), order.indexOf(other)));
    }

    private Report run(List<String> flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dloader.main=no.samtale.platform.doctor.DoctorCommand",
                "-cp",
                ServerProcess.JAR.toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher",
                "--server.port=" + server.port(),
                "--samtale.data=" + server.data()));
        command.addAll(flags);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Report(process.waitFor(), said, Map.of(), Map.of());
    }
}
