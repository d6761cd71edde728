package se.stadig.app.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.stadig.app.platform.CannotStart;

/** Somebody who is logged in in the demo and asks for pages, and how long each answer takes. */
final class Reader implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("href=\"(/person/[0-9a-f-]{36})\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI home;
    private final HttpClient client;
    private final boolean own;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private String token = "";

    private Reader(int port, HttpClient client, boolean own) {
        this.home = URI.create("http://127.0.0.1:" + port);
        this.client = client;
        this.own = own;
    }

    static Reader loggedIn(int port, String username, String password) throws IOException, InterruptedException {
        return loggedIn(new Reader(port, HttpClient.newHttpClient(), true), username, password);
    }

    /** One of many, who share connections as a town's users share a proxy's. */
    static Reader loggedIn(HttpClient shared, int port, String username, String password)
            throws IOException, InterruptedException {
        return loggedIn(new Reader(port, shared, false), username, password);
    }

    private static Reader loggedIn(Reader reader, String username, String password)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(reader.page("/logga-in"));
        if (!token.find()) {
            throw new CannotStart("Inloggningssidan har inget formulär.");
        }
        String form = "_csrf=%s&anvandare=%s&losenord=%s"
                .formatted(URLEncoder.encode(token.group(1), StandardCharsets.UTF_8), username, password);
        HttpRequest request = reader.asking("/logga-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        reader.send(request, HttpResponse.BodyHandlers.discarding());
        if (reader.status("/") != 200) {
            throw new CannotStart("Det gick inte att logga in som %s.".formatted(username));
        }
        Matcher now = TOKEN.matcher(reader.page("/"));
        reader.token = now.find() ? now.group(1) : "";
        return reader;
    }

    String page(String path) throws IOException, InterruptedException {
        return send(asking(path).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The pages of those whom the own unit has. */
    List<String> people() throws IOException, InterruptedException {
        List<String> people = new ArrayList<>();
        Matcher link = LINK.matcher(page("/omsorgstagare"));
        while (link.find()) {
            people.add(link.group(1));
        }
        return people;
    }

    int status(String path) throws IOException, InterruptedException {
        return send(asking(path).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Milliseconds until the whole answer is here; fails where it is another than expected. */
    double milliseconds(String path, int expected) throws IOException, InterruptedException {
        return milliseconds(asking(path).build(), expected);
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
                asking(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                expected);
    }

    private double milliseconds(HttpRequest request, int expected) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int status = send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        double taken = (System.nanoTime() - start) / 1e6;
        if (status != expected) {
            throw new CannotStart("Svaret blev %d och inte %d.".formatted(status, expected));
        }
        return taken;
    }

    private HttpRequest.Builder asking(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    /** Keeps what the answer asks the browser to keep; without TLS too, which the cookies are otherwise tied to. */
    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> reading)
            throws IOException, InterruptedException {
        HttpResponse<T> answer = client.send(request, reading);
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }

    @Override
    public void close() {
        if (own) {
            client.close();
        }
    }
}
