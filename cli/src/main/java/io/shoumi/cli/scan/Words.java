package io.shoumi.cli.scan;

import io.shoumi.detector.Reason;
import java.util.Locale;

/** Which of the two languages a person reads. */
final class Words {
    private Words() {}

    static boolean chinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    static String in(Locale locale, Reason reason) {
        return chinese(locale) ? reason.zh() : reason.en();
    }
}
