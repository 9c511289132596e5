package io.shoumi.extractor.worker.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Keeps RTF's groups and turns bytes into characters by the code page of the font they are set in. */
final class RtfText implements RtfTokens.Handler {

    private static final Set<String> NO_TEXT = Set.of(
            "colortbl",
            "stylesheet",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "themedata",
            "colorschememapping",
            "datastore",
            "latentstyles",
            "generator",
            "xmlnstbl",
            "mmathPr",
            "pict",
            "objdata",
            "filetbl",
            "revtbl",
            "pgptbl",
            "blipuid",
            "bkmkstart",
            "bkmkend",
            "datafield",
            "wgrffmtfilter",
            "panose",
            "falt",
            "fontemb");

    /** Starred groups that hold text all the same. */
    private static final Set<String> STARRED_TEXT = Set.of(
            "shpinst",
            "shptxt",
            "fldinst",
            "annotation",
            "atnauthor",
            "atnid",
            "footnote",
            "ftnsep",
            "userprops",
            "propname",
            "staticval",
            "pn",
            "nonshppict",
            "shppict",
            "company",
            "manager",
            "category");

    private static final class Group {
        private boolean silent;
        private boolean fontTable;
        private boolean starred;
        private int skipAfterUnicode = 1;
        private int font = -1;

        Group inner() {
            var group = new Group();
            group.silent = silent;
            group.fontTable = fontTable;
            group.skipAfterUnicode = skipAfterUnicode;
            group.font = font;
            return group;
        }
    }

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final Map<Integer, Charset> charsetOf = new HashMap<>();
    private Charset ansi = charset("windows-1252");
    private Group now = new Group();
    private int toSkip;
    private boolean picture;
    private boolean object;
    private boolean intact = true;

    @Override
    public void open() {
        flush();
        groups.push(now);
        now = now.inner();
    }

    @Override
    public void close() {
        flush();
        if (groups.isEmpty()) {
            intact = false;
        } else {
            now = groups.pop();
        }
    }

    @Override
    public void word(String name, int number) {
        if (!name.equals("u")) {
            flush();
        }
        if (now.starred && !STARRED_TEXT.contains(name)) {
            now.silent = true;
        }
        now.starred = false;
        switch (name) {
            case "*" -> now.starred = true;
            case "fonttbl" -> now.fontTable = true;
            case "fcharset" -> setFont(number);
            case "f", "af" -> now.font = number;
            case "ansicpg" -> ansi = byCodePage(number);
            case "uc" -> now.skipAfterUnicode = Math.clamp(number, 0, 16);
            case "u" -> unicode(number);
            default -> mark(name);
        }
    }

    /** Charset 0 is whatever the document's code page is. */
    private void setFont(int number) {
        if (number > 1) {
            charsetOf.put(now.font, byFontCharset(number));
        }
    }

    private void mark(String name) {
        picture |= name.equals("pict");
        object |= name.equals("objdata");
        if (NO_TEXT.contains(name)) {
            now.silent = true;
            return;
        }
        switch (name) {
            case "par",
                    "line",
                    "row",
                    "sect",
                    "page",
                    "footnote",
                    "header",
                    "footer",
                    "title",
                    "subject",
                    "author",
                    "operator",
                    "keywords",
                    "doccomm",
                    "company",
                    "manager",
                    "annotation",
                    "atnauthor" -> say("\n");
            case "tab", "cell", "nestcell" -> say("\t");
            case "emdash" -> say("—");
            case "endash" -> say("–");
            case "lquote" -> say("‘");
            case "rquote" -> say("’");
            case "ldblquote" -> say("“");
            case "rdblquote" -> say("”");
            case "bullet" -> say("•");
            case "emspace", "enspace", "qmspace" -> say(" ");
            default -> {}
        }
    }

    private void unicode(int number) {
        flush();
        if (number != RtfTokens.NONE) {
            say(String.valueOf((char) number));
            toSkip = now.skipAfterUnicode;
        }
    }

    @Override
    public void octet(int octet) {
        if (toSkip > 0) {
            toSkip--;
        } else if (!silent()) {
            octets.write(octet);
        }
    }

    private boolean silent() {
        return now.silent || now.fontTable;
    }

    private void say(String what) {
        if (!silent()) {
            text.append(what);
        }
    }

    private void flush() {
        toSkip = 0;
        if (octets.size() > 0) {
            String decoded = octets.toString(charsetOf.getOrDefault(now.font, ansi));
            intact &= decoded.indexOf('\uFFFD') < 0;
            text.append(decoded);
            octets.reset();
        }
    }

    private static Charset byFontCharset(int number) {
        return charset(
                switch (number) {
                    case 128 -> "windows-31j";
                    case 129 -> "MS949";
                    case 134 -> "GB18030";
                    case 136 -> "Big5-HKSCS";
                    case 161 -> "windows-1253";
                    case 162 -> "windows-1254";
                    case 177 -> "windows-1255";
                    case 178 -> "windows-1256";
                    case 204 -> "windows-1251";
                    case 238 -> "windows-1250";
                    default -> "windows-1252";
                });
    }

    private static Charset byCodePage(int number) {
        return charset(
                switch (number) {
                    case 936, 54936 -> "GB18030";
                    case 950 -> "Big5-HKSCS";
                    case 65001 -> "UTF-8";
                    case 932 -> "windows-31j";
                    default -> number >= 1250 && number <= 1258 ? "windows-" + number : "windows-1252";
                });
    }

    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : java.nio.charset.StandardCharsets.ISO_8859_1;
    }

    String text() {
        flush();
        return text.toString();
    }

    boolean intact() {
        return intact;
    }

    boolean sawPicture() {
        return picture;
    }

    boolean sawObject() {
        return object;
    }
}
