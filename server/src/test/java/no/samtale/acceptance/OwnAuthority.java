package no.samtale.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of the test's own, and a certificate for localhost that it has signed: only who is told trusts it. */
final class OwnAuthority {
    private static final char[] PASSWORD = "certificate".toCharArray();

    private final Path folder;

    OwnAuthority(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        this.folder = Files.createDirectories(folder);
        pair("ca", "CN=An authority for a test", "-ext", "bc:c");
        pair("tls", "CN=localhost", "-signer", "ca", "-ext", "san=dns:localhost");
        KeyStore keys = KeyStore.getInstance(folder.resolve("keys.p12").toFile(), PASSWORD);
        Files.writeString(
                certificate(),
                pem("CERTIFICATE", keys.getCertificate("tls").getEncoded())
                        + pem("CERTIFICATE", keys.getCertificate("ca").getEncoded()));
        Key key = Objects.requireNonNull(keys.getKey("tls", PASSWORD));
        Files.writeString(key(), pem("PRIVATE KEY", key.getEncoded()));
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("ca", keys.getCertificate("ca"));
        try (OutputStream file = Files.newOutputStream(folder.resolve("trusted.p12"))) {
            trusted.store(file, PASSWORD);
        }
    }

    /** Of localhost, with the authority's behind it. */
    Path certificate() {
        return folder.resolve("cert.pem");
    }

    Path key() {
        return folder.resolve("key.pem");
    }

    /** With which a server of the test's own shows that it is localhost. */
    SSLContext serving() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(folder.resolve("keys.p12").toFile(), PASSWORD);
        keys.deleteEntry("ca");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** With which a JVM trusts it, and nobody else. */
    List<String> flags() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + folder.resolve("trusted.p12"),
                "-Djavax.net.ssl.trustStorePassword=" + new String(PASSWORD));
    }

    private void pair(String alias, String name, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-dname",
                name,
                "-storetype",
                "PKCS12",
                "-keystore",
                folder.resolve("keys.p12").toString(),
                "-storepass",
                new String(PASSWORD)));
        command.addAll(List.of(more));
        Path said = folder.resolve("keytool");
        int made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (made != 0) {
            throw new AssertionError("no certificate: " + ForeignProcess.read(said));
        }
    }

    private static String pem(String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }
}
