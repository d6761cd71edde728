package se.stadig.app;

import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.stadig.app.bench.BenchCommand;
import se.stadig.app.bench.LogBench;
import se.stadig.app.bench.WallsBench;
import se.stadig.app.bench.WebBench;
import se.stadig.demo.DemoDataCommand;
import se.stadig.register.command.IndicatorsCommand;
import se.stadig.register.command.RegisterCommand;

/** {@code stadig}: the one program. Each subcommand is a class of the module that it belongs to, and is named here. */
@Command(
        name = "stadig",
        description = "Stadig: fast omsorgskontakt i hemtjänsten.",
        mixinStandardHelpOptions = true,
        version = "Stadig 0.1.0",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            WarmUpCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            RegisterCommand.class,
            IndicatorsCommand.class,
            VerifyCommand.class,
            DisposeAgainCommand.class,
            DemoDataCommand.class,
            BenchCommand.class
        })
public final class Main implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        Objects.requireNonNull(line.getSubcommands().get("bench"))
                .addSubcommand(new LogBench(DemoSystem::toMeasure))
                .addSubcommand(new WallsBench(DemoSystem::toMeasure))
                .addSubcommand(new WebBench(DemoSystem::toMeasure));
        return CommandLanguage.teach(line);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 1;
    }
}
