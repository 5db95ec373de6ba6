package no.samtale.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Debian's Postfix on loopback: takes mails for two domains from whoever signs in, by STARTTLS or TLS, and hands them to Dovecot.
 * Nothing leaves the machine by it. It runs as root only, and gives its parts to its own user.
 */
final class Postfix implements AutoCloseable {
    private static final String PROGRAM = System.getProperty("samtale.postfix", "/usr/sbin/postfix");

    private final Path folder;
    private final int port = ServerProcess.freePorts();
    private final ForeignProcess process;

    Postfix(Path folder, OwnAuthority authority, Dovecot dovecot, String domains) throws IOException {
        this(folder, authority, dovecot, domains, "");
    }

    /** With more lines in its settings. */
    Postfix(Path folder, OwnAuthority authority, Dovecot dovecot, String domains, String more) throws IOException {
        this.folder = Files.createDirectories(folder);
        Path program = ForeignProcess.program(PROGRAM, "apt-get install postfix, or -Dsamtale.postfix=");
        for (String each : new String[] {"queue", "data", "conf"}) {
            Files.createDirectories(folder.resolve(each));
        }
        run("chown", "postfix", folder.resolve("data").toString());
        Files.writeString(folder.resolve("conf/main.cf"), """
                compatibility_level = 3.6
                queue_directory = %1$s/queue
                data_directory = %1$s/data
                command_directory = /usr/sbin
                daemon_directory = /usr/lib/postfix/sbin
                mail_owner = postfix
                setgid_group = postdrop
                inet_interfaces = 127.0.0.1
                inet_protocols = ipv4
                myhostname = mail.fjellsport.example
                mydestination =
                alias_maps =
                alias_database =
                local_recipient_maps =
                virtual_mailbox_domains = %2$s
                virtual_transport = lmtp:inet:127.0.0.1:%3$d
                default_transport = error:nothing leaves this machine
                recipient_delimiter = +
                smtpd_sasl_auth_enable = yes
                smtpd_sasl_type = dovecot
                smtpd_sasl_path = inet:127.0.0.1:%4$d
                smtpd_relay_restrictions = permit_sasl_authenticated, reject
                smtpd_tls_cert_file = %5$s
                smtpd_tls_key_file = %6$s
                smtpd_tls_auth_only = yes
                maillog_file = %1$s/log
                maillog_file_prefixes = /
                message_size_limit = 52428800
                %7$s
                """.formatted(
                folder, domains, dovecot.lmtp(), dovecot.lmtp() + 1, authority.certificate(), authority.key(), more));
        Files.writeString(folder.resolve("conf/master.cf"), """
                %d inet n - n - - smtpd -o smtpd_tls_security_level=encrypt
                %d inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
                pickup unix n - n 60 1 pickup
                cleanup unix n - n - 0 cleanup
                qmgr unix n - n 300 1 qmgr
                tlsmgr unix - - n 1000? 1 tlsmgr
                rewrite unix - - n - - trivial-rewrite
                bounce unix - - n - 0 bounce
                defer unix - - n - 0 bounce
                trace unix - - n - 0 bounce
                verify unix - - n - 1 verify
                flush unix n - n 1000? 0 flush
                proxymap unix - - n - - proxymap
                proxywrite unix - - n - 1 proxymap
                error unix - - n - - error
                retry unix - - n - - error
                lmtp unix - - n - - lmtp
                anvil unix - - n - 1 anvil
                scache unix - - n - 1 scache
                postlog unix-dgram n - n - 1 postlogd
                """.formatted(port, port + 1));
        process = new ForeignProcess(
                folder, port, program.toString(), "-c", folder.resolve("conf").toString(), "start-fg");
    }

    /** Submission by STARTTLS; the one after it has TLS at once. */
    int port() {
        return port;
    }

    String log() {
        return ForeignProcess.read(folder.resolve("log")) + process.said();
    }

    private static void run(String... command) throws IOException {
        try {
            int ended = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (ended != 0) {
                throw new IOException(String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** By its own command, which ends it by the pid that it has noted in its folder. */
    @Override
    public void close() {
        try {
            run(PROGRAM, "-c", folder.resolve("conf").toString(), "stop");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            process.close();
        }
    }
}
