package io.shoumi.audit.web;

import io.shoumi.desk.Shell;
import java.util.regex.Pattern;

/** What an entry is about, in words: the name of a page, or the kind of a thing and the beginning of its id. */
public final class Subjects {
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    private static final Pattern LONG_ID = Pattern.compile("([0-9a-f]{8})-[0-9a-f-]{27}");

    private Subjects() {}

    public static String of(Shell shell, String subject) {
        var colon = subject.indexOf(':');
        if (colon < 0) {
            return subject;
        }
        var kind = subject.substring(0, colon);
        var named = subject.substring(colon + 1);
        return kind.equals("route") ? page(shell, named, subject) : thing(shell, kind, named, subject);
    }

    private static String page(Shell shell, String pattern, String otherwise) {
        var key = pageKey(pattern);
        return known(shell, key) ? shell.w("subject.page", shell.w(key)) : otherwise;
    }

    /** The word's key of a route: {@code /secrets/{id}} has {@code subject.page./secrets/_}. */
    static String pageKey(String pattern) {
        return "subject.page." + VARIABLE.matcher(pattern).replaceAll("_");
    }

    private static String thing(Shell shell, String kind, String id, String otherwise) {
        var key = "subject." + kind;
        return known(shell, key) ? shell.w(key) + " " + LONG_ID.matcher(id).replaceAll("$1") : otherwise;
    }

    private static boolean known(Shell shell, String key) {
        return shell.words().keys().contains(key);
    }
}
