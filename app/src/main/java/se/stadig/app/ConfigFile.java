package se.stadig.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import se.stadig.app.platform.CannotStart;

/** An installation's settings as a command reads them that starts no pages. The surroundings win, and ${NAME} is looked up, as when Stadig starts. */
final class ConfigFile {
    private final StandardEnvironment settings = new StandardEnvironment();

    private ConfigFile() {}

    static ConfigFile read(Path config) {
        if (!Files.isReadable(config)) {
            throw new CannotStart("Filen %s finns inte eller går inte att läsa.".formatted(config));
        }
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(config));
        ConfigFile file = new ConfigFile();
        file.settings
                .getPropertySources()
                .addLast(new PropertiesPropertySource(
                        "config", Objects.requireNonNullElseGet(yaml.getObject(), Properties::new)));
        return file;
    }

    String setting(String name) {
        return find(name).orElseThrow(() -> new CannotStart("Inställningarna saknar " + name + "."));
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(settings.getProperty(name));
    }
}
