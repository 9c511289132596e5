package io.shoumi.bench;

import io.shoumi.desk.Words;
import java.util.Locale;

/** Words in the locale's language. */
record Said(Words words) {
    static Said inLocale() {
        return new Said(Words.load(Locale.getDefault().getLanguage().equals("zh") ? "zh" : "en"));
    }

    String of(String key, Object... arguments) {
        return words.of(key, arguments);
    }
}
