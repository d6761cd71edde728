package se.stadig.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import se.stadig.app.platform.CannotStart;

/**
 * Makes every command speak Swedish, in its help and when it is used wrongly. It ends with 1 when it could not be done, and with 2 when it was used wrongly
 * unless it says otherwise of itself.
 */
final class CommandLanguage {
    private static final int NOT_DONE = 1;

    private CommandLanguage() {}

    static CommandLine teach(CommandLine line) {
        settle(line.getCommandSpec());
        line.setResourceBundle(ResourceBundle.getBundle("se.stadig.app.commands"));
        line.setParameterExceptionHandler((wrong, arguments) -> explain(wrong));
        line.setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command.getErr()));
        return line;
    }

    private static void settle(CommandSpec command) {
        if (!command.mixinStandardHelpOptions()) {
            command.mixinStandardHelpOptions(true);
        }
        command.usageMessage().synopsisSubcommandLabel("KOMMANDO");
        command.subcommands().values().forEach(below -> settle(below.getCommandSpec()));
    }

    private static int explain(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(sentence(wrong));
        err.printf("Se hjälpen: %s --help%n", command.getCommandSpec().qualifiedName());
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String sentence(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unknown -> {
                List<String> near = unknown.getSuggestions();
                yield "Det finns inget som heter %s.%s"
                        .formatted(
                                String.join(" ", unknown.getUnmatched()),
                                near.isEmpty() ? "" : " Menade du " + String.join(" eller ", near) + "?");
            }
            case MissingParameterException missing ->
                "Det saknas: "
                        + missing.getMissing().stream()
                                .map(CommandLanguage::name)
                                .collect(Collectors.joining(", "));
            default ->
                wrong.getArgSpec() == null
                        ? String.valueOf(wrong.getMessage())
                        : "Värdet %s går inte att använda för %s."
                                .formatted(wrong.getValue() == null ? "" : wrong.getValue(), name(wrong.getArgSpec()));
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static int report(Exception failure, PrintWriter err) {
        if (failure instanceof CannotStart refused) {
            err.println(refused.sentence());
        } else {
            err.println("Något gick fel i Stadig. Ta med allt härunder om du rapporterar felet.");
            failure.printStackTrace(err);
        }
        err.flush();
        return NOT_DONE;
    }
}
