package se.stadig.app.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who tells us who somebody is: an OpenID Connect provider; docs/inloggning.md says it to the operator.
 *
 * @param issuer the provider's address, as it calls itself
 * @param scopes what is asked for
 * @param accountClaim names the account, the same at every login and never another person's
 * @param nameClaim is shown to colleagues
 * @param groupsClaim holds the groups
 * @param groups which engagement each group gives; a group may give several
 * @param municipalities the names of the municipalities that are served here, by code; the first administrator needs one to work for
 */
@ConfigurationProperties("stadig.login")
record LoginSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("sub") String accountClaim,
        @DefaultValue("name") String nameClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue List<GroupWork> groups,
        @DefaultValue Map<String, String> municipalities) {

    /**
     * One group, and the engagement that it gives: a role, for a municipality, at a unit where the role works at one.
     *
     * @param provider the organisation number of the private provider that a log reviewer reviews for; none for the municipality's own
     */
    record GroupWork(
            @Nullable String group,
            @Nullable String role,
            @Nullable String municipality,
            @Nullable String unit,
            @Nullable String provider) {

        /** The organisation number in digits alone. */
        @Nullable
        String providerDigits() {
            return provider == null || provider.isBlank()
                    ? null
                    : provider.strip().replace("-", "");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "LoginSettings[" + issuer + "]";
    }
}
