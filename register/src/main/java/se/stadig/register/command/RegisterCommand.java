package se.stadig.register.command;

import picocli.CommandLine.Command;

/** {@code stadig register …}: take deliveries in, list, show and verify them. */
@Command(
        name = "register",
        mixinStandardHelpOptions = true,
        description = "Registret: ta in leveranser, lista, visa och kontrollera dem.",
        subcommands = {TakeCommand.class, ListCommand.class, ShowCommand.class, VerifyCommand.class})
public final class RegisterCommand {}
