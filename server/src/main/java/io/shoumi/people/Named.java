package io.shoumi.people;

/** Names as people write them: any script, no control characters, not too long for a register's column. */
final class Named {
    private Named() {}

    static boolean well(String name, int charsMax) {
        return !name.isBlank()
                && name.codePointCount(0, name.length()) <= charsMax
                && name.codePoints().noneMatch(Character::isISOControl);
    }
}
