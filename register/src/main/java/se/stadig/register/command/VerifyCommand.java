package se.stadig.register.command;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.stadig.register.publish.Swedish;
import se.stadig.register.store.Verification;

/** {@code stadig register verify}: every file of the store against its manifest. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Kontrollera registret: att varje fil finns och är oförändrad, att inget har kommit till och att inget är halvfärdigt.",
        exitCodeListHeading = "%nSlutkoder:%n",
        exitCodeList = {"0:registret är helt", "1:något är fel i registret", "2:det finns inget register i mappen"})
public final class VerifyCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--quiet", description = "Visa inte hur långt kontrollen har kommit.")
    private boolean quiet;

    @Override
    public Integer call() throws Exception {
        return Refusal.told(Objects.requireNonNull(spec), this::verify);
    }

    private int verify() throws Exception {
        PrintWriter screen = Objects.requireNonNull(spec).commandLine().getOut();
        Verification.Result result;
        try (StatusLine line = new StatusLine(quiet)) {
            result = Verification.of(
                    store.existing(),
                    (bytes, all) -> line.show("Kontrollerar: " + Swedish.share(bytes, Math.max(1, all)) + " läst"));
        }
        result.flaws().forEach(flaw -> screen.println(flaw.where() + ": " + flaw.sentence()));
        String read = Swedish.count(result.deliveries(), "leverans", "leveranser") + ", "
                + Swedish.count(result.files(), "fil", "filer") + ", "
                + Swedish.count(result.bytes(), "byte", "byte");
        screen.println(
                result.isWhole()
                        ? "Registret är helt: " + read + "."
                        : "Registret är inte som det ska. "
                                + Swedish.count(result.flaws().size(), "fel", "fel") + " hittades bland " + read + ".");
        screen.flush();
        return result.isWhole() ? 0 : Refusal.FAILED;
    }
}
