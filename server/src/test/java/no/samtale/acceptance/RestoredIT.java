package no.samtale.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            "P32: an old copy of main, or a present one of the vault, opens without the erased; an old one of the vault does not")
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
        Copies.backup(data, folder.resolve("before"));

        try (ServerProcess server = ServerProcess.start(data, port)) {
            Http administrator = signedIn(server);
            assertThat(administrator
                            .postNow(
                                    "/api/console/contacts/" + contact + "/erasure",
                                    Map.of(),
                                    Map.of("id", UUID.randomUUID()))
                            .status())
                    .isEqualTo(200);
            Copies.backup(data, folder.resolve("after"));
            assertThat(folder.resolve("data-vault-copies")).isNotEmptyDirectory();
        }
        assertThat(Copies.run("restore", folder.resolve("after").toString(), "--samtale.data=" + data)
                        .text())
                .contains("there is a database in");

        putBack("main", "before");
        try (ServerProcess server = ServerProcess.start(data, port)) {
            assertThat(server.said())
                    .anyMatch(line -> line.contains("Done again: 1 erasures that the main database did not know of"));
            requireErased(server, contact, erased, kept);
        }

        putBack("vault", "after");
        try (ServerProcess server = ServerProcess.start(data, port)) {
            requireErased(server, contact, erased, kept);
        }

        putBack("vault", "before");
        assertThatThrownBy(() -> ServerProcess.start(data, port))
                .hasMessageContaining("The vault is older than an erasure");
    }

    private static void requireErased(ServerProcess server, String contact, UUID erased, UUID kept) throws IOException {
        Http administrator = signedIn(server);
        assertThat(conversation(administrator, erased).status()).isEqualTo(404);
        assertThat(administrator
                        .get("/api/console/contacts/" + contact + "/export", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(conversation(administrator, kept).text()).contains("Jeg blir");
    }

    /** Takes one cluster away, and restores a copy of it in its place. */
    private void putBack(String cluster, String copy) throws IOException {
        FileSystemUtils.deleteRecursively(data.resolve("clusters").resolve(cluster));
        Files.delete(data.resolve("clusters").resolve(cluster + ".passwords"));
        Copies.restore(data, folder.resolve(copy), cluster);
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
}
