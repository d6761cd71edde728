package se.stadig.app.entry;

import java.util.List;

/**
 * What rows of one kind are called, in Swedish.
 *
 * @param path behind whose rows they are, for example {@code franvaro}
 * @param title of all of them, for example "Frånvaro"
 * @param logged what the access log calls them
 * @param add what stands above the form for a new one
 * @param none what is said where there is none
 * @param remove what the button says that takes one away, and what then happens
 * @param columns of the table
 */
public record Matter(
        String path, String title, String logged, String add, String none, String remove, List<String> columns) {
    public Matter {
        columns = List.copyOf(columns);
    }
}
