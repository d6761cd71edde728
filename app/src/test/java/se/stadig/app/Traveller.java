package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visitor of {@link RunningServe} who goes by way of the provider's real pages, one step at a time. */
final class Traveller {
    static final String ASK = "/logga-in/hos/stadig";
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    final Visitor visitor = new Visitor(RunningServe.home());

    static Traveller loggedIn(String name) throws IOException, InterruptedException {
        Traveller traveller = new Traveller();
        HttpResponse<String> in = traveller.logIn(name);
        assertThat(location(in)).as("after the login of %s", name).isEqualTo(RunningServe.home() + "/");
        return traveller;
    }

    /** The first answer of ours after the provider's. */
    HttpResponse<String> logIn(String name) throws IOException, InterruptedException {
        return comeBack(prove(ask(), name));
    }

    /** The address at the provider that we send people to. */
    String ask() throws IOException, InterruptedException {
        return location(visitor.get(ASK));
    }

    /** The provider's page for that address: its form, or at once its way back where it remembers the person. */
    HttpResponse<String> open(String address) throws IOException, InterruptedException {
        return visitor.get(address);
    }

    /** The address that the provider sends the person back to. */
    String prove(String asked, String name) throws IOException, InterruptedException {
        HttpResponse<String> page = open(asked);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).as("a form in %s", page.body()).isTrue();
        HttpResponse<String> answer =
                visitor.post(form.group(1).replace("&amp;", "&"), Map.of("username", name, "password", "prov-" + name));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return location(answer);
    }

    /** The same where the provider knows the person and only wants the password. */
    String proveAgain(String name) throws IOException, InterruptedException {
        return prove(ask(), name);
    }

    HttpResponse<String> comeBack(String address) throws IOException, InterruptedException {
        return visitor.get(address);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return visitor.get(path);
    }

    /** Posts with the token of the session's forms. */
    HttpResponse<String> post(String path, String... field) throws IOException, InterruptedException {
        return visitor.post(
                path, field.length == 0 ? Map.of("_csrf", token()) : Map.of("_csrf", token(), field[0], field[1]));
    }

    /** Any page of whoever is logged in, or none, has the form that changes the language. */
    private String token() throws IOException, InterruptedException {
        return visitor.anyToken();
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    /** The address with one of its parameters changed. */
    static String changed(String address, String parameter, UnaryOperator<String> change) {
        Matcher found = Pattern.compile("([?&]" + parameter + "=)([^&]*)").matcher(address);
        assertThat(found.find()).as("%s in %s", parameter, address).isTrue();
        return address.substring(0, found.start(2)) + change.apply(found.group(2)) + address.substring(found.end(2));
    }

    static String without(String address, String parameter) {
        return address.replaceAll("&" + parameter + "=[^&]*", "");
    }

    static boolean isAtProvider(String address) {
        return URI.create(address).toString().startsWith(RunningServe.keycloak().issuer());
    }
}
