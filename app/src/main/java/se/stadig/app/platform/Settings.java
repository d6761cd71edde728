package se.stadig.app.platform;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the command that started Stadig says about this installation.
 *
 * @param demo whether everything in it is made up and anyone may log in
 * @param store the folder of the register's files
 * @param hosts the host names by which people reach it, in small letters; a question for another is refused, unless none is named
 */
@ConfigurationProperties("stadig")
public record Settings(
        boolean demo, Path store, @DefaultValue List<String> hosts) {}
