package io.shoumi.extractor.worker.page;

import java.util.Locale;

/** Numbers as Word writes them before a paragraph (ECMA-376 part 1, 17.18.59); the formats used in China and the West. */
final class Numerals {

    private static final String[] DIGITS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final String HEAVENLY_STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_LETTERS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };

    private Numerals() {}

    static String write(int number, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCountingThousand",
                    "taiwaneseCounting",
                    "chineseLegalSimplified" -> chinese(number);
            case "ideographDigital" ->
                Integer.toString(number)
                        .chars()
                        .mapToObj(digit -> DIGITS[digit - '0'])
                        .reduce("", String::concat);
            case "ideographTraditional" ->
                number <= 10 ? HEAVENLY_STEMS.substring(number - 1, number) : Integer.toString(number);
            case "upperLetter" -> letter(number);
            case "lowerLetter" -> letter(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= 20 ? String.valueOf((char) ('①' + number - 1)) : Integer.toString(number);
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    /** Up to 999; beyond it nobody numbers paragraphs in characters. */
    static String chinese(int number) {
        if (number >= 1000) {
            return Integer.toString(number);
        }
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        var out = new StringBuilder(hundreds > 0 ? DIGITS[hundreds] + "百" : "");
        if (tens > 0) {
            out.append(tens == 1 && hundreds == 0 ? "" : DIGITS[tens]).append("十");
        } else if (hundreds > 0 && ones > 0) {
            out.append("零");
        }
        return out.append(ones > 0 ? DIGITS[ones] : "").toString();
    }

    /** A to Z, then AA, BB. */
    private static String letter(int number) {
        return String.valueOf((char) ('A' + (number - 1) % 26)).repeat(Math.min(10, 1 + (number - 1) / 26));
    }

    private static String roman(int number) {
        var out = new StringBuilder();
        int left = Math.min(number, 4000);
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN[i]) {
                out.append(ROMAN_LETTERS[i]);
                left -= ROMAN[i];
            }
        }
        return out.toString();
    }
}
