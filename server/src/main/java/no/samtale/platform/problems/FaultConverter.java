package no.samtale.platform.problems;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;

/**
 * Writes the exceptions of every log line, a library's too, as {@link Faults} does: without their messages. What stops a
 * start is written whole, as nobody's data has been touched by then.
 */
public class FaultConverter extends ThrowableHandlingConverter {
    private static final String STARTING = "org.springframework.boot.";

    private final ThrowableProxyConverter whole = new ThrowableProxyConverter();

    @Override
    public void start() {
        whole.start();
        super.start();
    }

    @Override
    public String convert(ILoggingEvent event) {
        if (event.getThrowableProxy() == null) {
            return "";
        }
        if (event.getLoggerName().startsWith(STARTING)) {
            return whole.convert(event);
        }
        return event.getThrowableProxy() instanceof ThrowableProxy proxy
                ? Faults.describe(proxy.getThrowable()) + System.lineSeparator()
                : event.getThrowableProxy().getClassName() + System.lineSeparator();
    }
}
