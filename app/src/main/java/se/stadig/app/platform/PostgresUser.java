package se.stadig.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom PostgreSQL runs as. It refuses root, so when root starts Stadig it runs in a user namespace where root is
 * nobody in particular, and where the machine allows no namespaces, as another user to whom its folder is given.
 */
record PostgresUser(String name, List<String> prefix) {
    private static final String ROOT = "root";
    private static final List<String> NAMESPACE = List.of("unshare", "--user");
    private static final List<String> OTHER_USERS = List.of("postgres", "nobody");

    /** The user for the folder of a cluster: its owner if it is there already, otherwise the first that works. */
    static PostgresUser forFolder(Path folder) throws IOException {
        if (!ROOT.equals(System.getProperty("user.name"))) {
            return new PostgresUser(System.getProperty("user.name"), List.of());
        }
        String owner = Files.getOwner(folder).getName();
        if (!owner.equals(ROOT)) {
            return other(owner);
        }
        if (works(NAMESPACE)) {
            return new PostgresUser(ROOT, NAMESPACE);
        }
        return OTHER_USERS.stream()
                .map(PostgresUser::other)
                .filter(user -> works(user.prefix()))
                .findFirst()
                .orElseThrow(
                        () -> new CannotStart(
                                "PostgreSQL får inte köras som root, och ingen annan användare gick att använda. Starta Stadig som en vanlig användare."));
    }

    static PostgresUser other(String name) {
        return new PostgresUser(
                name, List.of("setpriv", "--reuid=" + name, "--regid=" + groupOf(name), "--clear-groups"));
    }

    private static String groupOf(String user) {
        return Command.of("id", "-g", user).run().output().strip();
    }

    private static boolean works(List<String> prefix) {
        return Command.of(prefix).with("true").run().succeeded();
    }

    /** Gives the folder and everything in it to this user. */
    void own(Path folder) throws IOException {
        UserPrincipal owner =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setOwner(file, owner);
            }
        }
    }

    /** A command line as this user. */
    Command command(String program, List<String> arguments) {
        List<String> words = new ArrayList<>(prefix);
        words.add(program);
        words.addAll(arguments);
        return Command.of(words);
    }
}
