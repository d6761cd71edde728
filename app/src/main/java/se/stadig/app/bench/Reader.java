package se.stadig.app.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.stadig.app.platform.CannotStart;

/** Somebody who is logged in in the demo and asks for pages, and how long each answer takes. */
final class Reader implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI home;
    private final HttpClient client;
    private String token = "";

    private Reader(int port) {
        home = URI.create("http://127.0.0.1:" + port);
        client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    static Reader loggedIn(int port, String username, String password) throws IOException, InterruptedException {
        Reader reader = new Reader(port);
        Matcher token = TOKEN.matcher(reader.page("/logga-in"));
        if (!token.find()) {
            throw new CannotStart("Inloggningssidan har inget formulär.");
        }
        String form = "_csrf=%s&anvandare=%s&losenord=%s"
                .formatted(URLEncoder.encode(token.group(1), StandardCharsets.UTF_8), username, password);
        HttpRequest request = HttpRequest.newBuilder(reader.home.resolve("/logga-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        reader.client.send(request, HttpResponse.BodyHandlers.discarding());
        if (reader.status("/") != 200) {
            throw new CannotStart("Det gick inte att logga in som %s.".formatted(username));
        }
        Matcher now = TOKEN.matcher(reader.page("/"));
        reader.token = now.find() ? now.group(1) : "";
        return reader;
    }

    String page(String path) throws IOException, InterruptedException {
        return client.send(request(path), HttpResponse.BodyHandlers.ofString()).body();
    }

    int status(String path) throws IOException, InterruptedException {
        return client.send(request(path), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Milliseconds until the whole answer is here; fails where it is another than expected. */
    double milliseconds(String path, int expected) throws IOException, InterruptedException {
        return milliseconds(request(path), expected);
    }

    /** The same for a form that is sent. */
    double millisecondsToPost(String path, Map<String, String> fields, int expected)
            throws IOException, InterruptedException {
        String form = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)
                + fields.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
        return milliseconds(
                HttpRequest.newBuilder(home.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                expected);
    }

    private double milliseconds(HttpRequest request, int expected) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int status =
                client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        double taken = (System.nanoTime() - start) / 1e6;
        if (status != expected) {
            throw new CannotStart("Svaret blev %d och inte %d.".formatted(status, expected));
        }
        return taken;
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(home.resolve(path)).build();
    }

    @Override
    public void close() {
        client.close();
    }
}
