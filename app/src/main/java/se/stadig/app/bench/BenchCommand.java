package se.stadig.app.bench;

import picocli.CommandLine.Command;

/** {@code stadig bench NAME}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Mät hastighet och minne mot något att jämföra med.",
        subcommands = {RegisterBench.class})
public final class BenchCommand {}
