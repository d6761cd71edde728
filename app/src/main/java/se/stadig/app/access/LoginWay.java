package se.stadig.app.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How people log in: by the form of the demo, or at a provider. There is one of the two in an installation. */
interface LoginWay {
    /** Opens it beside what is closed to all. */
    void open(HttpSecurity http);
}
