package se.stadig.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import se.stadig.app.access.LoginSettings.GroupWork;

/** Tokens that the provider has not made, or not for us, read by what reads them in the login, with the client as our settings make it. */
class ForgedTokenTest {
    private static final String SECRET = "hemligheten-mellan-stadig-och-den-som-loggar-in";

    private static HttpServer provider;
    private static String issuer;
    private static String calledItself;
    private static RSAKey key;
    private static RSAKey strangers;

    @BeforeAll
    static void serve() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048)
                .keyID("var")
                .algorithm(JWSAlgorithm.RS256)
                .generate();
        strangers = new RSAKeyGenerator(2048).keyID("var").generate();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
        calledItself = issuer;
        answer("/.well-known/openid-configuration", () -> """
                {"issuer": "%s", "authorization_endpoint": "%2$s/a", "token_endpoint": "%2$s/t", "jwks_uri": "%2$s/jwks",
                 "subject_types_supported": ["public"], "response_types_supported": ["code"]}
                """.formatted(calledItself, issuer));
        answer("/jwks", () -> new JWKSet(key.toPublicJWK()).toString());
        answer("/ond", () -> new JWKSet(strangers.toPublicJWK()).toString());
        provider.start();
    }

    @AfterAll
    static void stop() {
        provider.stop(0);
    }

    @Test
    void the_providers_own_token_for_us_is_believed() throws JOSEException {
        assertThat(reader().decode(signed(header(), claims(), key)).getSubject())
                .isEqualTo("anna");
    }

    @Test
    void a_token_that_nobody_signed_or_another_or_with_our_secret_is_not() throws JOSEException {
        refused(new PlainJWT(claims().build()).serialize(), "none");
        refused(signed(header(), claims(), strangers), "another's key");
        refused(signed(new JWSHeader(JWSAlgorithm.HS256), claims(), new MACSigner(SECRET)), "the secret as a key");
        refused(
                signed(new JWSHeader(JWSAlgorithm.HS256), claims(), new MACSigner(pem())),
                "the public key as a secret");
        refused(
                signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .jwkURL(URI.create(issuer + "/ond"))
                                .jwk(strangers.toPublicJWK())
                                .keyID("var")
                                .build(),
                        claims(),
                        strangers),
                "a token that names its own key");
        String good = signed(header(), claims(), key);
        refused(good.substring(0, good.length() - 6) + "AAAAAA", "a changed signature");
    }

    @Test
    void a_token_for_another_client_from_another_provider_or_of_another_time_is_not() throws JOSEException {
        Instant now = Instant.now();
        refused(signed(header(), claims().audience("annan"), key), "another client");
        refused(
                signed(header(), claims().audience(List.of("annan", "stadig")).claim("azp", "annan"), key),
                "another's party");
        refused(signed(header(), claims().issuer("http://127.0.0.1:1"), key), "another issuer");
        refused(signed(header(), claims().expirationTime(Date.from(now.minusSeconds(600))), key), "too old");
        refused(signed(header(), claims().expirationTime(null), key), "without an end");
        refused(signed(header(), claims().notBeforeTime(Date.from(now.plusSeconds(600))), key), "not yet");
        refused(signed(header(), claims().issueTime(Date.from(now.plusSeconds(600))), key), "made in the future");
        refused(signed(header(), claims().subject(null), key), "about nobody");
    }

    @Test
    void a_provider_that_calls_itself_something_else_than_the_settings_is_not_asked() {
        calledItself = "https://ond.example";
        try {
            assertThatThrownBy(() -> client().findByRegistrationId(LoginProvider.ID))
                    .hasStackTraceContaining("did not match the requested issuer");
        } finally {
            calledItself = issuer;
        }
    }

    private static void refused(String token, String why) {
        assertThatThrownBy(() -> reader().decode(token)).as(why).isInstanceOf(JwtException.class);
    }

    private static JwtDecoder reader() {
        return new OidcIdTokenDecoderFactory().createDecoder(client().findByRegistrationId(LoginProvider.ID));
    }

    private static LoginProvider client() {
        return new LoginProvider(new LoginSettings(
                issuer,
                "stadig",
                SECRET,
                List.of("openid"),
                "sub",
                "name",
                "groups",
                List.of(new GroupWork("g", "PLANNER", "9999", "N", null)),
                Map.of()));
    }

    private static JWSHeader header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("var").build();
    }

    private static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("stadig")
                .subject("anna")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    private static String signed(JWSHeader header, JWTClaimsSet.Builder claims, RSAKey by) throws JOSEException {
        return signed(header, claims, new RSASSASigner(by));
    }

    private static String signed(JWSHeader header, JWTClaimsSet.Builder claims, JWSSigner by) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims.build());
        token.sign(by);
        return token.serialize();
    }

    private static byte[] pem() throws JOSEException {
        return key.toRSAPublicKey().getEncoded();
    }

    private interface Text {
        String now();
    }

    private static void answer(String path, Text text) {
        provider.createContext(path, exchange -> {
            byte[] bytes = text.now().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
