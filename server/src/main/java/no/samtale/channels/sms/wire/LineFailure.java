package no.samtale.channels.sms.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** A line could not be had. Says what is wrong, and nothing of what the other side said. */
public final class LineFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final LineTrouble trouble;

    public LineFailure(LineTrouble trouble) {
        super(trouble.name());
        this.trouble = trouble;
    }

    public LineTrouble trouble() {
        return trouble;
    }

    public static LineFailure of(IOException thrown) {
        return new LineFailure(trouble(thrown).orElse(LineTrouble.LINE));
    }

    /** What is wrong, if it is one of the JDK's exceptions that say so. */
    public static Optional<LineTrouble> trouble(Throwable thrown) {
        return switch (thrown) {
            case UnknownHostException unknown -> Optional.of(LineTrouble.HOST);
            case ConnectException refused -> Optional.of(LineTrouble.PORT);
            case NoRouteToHostException unreachable -> Optional.of(LineTrouble.PORT);
            case SSLException insecure -> Optional.of(LineTrouble.TLS);
            case SocketTimeoutException late -> Optional.of(LineTrouble.TIMEOUT);
            default -> Optional.empty();
        };
    }
}
