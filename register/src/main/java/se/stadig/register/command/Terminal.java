package se.stadig.register.command;

import java.io.Console;

/** Whether somebody is watching. */
final class Terminal {
    private Terminal() {}

    static boolean isThere() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
