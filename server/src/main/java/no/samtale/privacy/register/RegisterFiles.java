package no.samtale.privacy.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The register's files as YAML, by name ({@code purposes.yaml}, {@code columns/accounts.yaml}). */
final class RegisterFiles {
    private static final String COLUMNS = "columns/";
    private static final String LAW = "law/";

    private final Map<String, String> texts;

    /** @param texts the text of each file by its name */
    RegisterFiles(Map<String, String> texts) {
        this.texts = texts;
    }

    static RegisterFiles onClasspath() {
        try {
            Map<String, String> texts = new LinkedHashMap<>();
            addAll(texts, "classpath:register/*.yaml", "");
            addAll(texts, "classpath:register/columns/*.yaml", COLUMNS);
            addAll(texts, "classpath:register/law/*.yaml", LAW);
            return new RegisterFiles(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> texts() {
        return texts;
    }

    YamlNode file(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new RegisterFault(name, "file", "is missing");
        }
        try {
            return new YamlNode(name, "", yaml().load(text));
        } catch (YAMLException e) {
            throw new RegisterFault(name, "file", "is not YAML: " + e.getMessage());
        }
    }

    List<YamlNode> columnFiles() {
        return texts.keySet().stream()
                .filter(name -> name.startsWith(COLUMNS))
                .map(this::file)
                .toList();
    }

    private static void addAll(Map<String, String> texts, String pattern, String folder) throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
        Arrays.sort(found, Comparator.comparing(resource -> String.valueOf(resource.getFilename())));
        for (Resource each : found) {
            try (InputStream in = each.getInputStream()) {
                texts.put(
                        folder + each.getFilename(),
                        new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    /** Every scalar is a text: YAML's guesses ({@code no} is false, 1.0 a number) have no place in a register. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // none
            }
        });
    }
}
