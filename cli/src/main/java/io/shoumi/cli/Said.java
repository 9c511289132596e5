package io.shoumi.cli;

import io.shoumi.desk.Words;
import java.util.Locale;

/** Words in the locale's language: Chinese unless the locale is another language's. */
final class Said {
    private static final Words WORDS = Words.load(lang());

    private Said() {}

    static String of(String key, Object... arguments) {
        return WORDS.of(key, arguments);
    }

    static boolean zh() {
        return "zh".equals(lang());
    }

    private static String lang() {
        return Locale.getDefault().getLanguage().equals("zh") ? "zh" : "en";
    }
}
