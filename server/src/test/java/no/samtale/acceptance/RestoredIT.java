package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.UUID;
import no.samtale.testing.Company;
import no.samtale.testing.Visitors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** A company that restores its databases from copies: what was erased since does not come back. */
class RestoredIT {
    private static final String EMAIL = Company.newEmail();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Path data = Path.of("");
    private int port;

    @Test
    @DisplayName(
            "P32: an old copy of the main database opens without the erased; an old copy of the vault does not open")
    void bringsBackNothingThatWasErased() throws IOException {
        data = folder.resolve("data");
        port = ServerProcess.freePorts();
        UUID erased = UUID.randomUUID();
        UUID kept = UUID.randomUUID();
        String contact;
        try (ServerProcess server = ServerProcess.start(data, port)) {
            TestCompany company =
                    TestCompany.setUp(server, "Åse Administrator", EMAIL, Company.PASSWORD, "https://www.example.no");
            start(company, erased, "Slett meg");
            start(company, kept, "Jeg blir");
            contact = conversation(company.administrator(), erased)
                    .json()
                    .at("/contact/id")
                    .asString();
        }
        copy(data.resolve("clusters"), folder.resolve("copy"));

        try (ServerProcess server = ServerProcess.start(data, port)) {
            Http administrator = signedIn(server);
            assertThat(administrator
                            .postNow(
                                    "/api/console/contacts/" + contact + "/erasure",
                                    Map.of(),
                                    Map.of("id", UUID.randomUUID()))
                            .status())
                    .isEqualTo(200);
        }

        restore("main");
        try (ServerProcess server = ServerProcess.start(data, port)) {
            Http administrator = signedIn(server);
            assertThat(server.said())
                    .anyMatch(line -> line.contains("Done again: 1 erasures that the main database did not know of"));
            assertThat(conversation(administrator, erased).status()).isEqualTo(404);
            assertThat(administrator
                            .get("/api/console/contacts/" + contact + "/export", Map.of())
                            .status())
                    .isEqualTo(404);
            assertThat(conversation(administrator, kept).text()).contains("Jeg blir");
        }

        restore("vault");
        assertThatThrownBy(() -> ServerProcess.start(data, port))
                .hasMessageContaining("The vault is older than an erasure");
    }

    private static void start(TestCompany company, UUID conversation, String text) {
        Http.Answer started = company.administrator()
                .postNow(
                        "/api/widget/entrypoints/" + company.entrypoint() + "/conversations",
                        Map.of("Samtale-Token", Visitors.token(company.entrypoint())),
                        Map.of(
                                "conversationId",
                                conversation,
                                "language",
                                "nb",
                                "noticeVersion",
                                "1.0.0",
                                "message",
                                Map.of("id", UUID.randomUUID(), "text", text)));
        assertThat(started.status()).as(started.text()).isEqualTo(201);
    }

    private static Http.Answer conversation(Http administrator, UUID conversation) throws IOException {
        return administrator.get("/api/console/conversations/" + conversation, Map.of());
    }

    private static Http signedIn(ServerProcess server) {
        Http http = new Http(server.port());
        assertThat(http.postNow("/api/console/session", Map.of(), Map.of("email", EMAIL, "password", Company.PASSWORD))
                        .status())
                .isEqualTo(200);
        return http;
    }

    /** Puts the copy of one cluster in the place of it. */
    private void restore(String cluster) throws IOException {
        FileSystemUtils.deleteRecursively(data.resolve("clusters").resolve(cluster));
        copy(folder.resolve("copy").resolve(cluster), data.resolve("clusters").resolve(cluster));
    }

    /** With owners and permissions: PostgreSQL insists on them. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                copyOne(directory, to.resolve(from.relativize(directory).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                copyOne(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void copyOne(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        // Copied attributes leave out the owner, who is not root.
        Files.setOwner(to, Files.getOwner(from));
    }
}
