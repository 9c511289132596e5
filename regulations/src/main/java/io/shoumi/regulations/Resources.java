package io.shoumi.regulations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The data files beside the code. A missing one is a broken build, never an empty answer. */
final class Resources {
    private Resources() {}

    static String text(String path) {
        try (InputStream in = Resources.class.getResourceAsStream("/regulations/" + path)) {
            if (in == null) {
                throw new RuleBookFault("missing regulations/" + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Entry yaml(String path) {
        return yaml("regulations/" + path, text(path));
    }

    static Entry yaml(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        if (root(file, text, options) instanceof Map<?, ?> map) {
            return new Entry(file, map);
        }
        throw new RuleBookFault(file + " is not a map");
    }

    private static @Nullable Object root(String file, String text, LoaderOptions options) {
        try {
            return new Yaml(new SafeConstructor(options)).load(text);
        } catch (YAMLException e) {
            throw new RuleBookFault(file + ": " + e.getMessage(), e);
        }
    }
}
