package se.stadig.app.platform;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The exception of a log line with its stack, masked. */
public final class MaskedError extends ThrowableProxyConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return Masked.text(super.convert(event));
    }
}
