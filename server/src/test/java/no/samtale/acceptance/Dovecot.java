package no.samtale.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Debian's Dovecot on loopback: IMAP by STARTTLS and TLS, a way in for Postfix (LMTP) and sign-ins for it. Everybody's password is
 * {@link #PASSWORD}; a mailbox is there when it is asked for.
 */
final class Dovecot implements AutoCloseable {
    static final String PASSWORD = "hemmelig";
    private static final String PROGRAM = System.getProperty("samtale.dovecot", "/usr/sbin/dovecot");

    private final Path folder;
    private final int imap = ServerProcess.freePorts();
    private final int lmtp = ServerProcess.freePorts();
    private final AtomicInteger delivered = new AtomicInteger();
    private ForeignProcess process;

    Dovecot(Path folder, OwnAuthority authority) throws IOException {
        this(folder, authority, "");
    }

    /** @param asked where it asks whether a token is good (RFC 7662), by which one may sign in too; empty: passwords only */
    Dovecot(Path folder, OwnAuthority authority, String asked) throws IOException {
        this.folder = Files.createDirectories(folder);
        boolean root = "root".equals(System.getProperty("user.name"));
        // Mailboxes belong to somebody who may do nothing else, where there is a choice.
        String user = root ? "mail" : System.getProperty("user.name");
        Files.createDirectories(folder.resolve("mail"));
        if (root) {
            own(folder.resolve("mail"), user);
        }
        Files.writeString(folder.resolve("dovecot.conf"), """
                base_dir = %1$s/run
                log_path = %1$s/log
                protocols = imap lmtp
                listen = 127.0.0.1
                ssl = yes
                ssl_cert = <%2$s
                ssl_key = <%3$s
                disable_plaintext_auth = yes
                auth_mechanisms = plain login %11$s
                auth_verbose = yes
                mail_location = maildir:%1$s/mail/%%Lu
                first_valid_uid = 1
                recipient_delimiter = +
                lmtp_save_to_detail_mailbox = no
                %12$s
                passdb {
                  driver = static
                  mechanisms = plain login
                  args = password=%4$s
                }
                userdb {
                  driver = static
                  args = uid=%5$s gid=%5$s home=%1$s/mail/%%Lu allow_all_users=yes
                }
                service imap-login {
                  inet_listener imap {
                    port = %6$d
                  }
                  inet_listener imaps {
                    port = %7$d
                    ssl = yes
                  }
                }
                service lmtp {
                  inet_listener lmtp {
                    address = 127.0.0.1
                    port = %8$d
                  }
                }
                # Who is refused often is not made to wait: tests do so on purpose.
                auth_failure_delay = 0
                service anvil {
                  unix_listener anvil-auth-penalty {
                    mode = 0
                  }
                }
                service auth {
                  inet_listener {
                    address = 127.0.0.1
                    port = %9$d
                  }
                }
                %10$s
                """.formatted(
                        folder,
                        authority.certificate(),
                        authority.key(),
                        PASSWORD,
                        user,
                        imap,
                        imap + 1,
                        lmtp,
                        lmtp + 1,
                        root ? "" : unprivileged(user),
                        asked.isEmpty() ? "" : "oauthbearer xoauth2",
                        asked.isEmpty() ? "" : tokens(asked)));
        process = started();
    }

    private String tokens(String asked) throws IOException {
        Path file = folder.resolve("tokens.conf");
        Files.writeString(file, """
                introspection_mode = post
                introspection_url = %s
                username_attribute = email
                active_attribute = active
                active_value = true
                """.formatted(asked));
        return "passdb {\n  driver = oauth2\n  mechanisms = oauthbearer xoauth2\n  args = " + file + "\n}";
    }

    /** Where the programs that talk to strangers run as other people, if Dovecot may choose. */
    private static String unprivileged(String user) {
        return "default_internal_user = " + user + "\ndefault_internal_group = " + user + "\ndefault_login_user = "
                + user + "\nservice anvil {\n  chroot =\n}\nservice imap-login {\n  chroot =\n}";
    }

    private ForeignProcess started() throws IOException {
        Path program =
                ForeignProcess.program(PROGRAM, "apt-get install dovecot-imapd dovecot-lmtpd, or -Dsamtale.dovecot=");
        return new ForeignProcess(
                folder,
                imap,
                program.toString(),
                "-F",
                "-c",
                folder.resolve("dovecot.conf").toString());
    }

    /** IMAP, for STARTTLS; the one after it has TLS at once. */
    int imap() {
        return imap;
    }

    /** Where Postfix hands mails over; the one after it answers who may sign in. */
    int lmtp() {
        return lmtp;
    }

    /** Puts a mail into a mailbox as it stands, without a server: quick, for many. */
    void put(String mailbox, byte[] mail) throws IOException {
        Path place = Files.createDirectories(maildir(mailbox).resolve("new"));
        Files.write(place.resolve("1700000000." + delivered.incrementAndGet() + ".test"), mail);
    }

    /** Makes a mailbox, so that {@link #put} may be used; gives what was put to its owner when it is called again. */
    void ready(String mailbox) throws IOException {
        for (String each : new String[] {"new", "cur", "tmp"}) {
            Files.createDirectories(maildir(mailbox).resolve(each));
        }
        if ("root".equals(System.getProperty("user.name"))) {
            own(maildir(mailbox), "mail");
        }
    }

    /** What lies in a mailbox now. */
    long count(String mailbox) throws IOException {
        return files(mailbox, "new") + files(mailbox, "cur");
    }

    private long files(String mailbox, String part) throws IOException {
        Path place = maildir(mailbox).resolve(part);
        if (!Files.isDirectory(place)) {
            return 0;
        }
        try (var files = Files.list(place)) {
            return files.count();
        }
    }

    /** As after a repair: the folder's UIDs are others. While it is stopped. */
    void forgetUids(String mailbox) throws IOException {
        try (var files = Files.list(maildir(mailbox))) {
            for (Path each : files.filter(file -> file.getFileName().toString().startsWith("dovecot"))
                    .toList()) {
                Files.delete(each);
            }
        }
    }

    private Path maildir(String mailbox) {
        return folder.resolve("mail").resolve(mailbox);
    }

    private static void own(Path place, String user) throws IOException {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            int made = new ProcessBuilder("chown", "-R", user + ":" + user, place.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            if (made != 0) {
                throw new IOException("chown");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What it has logged. */
    String log() {
        return ForeignProcess.read(folder.resolve("log")) + process.said();
    }

    /** Ends it, all its lines with it. */
    void stop() {
        process.close();
    }

    /** Starts it again after {@link #stop}. */
    void again() throws IOException {
        process = started();
    }

    @Override
    public void close() {
        process.close();
    }
}
