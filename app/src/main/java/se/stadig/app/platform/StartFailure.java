package se.stadig.app.platform;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Why a start failed, in a sentence where we have one; Spring then leaves the stack of it out of the log. */
public final class StartFailure implements SpringBootExceptionReporter {

    /** Spring makes it so. */
    StartFailure(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return inWords(failure).isPresent();
    }

    /** The sentence for a failure, if it is one that we know. */
    public static Optional<CannotStart> inWords(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CannotStart refused -> {
                    return Optional.of(refused);
                }
                case PortInUseException taken -> {
                    return Optional.of(portTaken(taken.getPort()));
                }
                case SQLException database -> {
                    return Optional.of(new CannotStart(
                            "Databasen går inte att använda: %s".formatted(database.getMessage()), failure));
                }
                case BindException wrong -> {
                    return Optional.of(new CannotStart(
                            "Inställningen %s har ett värde som inte går att använda.".formatted(wrong.getName())));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    /** Somebody else answers on the port. */
    public static CannotStart portTaken(int port) {
        return new CannotStart(
                "Port %d används redan av ett annat program. Avsluta det eller välj en annan port.".formatted(port));
    }
}
