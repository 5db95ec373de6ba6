package no.samtale.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Stream;

/** Debian's nginx with the project's own file, on loopback, with a certificate that it makes for itself. */
final class Nginx implements AutoCloseable {
    private static final String PROGRAM = System.getProperty("samtale.nginx", "/usr/sbin/nginx");
    private static final Path SITE = Path.of("../deploy/nginx/samtale.conf");
    private static final String PASSWORD = "certificate";

    private final Path folder;
    private final int port;
    private final ForeignProcess process;

    /** @param port for TLS; the one after it redirects to it */
    Nginx(Path folder, int port, int samtale) throws IOException, InterruptedException, GeneralSecurityException {
        Path program = ForeignProcess.program(PROGRAM, "apt-get install nginx-light, or -Dsamtale.nginx=");
        this.folder = Files.createDirectories(folder);
        this.port = port;
        certificate();
        Files.writeString(folder.resolve("nginx.conf"), around(site(samtale)));
        Files.createDirectories(folder.resolve("temp"));
        this.process = new ForeignProcess(
                folder,
                port,
                program.toString(),
                "-p",
                folder.toString(),
                "-c",
                folder.resolve("nginx.conf").toString());
        takeFoldersAway();
    }

    String url(String path) {
        return "https://localhost:" + port + path;
    }

    /** All that it has logged. */
    String logs() {
        return ForeignProcess.read(folder.resolve("access"))
                + ForeignProcess.read(folder.resolve("errors"))
                + process.said();
    }

    /** The repository's file, on other ports, with our certificate and logs of our own: nothing else is changed. */
    private String site(int samtale) throws IOException {
        String site = Files.readString(SITE);
        String ours = site.replace("listen 80;", "listen 127.0.0.1:" + (port + 1) + ";")
                .replace("listen [::]:80;", "")
                .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + port + " ssl http2;")
                .replace("listen [::]:443 ssl http2;", "")
                .replace("server_name chat.example.no;", "server_name localhost;")
                .replace("server 127.0.0.1:8080;", "server 127.0.0.1:" + samtale + ";")
                .replace(
                        "/etc/letsencrypt/live/chat.example.no/fullchain.pem",
                        folder.resolve("cert.pem").toString())
                .replace(
                        "/etc/letsencrypt/live/chat.example.no/privkey.pem",
                        folder.resolve("key.pem").toString())
                .replace("/var/log/nginx/samtale.log", folder.resolve("access").toString())
                .replace(
                        "/var/log/nginx/samtale-error.log",
                        folder.resolve("errors").toString());
        if (ours.contains("chat.example.no;")
                || ours.contains("/var/log")
                || ours.contains("listen 443")
                || ours.contains("[::]")) {
            throw new AssertionError("the file has changed, and this test with it must");
        }
        return ours;
    }

    private String around(String site) {
        return """
                daemon off;
                %s
                pid %2$s/pid;
                error_log stderr emerg;
                events { worker_connections 256; }
                http {
                    default_type application/octet-stream;
                    client_body_temp_path %2$s/temp/body;
                    proxy_temp_path %2$s/temp/proxy;
                    fastcgi_temp_path %2$s/temp/fastcgi;
                    uwsgi_temp_path %2$s/temp/uwsgi;
                    scgi_temp_path %2$s/temp/scgi;
                %3$s
                }
                """.formatted("root".equals(System.getProperty("user.name")) ? "user root;" : "", folder, site);
    }

    private void certificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("store.p12");
        int made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "tls",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool").toFile())
                .start()
                .waitFor();
        if (made != 0) {
            throw new AssertionError("no certificate: " + ForeignProcess.read(folder.resolve("keytool")));
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        Key key = Objects.requireNonNull(keys.getKey("tls", PASSWORD.toCharArray()));
        Files.writeString(
                folder.resolve("cert.pem"),
                pem("CERTIFICATE", keys.getCertificate("tls").getEncoded()));
        Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", key.getEncoded()));
    }

    private static String pem(String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    /** Where it would lay bodies down: now that fails the request. */
    private void takeFoldersAway() throws IOException {
        try (Stream<Path> folders = Files.list(folder.resolve("temp"))) {
            for (Path each : folders.toList()) {
                Files.delete(each);
            }
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
