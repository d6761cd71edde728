package se.stadig.app.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * A real PostgreSQL on a folder, for us alone: it listens on loopback only, writes through to disk, and is stopped
 * with us. A server that a killed Stadig left behind on the folder is stopped first. The caller holds the
 * {@link DataFolder}, so there is never another living owner.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NAME = "stadig";
    private static final String APP = "stadig_app";

    private final PostgresCluster cluster;
    private int port;
    private boolean running;

    private EmbeddedPostgres(PostgresCluster cluster) {
        this.cluster = cluster;
    }

    /**
     * How the application reaches its database: its own login, which owns nothing and so is held by row-level security, and the owner's, which
     * migrates and does nothing else.
     */
    public record Login(String url, String user, String password, String owner, String ownerPassword) {
        @Override
        public String toString() {
            return user + "@" + url;
        }

        /** As settings of the application. */
        public List<String> settings() {
            return List.of(
                    "--stadig.database.url=" + url,
                    "--stadig.database.user=" + user,
                    "--stadig.database.password=" + password,
                    "--stadig.database.owner=" + owner,
                    "--stadig.database.owner-password=" + ownerPassword);
        }
    }

    /** The PostgreSQL of this folder, made if it is not there yet; not started. */
    public static EmbeddedPostgres in(Path folder, PostgresPrograms programs) {
        return new EmbeddedPostgres(PostgresCluster.in(folder, programs));
    }

    /** Starts the server and gives the application a new password to its database. */
    public synchronized Login start() {
        try {
            endForgottenServer();
            startServer();
            Login login = login();
            running = true;
            return login;
        } catch (IOException | SQLException broken) {
            throw new CannotStart("Databasen i %s startade inte: %s".formatted(cluster.files(), broken), broken);
        } finally {
            if (!running) {
                stopServer(); // a start that was broken off may have left one
            }
        }
    }

    /** Stops the server and waits until everything is on disk. */
    @Override
    public synchronized void close() {
        if (running) {
            running = false;
            stopServer();
        }
    }

    private void startServer() throws IOException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            port = freePort();
            cluster.settle(port);
            Path log = cluster.files().resolve("postgres.log");
            Files.deleteIfExists(log);
            Command.Outcome outcome = cluster.control("start", "-w", "-t", "500", "-s", "-l", log.toString())
                    .run();
            if (outcome.succeeded()) {
                return;
            }
            String reason = Files.exists(log) ? Files.readString(log) : outcome.output();
            if (!passes(reason) || System.nanoTime() > giveUp) {
                throw new CannotStart("PostgreSQL startade inte på %s: %s".formatted(cluster.files(), reason.strip()));
            }
            pause();
        }
    }

    /** A killed server lingers until the system has buried it, and a port that was free may be taken: both pass. */
    private static boolean passes(String reason) {
        return reason.contains("already exists")
                || reason.contains("still in use")
                || reason.contains("could not create any TCP/IP sockets");
    }

    private void endForgottenServer() throws IOException {
        Path pidFile = cluster.files().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle.Info process =
                ProcessHandle.of(pid).map(ProcessHandle::info).orElse(null);
        if (process == null || process.command().isEmpty()) {
            return; // dead, or hidden from us: PostgreSQL itself tells a stale file from a living server
        }
        boolean ours = Arrays.asList(process.arguments().orElse(new String[0]))
                .contains(cluster.files().toString());
        if (ours) {
            stopServer();
        } else {
            Files.delete(pidFile); // the number was given to another program after a restart of the machine
        }
    }

    private void stopServer() {
        if (!cluster.control("stop", "-m", "fast", "-w", "-t", "30", "-s").run().succeeded()) {
            cluster.control("stop", "-m", "immediate", "-w", "-t", "30", "-s").run();
        }
    }

    private Login login() throws SQLException {
        try (Connection superuser =
                        DriverManager.getConnection(url("postgres"), PostgresCluster.OWNER, cluster.password());
                Statement statement = superuser.createStatement()) {
            String ownerPassword = role(statement, NAME);
            String password = role(statement, APP);
            if (isMissing(statement, "select 1 from pg_database where datname = '%s'", NAME)) {
                statement.execute("create database %s owner %s".formatted(NAME, NAME));
            }
            return new Login(url(NAME), APP, password, NAME, ownerPassword);
        }
    }

    /** The role, made if it is not there, with a new password. */
    private static String role(Statement statement, String name) throws SQLException {
        String password = PostgresCluster.newPassword();
        if (isMissing(statement, "select 1 from pg_roles where rolname = '%s'", name)) {
            statement.execute("create role " + name + " login");
        }
        statement.execute("alter role %s password '%s'".formatted(name, password));
        return password;
    }

    private static boolean isMissing(Statement statement, String question, String name) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question.formatted(name))) {
            return !answer.next();
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for PostgreSQL.", stopped);
        }
    }
}
