package se.stadig.app;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.stadig.app.access.DemoLogin;
import se.stadig.terms.SwedishTime;

/**
 * {@code stadig warm-up}: starts the demo on a folder of its own, reads its pages once and stops. The launcher runs it
 * so that Java remembers what a start needs (the AOT cache).
 */
@Command(name = "warm-up", hidden = true, description = "Förbereder en snabb start.")
final class WarmUpCommand implements Callable<Integer> {
    private static final int MONTHS = 2;
    private static final Pattern TOKEN = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]+)\"");

    @Option(names = "--data", required = true, paramLabel = "MAPP", description = "En tillfällig mapp.")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Clock clock = Clock.system(SwedishTime.ZONE);
        try (DemoSystem system = DemoSystem.start(data, 0, store -> DemoTown.fill(store, clock, MONTHS), () -> {});
                HttpClient browser = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build()) {
            URI home = URI.create("http://127.0.0.1:" + system.port());
            get(browser, home.resolve("/stil/stadig.css"));
            String page = get(browser, home.resolve("/logga-in"));
            Matcher token = TOKEN.matcher(page);
            if (!token.find()) {
                throw new IllegalStateException("The login page has no form token: " + page);
            }
            DemoLogin login = DemoLogin.ALL.getFirst();
            String form = "%s=%s&anvandare=%s&losenord=%s"
                    .formatted(token.group(1), encoded(token.group(2)), login.username(), DemoLogin.SECRET);
            HttpRequest post = HttpRequest.newBuilder(home.resolve("/logga-in"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            browser.send(post, HttpResponse.BodyHandlers.ofString());
            get(browser, home.resolve("/"));
            return 0;
        }
    }

    private static String get(HttpClient browser, URI address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
