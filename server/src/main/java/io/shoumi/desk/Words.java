package io.shoumi.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every word of one language, merged once from all {@code messages/*_zh.properties} (or {@code _en}) on the class path.
 *
 * <p>{@code {0}} takes an argument as it is, {@code {0,n}} groups a number's thousands, {@code {0|copy|copies}} picks the
 * form for one and for many. An apostrophe is an apostrophe. A missing key is a fault of the program and throws; a test
 * proves that every key a template names exists in both languages.
 */
public final class Words {
    private static final Pattern SLOT = Pattern.compile("\\{(\\d)(?:(,n)|\\|([^|}]*)\\|([^}]*))?}");

    private final String lang;
    private final Map<String, String> byKey;

    private Words(String lang, Map<String, String> byKey) {
        this.lang = lang;
        this.byKey = Map.copyOf(byKey);
    }

    public static Words load(String lang) {
        try {
            var merged = new HashMap<String, String>();
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + lang + ".properties")) {
                merge(file, merged);
            }
            return new Words(lang, merged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String lang() {
        return lang;
    }

    public Set<String> keys() {
        return byKey.keySet();
    }

    public String of(String key, Object... args) {
        var text = byKey.get(key);
        if (text == null) {
            throw new MissingWord(key, lang);
        }
        return args.length == 0 ? text : SLOT.matcher(text).replaceAll(slot -> quoted(fill(slot, args)));
    }

    private static String fill(MatchResult slot, Object[] args) {
        var arg = args[Integer.parseInt(slot.group(1))];
        if (slot.group(2) != null) {
            return grouped((Number) arg);
        }
        if (slot.group(3) != null) {
            return isOne(arg) ? slot.group(3) : slot.group(4);
        }
        return String.valueOf(arg);
    }

    /** {@code 4,218,907}, in every language alike. */
    public static String grouped(Number number) {
        return String.format(Locale.ROOT, "%,d", number.longValue());
    }

    private static boolean isOne(Object arg) {
        return arg instanceof Number n && n.longValue() == 1;
    }

    private static String quoted(String text) {
        return java.util.regex.Matcher.quoteReplacement(text);
    }

    private static void merge(Resource file, Map<String, String> merged) throws IOException {
        var properties = new Properties();
        try (var in = new InputStreamReader(file.getInputStream(), UTF_8)) {
            properties.load(in);
        }
        for (var key : properties.stringPropertyNames()) {
            if (merged.putIfAbsent(key, properties.getProperty(key)) != null) {
                throw new IllegalStateException("the word " + key + " stands in two files; one is " + file);
            }
        }
    }

    /** A template or a rule names a word that no message file holds. */
    public static final class MissingWord extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        MissingWord(String key, String lang) {
            super("no word " + key + " in " + lang);
        }
    }
}
