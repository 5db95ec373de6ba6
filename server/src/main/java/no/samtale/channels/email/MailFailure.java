package no.samtale.channels.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** A mail server could not be used. Says what is wrong, and nothing of what the server said: that may quote an address. */
final class MailFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final MailTrouble trouble;

    MailFailure(MailTrouble trouble) {
        super(trouble.code());
        this.trouble = trouble;
    }

    MailTrouble trouble() {
        return trouble;
    }

    /** What is wrong, by what JavaMail and the JDK throw: a cause that is clear counts before words that hint at one. */
    static MailFailure of(MessagingException thrown) {
        boolean strange = false;
        for (Throwable each = thrown; each != null; each = next(each)) {
            MailTrouble found = trouble(each);
            if (found != null) {
                return new MailFailure(found);
            }
            strange |= speaks(each);
        }
        return new MailFailure(strange ? MailTrouble.PROTOCOL : MailTrouble.LINE);
    }

    private static @org.jspecify.annotations.Nullable Throwable next(Throwable each) {
        return each instanceof MessagingException several && several.getNextException() != null
                ? several.getNextException()
                : each.getCause();
    }

    private static @org.jspecify.annotations.Nullable MailTrouble trouble(Throwable each) {
        return switch (each) {
            case AuthenticationFailedException refused -> MailTrouble.SIGN_IN;
            case FolderNotFoundException missing -> MailTrouble.FOLDER;
            case UnknownHostException unknown -> MailTrouble.HOST;
            case ConnectException refused -> MailTrouble.PORT;
            case NoRouteToHostException unreachable -> MailTrouble.PORT;
            case SSLException insecure -> MailTrouble.TLS;
            case SocketTimeoutException late -> MailTrouble.LINE;
            default -> null;
        };
    }

    private static boolean speaks(Throwable each) {
        String said = each.getMessage();
        String text = said == null ? "" : said.toLowerCase(Locale.ROOT);
        return text.contains("starttls") || text.contains("unrecognized") || text.contains("bad greeting");
    }
}
