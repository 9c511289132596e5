package io.shoumi.regulations;

import java.util.Locale;

/** One thing said in Chinese, which comes first, and in English. */
public record Bilingual(String zh, String en) {
    public Bilingual {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("both languages are required");
        }
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
