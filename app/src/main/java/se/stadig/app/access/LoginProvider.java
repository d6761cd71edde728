package se.stadig.app.access;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import se.stadig.app.access.LoginSettings.GroupWork;
import se.stadig.app.platform.CannotStart;
import se.stadig.terms.IdentityNumber;

/**
 * The one provider that people log in at, outside the demo. What it can do is asked of itself at the first login, so that Stadig starts also while it is
 * away.
 */
@Component
@ConditionalOnProperty(name = "stadig.demo", havingValue = "false")
class LoginProvider implements ClientRegistrationRepository {
    static final String ID = "stadig";
    private static final Set<Role> AT_UNIT = Set.of(Role.PLANNER, Role.ASSISTANT_NURSE, Role.UNIT_MANAGER);

    private final LoginSettings settings;
    private volatile @Nullable ClientRegistration registration;

    LoginProvider(LoginSettings settings) {
        this.settings = settings;
    }

    /** Refuses settings that lack or contradict something. */
    static void check(LoginSettings settings) {
        String fault = fault(settings);
        if (!fault.isEmpty()) {
            throw new CannotStart(fault);
        }
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        ClientRegistration known = registration;
        if (known == null) {
            known = asked();
            registration = known;
        }
        return known;
    }

    /** The part of its address that a page may lead a form to. */
    static String origin(LoginSettings settings) {
        URI issuer = URI.create(needed(settings.issuer()));
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }

    /** Where to go so that the provider logs the person out too; without a token, so the provider may ask the person first. */
    Optional<String> logout(String backTo) {
        ClientRegistration known = registration;
        return known != null
                        && known.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint")
                                instanceof String end
                ? Optional.of(UriComponentsBuilder.fromUriString(end)
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(needed(settings.clientId()), backTo)
                        .toUriString())
                : Optional.empty();
    }

    private ClientRegistration asked() {
        return ClientRegistrations.fromIssuerLocation(needed(settings.issuer()))
                .registrationId(ID)
                .clientId(needed(settings.clientId()))
                .clientSecret(needed(settings.clientSecret()))
                .scope(settings.scopes())
                .redirectUri("{baseUrl}" + WebSecurity.ANSWER + "{registrationId}")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true) // PKCE, although we have a secret
                        .build())
                .build();
    }

    private static String needed(@Nullable String setting) {
        return setting == null ? "" : setting;
    }

    /** What is wrong with the settings, in a sentence that names them; empty where nothing is. */
    private static String fault(LoginSettings settings) {
        if (!isSafe(needed(settings.issuer()))) {
            return "stadig.login.issuer ska vara inloggningstjänstens adress och börja med https:// (http:// går bara på den egna datorn).";
        }
        if (!settings.scopes().contains("openid")) {
            return "stadig.login.scopes ska innehålla openid.";
        }
        List<String> faults = new ArrayList<>();
        settings.municipalities().forEach((code, name) -> {
            if (!code.matches("[0-9]{4}") || name.isBlank()) {
                faults.add(
                        "stadig.login.municipalities ska ha kommunens kod med fyra siffror inom citattecken, och dess namn.");
            }
        });
        for (int at = 0; at < settings.groups().size(); at++) {
            fault(settings.groups().get(at))
                    .map(("stadig.login.groups[" + at + "]: ")::concat)
                    .ifPresent(faults::add);
        }
        return String.join(" ", faults);
    }

    private static boolean isSafe(String issuer) {
        return issuer.matches("https://[^\\s;,?#]+")
                || issuer.matches("http://(localhost|127\\.0\\.0\\.1)(:[0-9]+)?(/[^\\s;,?#]*)?");
    }

    private static Optional<String> fault(GroupWork one) {
        if (needed(one.group()).isBlank()) {
            return Optional.of("group saknas.");
        }
        Optional<Role> role = Role.named(needed(one.role()));
        if (role.isEmpty()) {
            return Optional.of("role ska vara någon av " + Role.names() + ".");
        }
        if (!needed(one.municipality()).matches("[0-9]{4}")) {
            return Optional.of("municipality ska vara kommunens kod med fyra siffror, inom citattecken.");
        }
        boolean atUnit = !needed(one.unit()).isBlank();
        if (atUnit != AT_UNIT.contains(role.get())) {
            return Optional.of(
                    atUnit
                            ? "unit ska inte anges för " + role.get() + ", som gäller hela kommunen."
                            : "unit ska anges för " + role.get() + ", som arbetar på en enhet.");
        }
        String provider = one.providerDigits();
        if (provider != null && role.get() != Role.LOG_REVIEWER) {
            return Optional.of(
                    "provider ska bara anges för LOG_REVIEWER, när logggranskaren arbetar för en privat utförare.");
        }
        if (provider != null && !(provider.matches("[0-9]{10}") && IdentityNumber.hasCheckDigit(provider, 0))) {
            return Optional.of("provider ska vara utförarens organisationsnummer med tio siffror, inom citattecken.");
        }
        return Optional.empty();
    }
}
