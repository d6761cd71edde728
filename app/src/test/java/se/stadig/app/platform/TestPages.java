package se.stadig.app.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Two pages that only the tests have: one that breaks, and one that is somebody else's. */
@Controller
public class TestPages {
    public static final String BREAKS = "/prov/sonder";
    public static final String CLOSED = "/prov/stangd";

    @Bean
    static Destination closed() {
        return new Destination(CLOSED, "Stängd", "Bara för andra.", "SOMEBODY_ELSE");
    }

    @GetMapping(BREAKS)
    String breaks() {
        throw new IllegalStateException("Maybe the person 191212121212 was moved.");
    }

    @GetMapping({CLOSED, CLOSED + "/under"})
    String open() {
        return "platform/start";
    }
}
