package io.shoumi.e2e;

/** The language a story is driven in. */
enum Tongue {
    ZH("zh", "zh-CN"),
    EN("en", "en-US");

    private final String code;
    private final String locale;

    Tongue(String code, String locale) {
        this.code = code;
        this.locale = locale;
    }

    String code() {
        return code;
    }

    String locale() {
        return locale;
    }

    String pick(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
