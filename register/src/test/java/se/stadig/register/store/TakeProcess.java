package se.stadig.register.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of its own that takes one delivery in and says how far it has come. */
public final class TakeProcess implements AutoCloseable {
    private static final String ROWS = "rows ";
    private static final String STATUS = "status ";

    private final Process process;
    private volatile long rows;
    private volatile String status = "";
    private final StringBuilder said = new StringBuilder();
    private final Thread listener;

    private TakeProcess(Process process) {
        this.process = process;
        this.listener = Thread.ofPlatform().daemon().start(this::listen);
    }

    /** What the program does. */
    public static void main(String[] arguments) throws Exception {
        TakeIn takeIn = new TakeIn(Store.at(Path.of(arguments[0])), TakeIn.MOST_REJECTED, "process", Clock.systemUTC());
        Taken taken = takeIn.take(Path.of(arguments[1]), (rows, bytes, all) -> System.out.println(ROWS + rows));
        System.out.println(taken.checked().detail());
        System.out.println(STATUS + taken.status());
    }

    /** @param temporary where the program may put its temporary files, so that a killed one leaves them with the test */
    public static TakeProcess start(Path store, Path delivery, Path temporary, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(options));
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TakeProcess.class.getName()));
        command.addAll(List.of(store.toString(), delivery.toString()));
        return new TakeProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private void listen() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(ROWS)) {
                    rows = Long.parseLong(line.substring(ROWS.length()));
                } else if (line.startsWith(STATUS)) {
                    status = line.substring(STATUS.length());
                } else {
                    said.append(line).append('\n');
                }
            }
        } catch (IOException | NumberFormatException killedInTheMiddleOfALine) {
            said.append(killedInTheMiddleOfALine).append('\n');
        }
    }

    long rows() {
        return rows;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL; gives whether the program was still running then. */
    boolean kill() throws InterruptedException {
        process.destroyForcibly();
        return process.waitFor() == 128 + 9;
    }

    /** Waits for the end; the status, or what else the program said. */
    public String status() throws InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The program takes longer than two minutes");
        }
        listener.join(10_000);
        return status.isEmpty() ? said.toString() : status;
    }

    /** What else the program said: why a delivery is refused, or its error. */
    public String said() {
        return said.toString();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
