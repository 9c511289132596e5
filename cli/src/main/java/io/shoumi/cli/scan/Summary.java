package io.shoumi.cli.scan;

import java.util.Locale;

/** How a scan ended. */
public record Summary(int files, int findings, int unread, int undelivered) {

    /** In Chinese unless the locale is another's. */
    public String sentence(Locale locale) {
        if (Words.chinese(locale)) {
            return "文件 " + files + " 个，发现 " + findings + " 处，未能完整读取 " + unread + " 处"
                    + (undelivered > 0 ? "，未能送达服务器 " + undelivered + " 条" : "");
        }
        return files + " files, " + findings + " findings, " + unread + " not fully read"
                + (undelivered > 0 ? ", " + undelivered + " not delivered to the server" : "");
    }
}
