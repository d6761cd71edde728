package se.stadig.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every route for every role and every relation to a person. A route that is not in the table fails the build. */
class AccessMatrixTest {
    static final List<String> ROLES = List.of(
            "planerare",
            "underskoterska",
            "enhetschef",
            "handlaggare",
            "uppfoljning",
            "logggranskare",
            "systemadministrator",
            "logggranskare-utforare");

    /** Which answer each role gets, in the order of {@link #ROLES}; on a route about a person, for a person of the own unit. */
    static final Map<String, List<Integer>> ROUTES = Map.ofEntries(
            entry("GET /omsorgstagare", List.of(200, 200, 200, 403, 403, 403, 403, 403)),
            entry("GET /fok", List.of(200, 200, 200, 403, 403, 403, 403, 403)),
            entry("GET /fok/belastning", List.of(200, 404, 200, 403, 403, 403, 403, 403)),
            entry("GET /sok", List.of(200, 403, 200, 200, 403, 403, 403, 403)),
            entry("POST /sok", List.of(200, 403, 200, 200, 403, 403, 403, 403)),
            entry("GET /atkomstlogg", List.of(403, 403, 200, 403, 403, 200, 403, 200)),
            entry("GET /logggranskning", List.of(403, 403, 200, 403, 403, 200, 403, 200)),
            entry("GET /logggranskning/bedomda", List.of(403, 403, 200, 403, 403, 200, 403, 200)),
            entry("POST /logggranskning/{id}", List.of(403, 403, 404, 403, 403, 404, 403, 404)),
            entry("GET /atkomstlogg/{id}/utdrag", List.of(403, 403, 200, 403, 403, 404, 403, 404)),
            entry("GET /person/{id}/loggutdrag", List.of(404, 404, 200, 200, 404, 404, 404, 404)),
            entry("GET /nodatkomst", List.of(200, 200, 200, 403, 403, 403, 403, 403)),
            entry("POST /nodatkomst", List.of(422, 422, 422, 403, 403, 403, 403, 403)),
            entry("GET /nodatkomster", List.of(403, 403, 200, 403, 403, 200, 403, 200)),
            entry("POST /nodatkomster/{id}", List.of(403, 403, 422, 403, 403, 422, 403, 422)),
            entry("GET /begaran", List.of(403, 403, 403, 403, 200, 403, 403, 403)),
            entry("POST /begaran", List.of(403, 403, 403, 403, 422, 403, 403, 403)),
            entry("GET /begaran-att-besvara", List.of(403, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /begaran-att-besvara/{id}", List.of(403, 403, 404, 403, 403, 403, 403, 403)),
            entry("GET /uppfoljning", List.of(403, 403, 403, 403, 200, 403, 403, 403)),
            entry("GET /uppfoljning/{figure}", List.of(403, 403, 403, 403, 200, 403, 403, 403)),
            entry("GET /import", List.of(403, 403, 403, 403, 403, 403, 200, 403)),
            entry("POST /import", List.of(403, 403, 403, 403, 403, 403, 422, 403)),
            entry("GET /import/{id}", List.of(403, 403, 403, 403, 403, 403, 404, 403)),
            entry("POST /import/{id}/genomfor", List.of(403, 403, 403, 403, 403, 403, 404, 403)),
            entry("POST /import/{id}/avbryt", List.of(403, 403, 403, 403, 403, 403, 404, 403)),
            entry("GET /person/{id}", List.of(200, 200, 200, 200, 404, 404, 404, 404)),
            entry("POST /person/{id}/kommunikation", List.of(422, 404, 422, 422, 404, 404, 404, 404)),
            entry("GET /person/{id}/fok", List.of(200, 200, 200, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/journal", List.of(200, 200, 200, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/journal", List.of(422, 422, 422, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/fok/erbjudande", List.of(200, 200, 200, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/fok/erbjudande", List.of(422, 422, 422, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/fok/svar", List.of(409, 409, 409, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/fok/svar", List.of(409, 409, 409, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/fok/byte", List.of(409, 409, 409, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/fok/byte", List.of(409, 409, 409, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/fok/angra", List.of(409, 409, 409, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/fok/angra", List.of(409, 409, 409, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/fok/utse", List.of(409, 404, 409, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/fok/utse", List.of(409, 404, 409, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/fok/vice", List.of(409, 404, 409, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/fok/vice", List.of(409, 404, 409, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/fok/vice-avslut", List.of(409, 404, 409, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/fok/vice-avslut", List.of(409, 404, 409, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/fok/byt", List.of(409, 404, 409, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/fok/byt", List.of(409, 404, 409, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/fok/undantag", List.of(200, 404, 200, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/fok/undantag", List.of(422, 404, 422, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/fok/kontaktman", List.of(409, 404, 409, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/fok/kontaktman", List.of(409, 404, 409, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/fok/avsluta", List.of(409, 404, 409, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/fok/avsluta", List.of(409, 404, 409, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/fok/dialog", List.of(404, 404, 409, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/fok/dialog", List.of(404, 404, 409, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/skydd", List.of(404, 404, 200, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/skydd", List.of(404, 404, 422, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/skydd/{row}/avsluta", List.of(404, 404, 409, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/anhoriga", List.of(200, 200, 200, 200, 404, 404, 404, 404)),
            entry("POST /person/{id}/anhoriga", List.of(422, 404, 422, 422, 404, 404, 404, 404)),
            entry("GET /person/{id}/anhoriga/{row}", List.of(200, 404, 200, 200, 404, 404, 404, 404)),
            entry("POST /person/{id}/anhoriga/{row}", List.of(422, 404, 422, 422, 404, 404, 404, 404)),
            entry("POST /person/{id}/anhoriga/{row}/ta-bort", List.of(409, 404, 409, 409, 404, 404, 404, 404)),
            entry("GET /person/{id}/franvaro", List.of(200, 200, 200, 200, 404, 404, 404, 404)),
            entry("POST /person/{id}/franvaro", List.of(422, 422, 422, 422, 404, 404, 404, 404)),
            entry("GET /person/{id}/franvaro/{row}", List.of(200, 200, 200, 200, 404, 404, 404, 404)),
            entry("POST /person/{id}/franvaro/{row}", List.of(422, 422, 422, 422, 404, 404, 404, 404)),
            entry("POST /person/{id}/franvaro/{row}/ta-bort", List.of(409, 409, 409, 409, 404, 404, 404, 404)),
            entry("GET /person/{id}/beslut", List.of(200, 200, 200, 200, 404, 404, 404, 404)),
            entry("POST /person/{id}/beslut", List.of(404, 404, 404, 422, 404, 404, 404, 404)),
            entry("GET /person/{id}/beslut/{row}", List.of(404, 404, 404, 200, 404, 404, 404, 404)),
            entry("POST /person/{id}/beslut/{row}", List.of(404, 404, 404, 422, 404, 404, 404, 404)),
            entry("POST /person/{id}/beslut/{row}/ta-bort", List.of(404, 404, 404, 409, 404, 404, 404, 404)),
            entry("GET /person/{id}/insatser", List.of(200, 200, 200, 200, 404, 404, 404, 404)),
            entry("POST /person/{id}/insatser", List.of(404, 404, 404, 422, 404, 404, 404, 404)),
            entry("GET /person/{id}/insatser/{row}", List.of(404, 404, 404, 200, 404, 404, 404, 404)),
            entry("POST /person/{id}/insatser/{row}", List.of(404, 404, 404, 422, 404, 404, 404, 404)),
            entry("POST /person/{id}/insatser/{row}/ta-bort", List.of(404, 404, 404, 409, 404, 404, 404, 404)),
            entry("GET /person/{id}/uppdrag", List.of(200, 200, 200, 200, 404, 404, 404, 404)),
            entry("POST /person/{id}/uppdrag", List.of(404, 404, 404, 422, 404, 404, 404, 404)),
            entry("GET /person/{id}/uppdrag/{row}", List.of(200, 404, 200, 200, 404, 404, 404, 404)),
            entry("POST /person/{id}/uppdrag/{row}", List.of(409, 404, 409, 422, 404, 404, 404, 404)),
            entry("POST /person/{id}/uppdrag/{row}/ta-bort", List.of(404, 404, 404, 409, 404, 404, 404, 404)),
            entry("GET /person/{id}/uppgifter", List.of(200, 404, 200, 200, 404, 404, 404, 404)),
            entry("POST /person/{id}/uppgifter", List.of(409, 404, 409, 422, 404, 404, 404, 404)),
            entry("GET /person/{id}/bostad", List.of(200, 404, 200, 200, 404, 404, 404, 404)),
            entry("POST /person/{id}/bostad", List.of(422, 404, 422, 422, 404, 404, 404, 404)),
            entry("GET /person/{id}/valkomstsamtal", List.of(200, 200, 200, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/valkomstsamtal/bokning", List.of(200, 200, 200, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/valkomstsamtal/bokning", List.of(422, 422, 422, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/valkomstsamtal/stall-in", List.of(200, 200, 200, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/valkomstsamtal/stall-in", List.of(422, 422, 422, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/valkomstsamtal/rad", List.of(200, 200, 200, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/valkomstsamtal/rad", List.of(422, 422, 422, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/samtycken", List.of(200, 200, 200, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/samtycken", List.of(422, 422, 422, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/samtycken/{row}", List.of(200, 200, 200, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/samtycken/{row}", List.of(422, 422, 422, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/samtycken/{row}/ta-bort", List.of(409, 409, 409, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/hemmet", List.of(200, 200, 200, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/hemmet", List.of(422, 422, 422, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/hemmet/{row}", List.of(200, 200, 200, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/hemmet/{row}", List.of(422, 422, 422, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/hemmet/{row}/ta-bort", List.of(409, 409, 409, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/brev", List.of(200, 200, 200, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/brev/erbjudande", List.of(422, 422, 422, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/brev/erbjudande", List.of(422, 422, 422, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/brev/kontakt", List.of(422, 422, 422, 404, 404, 404, 404, 404)),
            entry("POST /person/{id}/brev/kontakt", List.of(422, 422, 422, 404, 404, 404, 404, 404)),
            entry("GET /person/{id}/tidigare", List.of(200, 200, 200, 200, 404, 404, 404, 404)),
            entry("GET /ny-omsorgstagare", List.of(403, 403, 403, 200, 403, 403, 403, 403)),
            entry("POST /ny-omsorgstagare", List.of(403, 403, 403, 422, 403, 403, 403, 403)),
            entry("GET /medarbetare", List.of(200, 403, 200, 403, 403, 403, 403, 403)),
            entry("GET /medarbetare/{id}/tidigare", List.of(200, 403, 200, 403, 403, 403, 403, 403)),
            entry("GET /medarbetare/{id}", List.of(200, 403, 200, 403, 403, 403, 403, 403)),
            entry("GET /medarbetare/{id}/uppgifter", List.of(200, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /medarbetare/{id}/uppgifter", List.of(422, 403, 422, 403, 403, 403, 403, 403)),
            entry("GET /medarbetare/{id}/anstallningar", List.of(200, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /medarbetare/{id}/anstallningar", List.of(404, 403, 422, 403, 403, 403, 403, 403)),
            entry("GET /medarbetare/{id}/anstallningar/{row}", List.of(404, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /medarbetare/{id}/anstallningar/{row}", List.of(404, 403, 422, 403, 403, 403, 403, 403)),
            entry(
                    "POST /medarbetare/{id}/anstallningar/{row}/ta-bort",
                    List.of(404, 403, 409, 403, 403, 403, 403, 403)),
            entry("GET /medarbetare/{id}/bevis", List.of(200, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /medarbetare/{id}/bevis", List.of(404, 403, 422, 403, 403, 403, 403, 403)),
            entry("GET /medarbetare/{id}/bevis/{row}", List.of(404, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /medarbetare/{id}/bevis/{row}", List.of(404, 403, 422, 403, 403, 403, 403, 403)),
            entry("POST /medarbetare/{id}/bevis/{row}/ta-bort", List.of(404, 403, 409, 403, 403, 403, 403, 403)),
            entry("GET /medarbetare/{id}/delegeringar", List.of(200, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /medarbetare/{id}/delegeringar", List.of(422, 403, 422, 403, 403, 403, 403, 403)),
            entry("GET /medarbetare/{id}/delegeringar/{row}", List.of(200, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /medarbetare/{id}/delegeringar/{row}", List.of(422, 403, 422, 403, 403, 403, 403, 403)),
            entry("POST /medarbetare/{id}/delegeringar/{row}/ta-bort", List.of(409, 403, 409, 403, 403, 403, 403, 403)),
            entry("GET /medarbetare/{id}/arbetslag", List.of(200, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /medarbetare/{id}/arbetslag", List.of(422, 403, 422, 403, 403, 403, 403, 403)),
            entry("GET /medarbetare/{id}/arbetslag/{row}", List.of(200, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /medarbetare/{id}/arbetslag/{row}", List.of(422, 403, 422, 403, 403, 403, 403, 403)),
            entry("POST /medarbetare/{id}/arbetslag/{row}/ta-bort", List.of(409, 403, 409, 403, 403, 403, 403, 403)),
            entry("GET /medarbetare/{id}/franvaro", List.of(200, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /medarbetare/{id}/franvaro", List.of(422, 403, 422, 403, 403, 403, 403, 403)),
            entry("GET /medarbetare/{id}/franvaro/{row}", List.of(200, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /medarbetare/{id}/franvaro/{row}", List.of(422, 403, 422, 403, 403, 403, 403, 403)),
            entry("POST /medarbetare/{id}/franvaro/{row}/ta-bort", List.of(409, 403, 409, 403, 403, 403, 403, 403)),
            entry("GET /kommun/{id}/riktlinje", List.of(403, 403, 403, 403, 403, 403, 200, 403)),
            entry("POST /kommun/{id}/riktlinje", List.of(403, 403, 403, 403, 403, 403, 422, 403)),
            entry("GET /kommun/{id}/riktlinje/{row}", List.of(403, 403, 403, 403, 403, 403, 200, 403)),
            entry("POST /kommun/{id}/riktlinje/{row}", List.of(403, 403, 403, 403, 403, 403, 422, 403)),
            entry("POST /kommun/{id}/riktlinje/{row}/ta-bort", List.of(403, 403, 403, 403, 403, 403, 409, 403)),
            entry("GET /enhet/{id}/riktlinje", List.of(403, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /enhet/{id}/riktlinje", List.of(403, 403, 422, 403, 403, 403, 403, 403)),
            entry("GET /enhet/{id}/riktlinje/{row}", List.of(403, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /enhet/{id}/riktlinje/{row}", List.of(403, 403, 422, 403, 403, 403, 403, 403)),
            entry("POST /enhet/{id}/riktlinje/{row}/ta-bort", List.of(403, 403, 409, 403, 403, 403, 403, 403)),
            entry("GET /enhet/{id}/rutiner", List.of(403, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /enhet/{id}/rutiner", List.of(403, 403, 422, 403, 403, 403, 403, 403)),
            entry("GET /enhet/{id}/rutiner/{row}", List.of(403, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /enhet/{id}/rutiner/{row}", List.of(403, 403, 422, 403, 403, 403, 403, 403)),
            entry("POST /enhet/{id}/rutiner/{row}/ta-bort", List.of(403, 403, 409, 403, 403, 403, 403, 403)),
            entry("GET /ny-medarbetare", List.of(403, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /ny-medarbetare", List.of(403, 403, 422, 403, 403, 403, 403, 403)),
            entry("GET /kommun", List.of(403, 403, 403, 403, 403, 403, 200, 403)),
            entry("GET /kommun/{id}/tidigare", List.of(403, 403, 403, 403, 403, 403, 200, 403)),
            entry("GET /kommun/{id}/enheter", List.of(403, 403, 403, 403, 403, 403, 200, 403)),
            entry("POST /kommun/{id}/enheter", List.of(403, 403, 403, 403, 403, 403, 422, 403)),
            entry("GET /kommun/{id}/enheter/{row}", List.of(403, 403, 403, 403, 403, 403, 200, 403)),
            entry("POST /kommun/{id}/enheter/{row}", List.of(403, 403, 403, 403, 403, 403, 422, 403)),
            entry("POST /kommun/{id}/enheter/{row}/ta-bort", List.of(403, 403, 403, 403, 403, 403, 404, 403)),
            entry("GET /kommun/{id}/utforare", List.of(403, 403, 403, 403, 403, 403, 200, 403)),
            entry("POST /kommun/{id}/utforare", List.of(403, 403, 403, 403, 403, 403, 422, 403)),
            entry("GET /kommun/{id}/utforare/{row}", List.of(403, 403, 403, 403, 403, 403, 200, 403)),
            entry("POST /kommun/{id}/utforare/{row}", List.of(403, 403, 403, 403, 403, 403, 422, 403)),
            entry("POST /kommun/{id}/utforare/{row}/ta-bort", List.of(403, 403, 403, 403, 403, 403, 404, 403)),
            entry("GET /enhet", List.of(403, 403, 200, 403, 403, 403, 403, 403)),
            entry("GET /enhet/{id}/omraden", List.of(403, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /enhet/{id}/omraden", List.of(403, 403, 422, 403, 403, 403, 403, 403)),
            entry("GET /enhet/{id}/omraden/{row}", List.of(403, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /enhet/{id}/omraden/{row}", List.of(403, 403, 422, 403, 403, 403, 403, 403)),
            entry("POST /enhet/{id}/omraden/{row}/ta-bort", List.of(403, 403, 409, 403, 403, 403, 403, 403)),
            entry("GET /enhet/{id}/arbetslag", List.of(403, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /enhet/{id}/arbetslag", List.of(403, 403, 422, 403, 403, 403, 403, 403)),
            entry("GET /enhet/{id}/arbetslag/{row}", List.of(403, 403, 200, 403, 403, 403, 403, 403)),
            entry("POST /enhet/{id}/arbetslag/{row}", List.of(403, 403, 422, 403, 403, 403, 403, 403)),
            entry("POST /enhet/{id}/arbetslag/{row}/ta-bort", List.of(403, 403, 409, 403, 403, 403, 403, 403)),
            entry("GET /gallring", List.of(403, 403, 200, 200, 403, 403, 403, 403)),
            entry("POST /gallring", List.of(403, 403, 422, 422, 403, 403, 403, 403)),
            entry("GET /gallring/{id}", List.of(403, 403, 404, 404, 403, 403, 403, 403)),
            entry("POST /gallring/{id}", List.of(403, 403, 404, 404, 403, 403, 403, 403)),
            entry("POST /gallring/{id}/overlamnad", List.of(403, 403, 404, 404, 403, 403, 403, 403)),
            entry("GET /atkomstlogg/{id}", List.of(403, 403, 200, 403, 403, 404, 403, 404)),
            entry("GET /uppdrag", List.of(200, 200, 200, 200, 200, 200, 200, 200)),
            entry("POST /uppdrag", List.of(422, 422, 422, 422, 422, 422, 422, 422)),
            entry("GET /osparat", List.of(302, 302, 302, 302, 302, 302, 302, 302)),
            entry("GET /mina-inloggningar", List.of(200, 200, 200, 200, 200, 200, 200, 200)),
            entry("GET /konton", List.of(403, 403, 403, 403, 403, 403, 200, 403)),
            entry("POST /konton/{id}/stang", List.of(403, 403, 403, 403, 403, 403, 404, 403)),
            entry("POST /konton/{id}/oppna", List.of(403, 403, 403, 403, 403, 403, 404, 403)));

    /** Routes that are about nobody: the start page, the login, the ways out and the page of errors; and those that only the tests have. */
    private static final Set<String> ABOUT_NOBODY = Set.of(
            "GET /",
            "POST /sprak",
            "GET /logga-in",
            "GET /inget-uppdrag",
            "POST /byt-anvandare",
            "POST /mina-inloggningar/logga-ut-overallt",
            "* /error",
            "GET /prov/sonder",
            "GET /prov/stangd",
            "GET /prov/stangd/under");

    private static final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private static Neighbours people;

    @BeforeAll
    static void logIn() throws IOException, InterruptedException, SQLException {
        people = Neighbours.movedIn();
        for (String role : ROLES) {
            visitors.put(role, Visitor.loggedIn(role));
        }
    }

    @Test
    void every_route_is_in_the_table() {
        Set<String> known = new TreeSet<>(ROUTES.keySet());
        known.addAll(ABOUT_NOBODY);
        assertThat(AllRoutes.names()).isEqualTo(known);
    }

    @Test
    void every_role_gets_what_the_table_says_of_the_own_unit() throws IOException, InterruptedException {
        Map<String, List<Integer>> answers = new HashMap<>();
        for (String route : ROUTES.keySet()) {
            answers.put(route, answers(route, people.own().toString()));
        }
        assertThat(answers).isEqualTo(ROUTES);
    }

    @Test
    void nobody_outside_gets_further_than_the_login() throws IOException, InterruptedException {
        for (String route : ROUTES.keySet()) {
            HttpResponse<String> answer =
                    answer(route, new Visitor(), people.own().toString());
            assertThat(answer.statusCode()).as(route).isIn(302, 403);
            assertThat(answer.body()).doesNotContain(Neighbours.NAME);
        }
    }

    private static List<Integer> answers(String route, String id) throws IOException, InterruptedException {
        List<Integer> answers = new ArrayList<>();
        for (String role : ROLES) {
            answers.add(answer(route, role, id).statusCode());
        }
        return answers;
    }

    private static HttpResponse<String> answer(String route, String role, String id)
            throws IOException, InterruptedException {
        return answer(route, Objects.requireNonNull(visitors.get(role)), id);
    }

    private static HttpResponse<String> answer(String route, Visitor visitor, String id)
            throws IOException, InterruptedException {
        String path = route.substring(route.indexOf(' ') + 1);
        String real = path.replace("{figure}", "U21401")
                .replace("{id}", subject(path, id))
                .replace("{row}", row(path));
        if (route.startsWith("GET")) {
            return visitor.get(real);
        }
        return visitor.send(real, Map.of("efter", "Ingen Alls"));
    }

    /** What a route about no person is about: the own municipality, unit or colleague. */
    private static String subject(String path, String person) {
        return switch (path.substring(1, path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1))) {
            case "kommun" -> "9999";
            case "enhet" -> people.ownUnit().toString();
            case "medarbetare" -> people.ownStaff().toString();
            default -> person;
        };
    }

    /** A row of the own person, colleague, unit or municipality. */
    private static String row(String path) {
        return row(people, "own", path);
    }

    /**
     * A row on such a page.
     *
     * @param whose among the neighbours: "own", "sister" …
     */
    static String row(Neighbours people, String whose, String path) {
        if (!path.contains("{row}")) {
            return "";
        }
        boolean aboutUnit = path.startsWith("/enhet");
        return switch (path.split("/")[3]) {
            case "skydd" -> Neighbours.row(whose, "permit").toString();
            case "anhoriga" -> Neighbours.row(whose, "kin").toString();
            case "franvaro" ->
                Neighbours.row(whose, path.startsWith("/medarbetare") ? "staff-absence" : "absence")
                        .toString();
            case "riktlinje" ->
                Neighbours.row(whose, aboutUnit ? "guideline" : "municipal-guideline")
                        .toString();
            case "rutiner" -> Neighbours.row(whose, "routine").toString();
            case "samtycken" -> Neighbours.row(whose, "consent").toString();
            case "hemmet" -> Neighbours.row(whose, "home").toString();
            case "beslut" -> Neighbours.row(whose, "decision").toString();
            case "insatser" -> Neighbours.row(whose, "service").toString();
            case "uppdrag" -> Neighbours.row(whose, "assignment").toString();
            case "anstallningar" -> Neighbours.row(whose, "employment").toString();
            case "bevis" -> Neighbours.row(whose, "evidence").toString();
            case "delegeringar" -> Neighbours.row(whose, "delegation").toString();
            case "arbetslag" ->
                Neighbours.row(whose, aboutUnit ? "team" : "membership").toString();
            case "omraden" -> Neighbours.row(whose, "area").toString();
            case "enheter" ->
                (whose.equals("own") ? people.ownUnit() : DemoPeopleStore.key("unit", "test-far")).toString();
            case "utforare" -> people.ownProvider().toString();
            default -> throw new IllegalArgumentException("No row is known for " + path);
        };
    }
}
