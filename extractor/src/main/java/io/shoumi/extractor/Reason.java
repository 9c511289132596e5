package io.shoumi.extractor;

import java.util.Locale;

/** Why a file, or a part of one, was not read in full. The ordinal is never stored; the name is. */
public enum Reason {
    PASSWORD_PROTECTED("有口令保护，无法读取", "protected by a password"),
    DAMAGED("文件损坏或被截断", "damaged or cut short"),
    TOO_LARGE("超过大小限制（含压缩炸弹）", "larger than the limits allow (or a decompression bomb)"),
    TOO_DEEP("嵌套层数过多", "nested too deeply"),
    TIMEOUT("处理超时", "took too long"),
    UNSUPPORTED_FORMAT("不支持的文件格式", "a format that cannot be read"),
    WORKER_CRASHED("解析进程异常退出", "the reading process died on it"),
    NO_PERMISSION("没有读取权限", "no permission to read it"),
    SPECIAL_FILE("是链接、目录或特殊文件", "a link, a folder or a special file"),
    READ_FAILED("读取文件失败", "the file could not be read from its place"),
    IMAGE_ONLY("只有图像，没有可读文字（需要文字识别）", "a picture without text (needs character recognition)"),
    UNMAPPED_TEXT("文字无法还原为字符", "its glyphs do not say which characters they are"),
    NO_CHINESE_FONT("系统没有中文字体，无法绘制页面", "no Chinese font is installed to draw the pages with");

    private final String chinese;
    private final String english;

    Reason(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** In Chinese unless the locale's language is English. */
    public String message(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }
}
