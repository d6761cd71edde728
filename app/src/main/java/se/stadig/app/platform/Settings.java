package se.stadig.app.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the command that started Stadig says about this installation.
 *
 * @param demo whether everything in it is made up and anyone may log in
 * @param store the folder of the register's files
 */
@ConfigurationProperties("stadig")
public record Settings(boolean demo, Path store) {}
