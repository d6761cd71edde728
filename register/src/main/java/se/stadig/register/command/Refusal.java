package se.stadig.register.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import se.stadig.register.EngineFailure;
import tools.jackson.core.JacksonException;

/** Says in one Swedish sentence why a command cannot do what was asked. */
final class Refusal extends Exception {
    /** Something went wrong that was not in the arguments. */
    static final int FAILED = 1;

    /** The arguments cannot be followed, or the delivery cannot be taken in. */
    static final int WRONG = 2;

    private final int exitCode;

    private Refusal(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    static Refusal wrong(String sentence) {
        return new Refusal(WRONG, sentence);
    }

    static Refusal failed(String sentence) {
        return new Refusal(FAILED, sentence);
    }

    /** What a command does. */
    interface Work {
        int run() throws Exception;
    }

    /** Does the work; a refusal and what disks and stores refuse end in a sentence on the error stream, everything else is a bug and goes on. */
    static int told(CommandSpec command, Work work) throws Exception {
        try {
            return work.run();
        } catch (Refusal refusal) {
            return say(command, refusal.exitCode, String.valueOf(refusal.getMessage()));
        } catch (AccessDeniedException denied) {
            return say(command, FAILED, "Behörighet saknas: " + denied.getFile());
        } catch (NoSuchFileException missing) {
            return say(command, FAILED, "Det finns ingen sådan fil eller mapp: " + missing.getFile());
        } catch (FileSystemException broken) {
            return say(
                    command,
                    FAILED,
                    "Det gick inte att läsa eller skriva " + broken.getFile() + ": " + broken.getReason());
        } catch (EngineFailure broken) {
            return say(
                    command,
                    FAILED,
                    "Registrets filer gick inte att läsa eller skriva: " + broken.getMessage()
                            + " Kontrollera registret: ./stadig register verify");
        } catch (IOException broken) {
            if (broken.getMessage() == null || isBug(broken.getCause())) {
                throw broken;
            }
            return say(command, FAILED, broken.getMessage());
        }
    }

    /** What is wrong in a file is a reason to tell; anything else that broke underneath is ours to mend. */
    private static boolean isBug(@Nullable Throwable cause) {
        return cause instanceof RuntimeException
                && !(cause instanceof JacksonException)
                && !(cause instanceof DateTimeException);
    }

    private static int say(CommandSpec command, int exitCode, String sentence) {
        command.commandLine().getErr().println(sentence);
        command.commandLine().getErr().flush();
        return exitCode;
    }
}
