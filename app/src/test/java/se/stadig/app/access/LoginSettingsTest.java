package se.stadig.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.app.access.LoginSettings.GroupWork;
import se.stadig.app.platform.CannotStart;

class LoginSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://id.example/realms/a", "http://localhost:8180/realms/a", "http://127.0.0.1:8180"})
    void a_provider_is_asked_safely(String issuer) {
        assertThatCode(() -> LoginProvider.check(settings(issuer, "openid", "g", "PLANNER", "9999", "N")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example",
                "http://localhost.ond.example",
                "ftp://id",
                "id.example",
                "https://id.example; script-src *",
                "https://id.example/?a",
                ""
            })
    void an_address_that_is_not_safe_or_would_change_our_policy_is_refused(String issuer) {
        assertThatThrownBy(() -> LoginProvider.check(settings(issuer, "openid", "g", "PLANNER", "9999", "N")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("stadig.login.issuer");
    }

    @ParameterizedTest
    @CsvSource({
        "g,PLANNER,9999,,unit ska anges för PLANNER",
        "g,LOG_REVIEWER,9999,N,unit ska inte anges för LOG_REVIEWER",
        "g,CHEF,9999,N,role ska vara någon av",
        "g,PLANNER,999,N,municipality ska vara",
        "'',PLANNER,9999,N,group saknas"
    })
    void a_group_that_leads_nowhere_is_named(
            String group, String role, String municipality, String unit, String fault) {
        assertThatThrownBy(() ->
                        LoginProvider.check(settings("https://id.example", "openid", group, role, municipality, unit)))
                .hasMessageStartingWith("stadig.login.groups[0]: " + fault);
    }

    @ParameterizedTest
    @CsvSource({
        "CARE_MANAGER,5560000001,provider ska bara anges för LOG_REVIEWER",
        "LOG_REVIEWER,5560000002,provider ska vara utförarens organisationsnummer",
        "LOG_REVIEWER,Sagans Omsorg,provider ska vara utförarens organisationsnummer"
    })
    void a_provider_is_a_log_reviewers_and_a_real_number(String role, String provider, String fault) {
        assertThatThrownBy(() -> LoginProvider.check(reviewing(role, provider)))
                .hasMessageStartingWith("stadig.login.groups[0]: " + fault);
    }

    @Test
    void an_organisation_number_may_be_written_with_its_hyphen() {
        assertThatCode(() -> LoginProvider.check(reviewing("LOG_REVIEWER", "212000-0142")))
                .doesNotThrowAnyException();
    }

    private static LoginSettings reviewing(String role, String provider) {
        LoginSettings one = settings("https://id.example", "openid", "g", role, "9999", null);
        return new LoginSettings(
                one.issuer(),
                one.clientId(),
                one.clientSecret(),
                one.scopes(),
                one.accountClaim(),
                one.nameClaim(),
                one.groupsClaim(),
                List.of(new GroupWork("g", role, "9999", null, provider)),
                one.municipalities());
    }

    @Test
    void without_the_scope_openid_nobody_would_be_told_who_it_is() {
        assertThatThrownBy(() ->
                        LoginProvider.check(settings("https://id.example", "profile", "g", "PLANNER", "9999", "N")))
                .hasMessageContaining("stadig.login.scopes");
    }

    @Test
    void the_secret_is_in_no_text_of_the_settings() {
        assertThat(settings("https://id.example", "openid", "g", "PLANNER", "9999", "N"))
                .asString()
                .doesNotContain("hemligt");
    }

    private static LoginSettings settings(
            String issuer, String scope, String group, String role, String municipality, @Nullable String unit) {
        return new LoginSettings(
                issuer,
                "stadig",
                "hemligt",
                List.of(scope),
                "sub",
                "name",
                "groups",
                List.of(new GroupWork(group, role, municipality, unit, null)),
                Map.of());
    }
}
