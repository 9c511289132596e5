package io.shoumi.desk;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every template is given first: who looks, in which language and theme, and what surrounds the page's own matter.
 *
 * @param lang {@code zh} or {@code en}
 * @param theme {@code light} or {@code dark}
 * @param csrf the session's token, for {@code part/form-guard}
 * @param me the person logged in; null on log-in, set-up, unseal and error pages
 * @param path the page's own path, where the language and theme switches come back to
 * @param nav what this person may open, already filtered by permission
 * @param alarms what stands above every page while it lasts
 */
public record Shell(
        String lang,
        String theme,
        String csrf,
        @Nullable Me me,
        String path,
        List<NavGroup> nav,
        LogState log,
        Words words,
        Times times,
        List<Alarm.Line> alarms) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ONCE_BYTES = 16;

    public Shell {
        nav = List.copyOf(nav);
        alarms = List.copyOf(alarms);
    }

    public boolean zh() {
        return "zh".equals(lang);
    }

    public boolean dark() {
        return "dark".equals(theme);
    }

    public String htmlLang() {
        return zh() ? "zh-CN" : "en";
    }

    /** Whether the navigation leads there: a link to a page this person may not open is not drawn. */
    public boolean opens(String navKey) {
        return nav.stream()
                .flatMap(group -> group.items().stream())
                .anyMatch(item -> item.key().equals(navKey));
    }

    public String w(String key, Object... args) {
        return words.of(key, args);
    }

    /** {@code zh} or {@code en}: picks a stored text that exists in both. */
    public String pick(String zhText, String enText) {
        return zh() ? zhText : enText;
    }

    public String day(Instant instant) {
        return times.day(instant);
    }

    public String when(Instant instant) {
        return times.when(instant);
    }

    public String stamp(Instant instant) {
        return times.stamp(instant);
    }

    public String full(Instant instant) {
        return times.full(instant);
    }

    /** A fresh token for one form: the server accepts each once, so a form sent twice acts once. */
    public String once() {
        var bytes = new byte[ONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
