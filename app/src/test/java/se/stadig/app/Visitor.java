package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser of their own, without script; does not follow redirects by itself. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]+)\"");

    private final URI home;
    private String token = "";
    private final CookieManager cookies = new CookieManager() {
        /** Like a browser, which trusts this machine also without TLS. */
        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
            Map<String, List<String>> trusted = new HashMap<>(headers);
            trusted.computeIfPresent(
                    "set-cookie",
                    (_, all) -> all.stream()
                            .map(one -> one.replaceAll("(?i);\\s*secure", ""))
                            .toList());
            super.put(address, trusted);
        }
    };
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Visitor() {
        this(RunningDemo.home());
    }

    /** A visitor of another Stadig, or of whatever its answers lead to. */
    Visitor(URI home) {
        this.home = home;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path)).header("Accept-Language", "sv");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Hands a file in, as a form with a file does. */
    HttpResponse<String> upload(String path, Map<String, String> fields, String field, String fileName, byte[] content)
            throws IOException, InterruptedException {
        String boundary = "----gransen";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> one : fields.entrySet()) {
            body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, one.getKey(), one.getValue())
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, field, fileName)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(RunningDemo.home().resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> logIn(String name, String password) throws IOException, InterruptedException {
        return post("/logga-in", Map.of("_csrf", token(get("/logga-in")), "anvandare", name, "losenord", password));
    }

    static Visitor loggedIn() throws IOException, InterruptedException {
        return loggedIn("uppfoljning");
    }

    /** As one of the demo's people. */
    static Visitor loggedIn(String username) throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        assertThat(visitor.logIn(username, "sagoby").headers().firstValue("Location"))
                .contains(RunningDemo.home() + "/");
        return visitor;
    }

    /** The token that this session's forms carry; empty where there is no session. */
    String anyToken() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/logga-in").body());
        return token.find() ? token.group(2) : "";
    }

    /** Posts a form with the token of this session, which is asked for once. */
    HttpResponse<String> send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        if (token.isEmpty()) {
            token = anyToken();
        }
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", token);
        return post(path, all);
    }

    /** From now on this one's pages are in English. */
    void readEnglish() throws IOException, InterruptedException {
        assertThat(send("/sprak", Map.of("sprak", "en")).statusCode()).isEqualTo(302);
    }

    static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as("a form token in %s", page.body()).isTrue();
        return token.group(2);
    }

    /** What this one's browser has been asked to keep. */
    Map<String, String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue, (_, last) -> last));
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("stadig"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }
}
