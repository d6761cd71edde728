package se.stadig.app.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one PostgreSQL: the cluster itself and the password of its owner, made once. A cluster that was not
 * finished (the machine stopped while it was made) is made anew; it held nothing.
 */
record PostgresCluster(PostgresPrograms programs, PostgresUser user, Path files, String password) {
    static final String OWNER = "postgres";

    static PostgresCluster in(Path folder, PostgresPrograms programs) {
        Path files = folder.resolve("cluster");
        try {
            Files.createDirectories(folder);
            return Files.isDirectory(files) ? existing(folder, files, programs) : made(folder, files, programs);
        } catch (IOException broken) {
            throw new CannotStart("Databasens mapp %s går inte att använda: %s.".formatted(folder, broken), broken);
        }
    }

    /** A new secret of 256 bits, of letters, digits, - and _. */
    static String newPassword() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** pg_ctl on these files, as the user who owns them. */
    Command control(String action, String... options) {
        return user.command(programs.path("pg_ctl"), List.of(action, "-D", files.toString()))
                .with(options);
    }

    private static PostgresCluster existing(Path folder, Path files, PostgresPrograms programs) throws IOException {
        String password = Files.readString(passwordFile(folder));
        return new PostgresCluster(programs, PostgresUser.forFolder(files), files, password);
    }

    private static PostgresCluster made(Path folder, Path files, PostgresPrograms programs) throws IOException {
        Path unfinished = folder.resolve("cluster.new");
        delete(unfinished);
        delete(passwordFile(folder));
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        String password = newPassword();
        Path secret = Files.createFile(
                passwordFile(folder),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, password);
        PostgresUser user = PostgresUser.forFolder(unfinished);
        user.own(unfinished);
        user.own(secret);
        Command.Outcome outcome = user.command(programs.path("initdb"), initdb(unfinished, secret))
                .run();
        if (!outcome.succeeded()) {
            throw new CannotStart("PostgreSQL kunde inte skapa sin mapp %s: %s"
                    .formatted(unfinished, outcome.output().strip()));
        }
        Files.move(unfinished, files, StandardCopyOption.ATOMIC_MOVE);
        return new PostgresCluster(programs, user, files, password);
    }

    private static List<String> initdb(Path files, Path secret) {
        return List.of(
                "-D",
                files.toString(),
                "--username=" + OWNER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=sv-SE",
                "--data-checksums",
                "--no-instructions");
    }

    /** Writes what we want otherwise than PostgreSQL's own defaults; whatever was set by hand in the file is lost. */
    void settle(int port) throws IOException {
        Path settings = files.resolve("postgresql.auto.conf");
        Files.writeString(settings, """
                # Written by Stadig at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 50
                shared_buffers = '128MB'
                timezone = 'UTC'
                # The log may never tell of a person: no statements, no values, no details.
                log_min_error_statement = panic
                log_error_verbosity = terse
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                log_checkpoints = off
                """.formatted(port), StandardCharsets.UTF_8);
        user.own(settings);
    }

    private static Path passwordFile(Path folder) {
        return folder.resolve("password");
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
