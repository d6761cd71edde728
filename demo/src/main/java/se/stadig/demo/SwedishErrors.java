package se.stadig.demo;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Säger på svenska vad som är fel i argumenten, and where help is found. For every command of {@code stadig}. */
public final class SwedishErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(problem));
        err.println("Hjälp: " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String sentence(ParameterException problem) {
        return switch (problem) {
            case MissingParameterException missing -> {
                var names =
                        missing.getMissing().stream().map(SwedishErrors::name).toList();
                yield "Det saknas: " + String.join(", ", names) + ".";
            }
            case UnmatchedArgumentException unknown ->
                "Okänt argument: " + String.join(" ", unknown.getUnmatched()) + ".";
            default -> String.valueOf(problem.getMessage());
        };
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
