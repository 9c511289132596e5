package io.shoumi.cli.scan;

import java.util.List;

/** Phone numbers out of a customer list, whichever column they are in and however they are parted. */
final class CustomerFile {
    private static final int MOBILE_LENGTH = 11;

    private CustomerFile() {}

    static List<String> numbers(String csv) {
        return csv.lines()
                .flatMap(line -> List.of(line.split("[,;\t]", -1)).stream())
                .map(CustomerFile::digits)
                .filter(digits -> digits.length() == MOBILE_LENGTH && digits.startsWith("1"))
                .toList();
    }

    private static String digits(String cell) {
        String digits = cell.replaceAll("[^0-9]", "");
        boolean international = digits.length() == MOBILE_LENGTH + 2 && digits.startsWith("86");
        return international ? digits.substring(2) : digits;
    }
}
