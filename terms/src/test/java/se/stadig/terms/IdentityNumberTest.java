package se.stadig.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.terms.IdentityNumber.Fault;

/** The numbers are Skatteverket's published test numbers; nobody has them. Numbers with a fault are those numbers spoilt. */
class IdentityNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "193610058590",
                "193610119053",
                "196001062626",
                "196001209136",
                "200002292399",
                "189001019802",
                "191401682396",
                "202312892397"
            })
    void a_test_number_of_skatteverket_has_no_fault(String number) {
        assertThat(IdentityNumber.faultOf(number)).isEmpty();
    }

    @Test
    void any_other_last_digit_is_wrong() {
        for (int digit = 0; digit <= 9; digit++) {
            assertThat(IdentityNumber.faultOf("19600106262" + digit).isEmpty()).isEqualTo(digit == 6);
        }
    }

    @Test
    void two_neighbours_that_have_changed_places_are_seen() {
        assertThat(IdentityNumber.faultOf("196001026626")).contains(Fault.IDENTITY_CHECK_DIGIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "6001062626",
                "19600106262",
                "1960010626260",
                "19600106-2626",
                "1960010626A6",
                "19600106262/",
                "19600106262:",
                "١٩٦٠٠١٠٦٢٦٢٦"
            })
    void anything_but_twelve_digits_has_the_wrong_form(String number) {
        assertThat(IdentityNumber.faultOf(number)).contains(Fault.IDENTITY_FORM);
    }

    @ParameterizedTest
    @CsvSource({
        "196001062626, PERSONNUMMER, 1960-01-06, true",
        "196001062626, PERSONNUMMER, 1960-01-07, false",
        "196001062626, PERSONNUMMER, 1960-02-06, false",
        "196001062626, PERSONNUMMER, 1961-01-06, false",
        "196001062626, PERSONNUMMER, 2060-01-06, false",
        "196001062626, SAMORDNINGSNUMMER, 1960-01-06, false",
        "191401682396, SAMORDNINGSNUMMER, 1914-01-08, true",
        "191401682396, SAMORDNINGSNUMMER, 1914-01-09, false",
        "191401682396, PERSONNUMMER, 1914-01-08, false",
        "200002292399, PERSONNUMMER, 2000-02-29, true",
        "200002292399, PERSONNUMMER, 2000-02-28, false",
    })
    void the_number_carries_the_birth_date(String number, IdentityType type, LocalDate birth, boolean agrees) {
        assertThat(IdentityNumber.agreesWithBirth(number, type, birth)).isEqualTo(agrees);
    }

    @ParameterizedTest
    @CsvSource({
        "196001062626, K, true",
        "196001062626, M, false",
        "196001209136, M, true",
        "196001209136, K, false",
        "196001062626, , true",
        "196001209136, , true",
    })
    void the_eleventh_digit_tells_the_sex(String number, Sex sex, boolean agrees) {
        assertThat(IdentityNumber.agreesWithSex(number, sex)).isEqualTo(agrees);
    }

    @ParameterizedTest
    @CsvSource({"8572090606, true", "8020051952, true", "8572090607, false", "8572090660, false"})
    void an_organisation_number_has_the_same_check_digit(String number, boolean right) {
        assertThat(IdentityNumber.hasCheckDigit(number, 0)).isEqualTo(right);
    }
}
