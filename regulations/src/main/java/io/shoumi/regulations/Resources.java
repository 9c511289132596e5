package io.shoumi.regulations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

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
        Object root = new Yaml(new SafeConstructor(options)).load(text);
        if (root instanceof Map<?, ?> map) {
            return new Entry(file, map);
        }
        throw new RuleBookFault(file + " is not a map");
    }
}
