package se.stadig.register.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** What a command answered. */
public record Run(int exitCode, String out, String err) {

    static Run of(Callable<Integer> command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exitCode, plain(out), plain(err));
    }

    /** Spaces that do not break are spaces here. */
    private static String plain(StringWriter text) {
        return text.toString().replace('\u00A0', ' ');
    }
}
