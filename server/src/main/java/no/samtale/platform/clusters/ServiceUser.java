package no.samtale.platform.clusters;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The user that PostgreSQL runs as. It refuses to run as root, so when we are root it runs as nobody, without a way
 * back to more rights.
 */
sealed interface ServiceUser {

    /** Ourselves, or nobody when we are root. */
    static ServiceUser current() {
        return new UnixSystem().getUid() == 0 ? Nobody.find() : new Ourselves();
    }

    /** The command as this user. */
    List<String> command(List<String> command);

    /** Hands the file or folder (not what is in it) over to this user. */
    void own(Path path) throws IOException;

    /** Whether the file or folder needs no handing over. */
    boolean owns(Path path) throws IOException;

    record Ourselves() implements ServiceUser {
        @Override
        public List<String> command(List<String> command) {
            return command;
        }

        @Override
        public void own(Path path) {}

        @Override
        public boolean owns(Path path) {
            return true;
        }
    }

    record Nobody(int user, int group, String setpriv) implements ServiceUser {
        static Nobody find() {
            Path setpriv = Stream.of("/usr/bin/setpriv", "/bin/setpriv", "/usr/sbin/setpriv", "/sbin/setpriv")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new ClusterFailure("PostgreSQL does not run as root, and the command setpriv"
                            + " (package util-linux) is not here. Install it, or start Samtale as another user."));
            String[] entry = passwordEntry();
            return new Nobody(Integer.parseInt(entry[2]), Integer.parseInt(entry[3]), setpriv.toString());
        }

        private static String[] passwordEntry() {
            try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"), StandardCharsets.UTF_8)) {
                return lines.filter(line -> line.startsWith("nobody:"))
                        .findFirst()
                        .orElseThrow(() -> new ClusterFailure("PostgreSQL does not run as root, and there is no user"
                                + " nobody here. Start Samtale as another user than root."))
                        .split(":", -1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<String> command(List<String> command) {
            var whole = new ArrayList<>(
                    List.of(setpriv, "--reuid=" + user, "--regid=" + group, "--clear-groups", "--no-new-privs", "--"));
            whole.addAll(command);
            return whole;
        }

        @Override
        public void own(Path path) throws IOException {
            Files.setAttribute(path, "unix:uid", user);
            Files.setAttribute(path, "unix:gid", group);
        }

        @Override
        public boolean owns(Path path) throws IOException {
            return Files.getAttribute(path, "unix:uid").equals(user);
        }
    }
}
