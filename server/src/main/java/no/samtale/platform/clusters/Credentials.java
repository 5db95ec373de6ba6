package no.samtale.platform.clusters;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of a cluster's roles: the superuser, used at start only; the owner, who migrates; the application; and the
 * one that makes copies. They are made at random with the cluster and kept beside it, readable by the server's user only.
 */
record Credentials(String superuser, String owner, String app, String backup) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Credentials random() {
        return new Credentials(password(), password(), password(), password());
    }

    static Credentials read(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return new Credentials(
                required(properties, "superuser", file),
                required(properties, "owner", file),
                required(properties, "app", file),
                properties.getProperty("backup", ""));
    }

    /** A cluster that was made before there were copies has no password for them. */
    Credentials withBackup() {
        return backup.isEmpty() ? new Credentials(superuser, owner, app, password()) : this;
    }

    void write(Path file) throws IOException {
        Folders.writePrivate(
                file, "superuser=" + superuser + "\nowner=" + owner + "\napp=" + app + "\nbackup=" + backup + "\n");
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "Credentials[…]";
    }

    private static String password() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String required(Properties properties, String role, Path file) {
        String password = properties.getProperty(role);
        if (password == null) {
            throw new ClusterFailure("The file " + file + " lacks the password of " + role
                    + ". Put the file back from where you keep copies of the data folder.");
        }
        return password;
    }
}
