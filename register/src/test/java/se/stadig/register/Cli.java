package se.stadig.register;

import picocli.CommandLine;
import se.stadig.register.command.IndicatorsCommand;
import se.stadig.register.command.RegisterCommand;

/** The register's commands without the rest of the program, for tests that start a process. */
public final class Cli {
    private Cli() {}

    @CommandLine.Command(
            name = "stadig",
            subcommands = {RegisterCommand.class, IndicatorsCommand.class})
    static final class Top {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Top()).execute(arguments));
    }
}
