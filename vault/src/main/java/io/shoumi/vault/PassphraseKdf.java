package io.shoumi.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Turns the passphrase into the key store's password by Argon2id (RFC 9106, version 1.3). Cost and salt are public and
 * stand beside the key store as a PHC string without its hash: {@code $argon2id$v=19$m=65536,t=3,p=4$SALT}, and in a second
 * line whether the passphrase is in two halves.
 */
record PassphraseKdf(Argon2Cost cost, byte[] salt, boolean halves) {
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,4}),p=(\\d{1,3})\\$([A-Za-z0-9+/]{22})(\\nhalves)?");
    private static final int SALT_BYTES = 16;

    static PassphraseKdf fresh(Argon2Cost cost, boolean halves) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new PassphraseKdf(cost, salt, halves);
    }

    static Optional<PassphraseKdf> decode(String text) {
        Matcher phc = PHC.matcher(text.strip());
        if (!phc.matches()) {
            return Optional.empty();
        }
        try {
            Argon2Cost cost = new Argon2Cost(number(phc, 1), number(phc, 2), number(phc, 3));
            return Optional.of(new PassphraseKdf(cost, Base64.getDecoder().decode(phc.group(4)), phc.group(5) != null))
                    .filter(kdf -> kdf.cost.bearable());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String encoded() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s%s"
                .formatted(
                        cost.memoryKib(),
                        cost.passes(),
                        cost.lanes(),
                        Base64.getEncoder().withoutPadding().encodeToString(salt),
                        halves ? "\nhalves" : "");
    }

    /** 256 bits as 64 hexadecimal digits, for the caller to close. The passphrase is taken as UTF-8 and left as it is. */
    StorePassword password(char[] passphrase) {
        ByteBuffer utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] secret = Arrays.copyOf(utf8.array(), utf8.limit());
        byte[] derived = new byte[KeyBytes.BYTES];
        try {
            Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
            argon2.init(parameters());
            argon2.generateBytes(secret, derived);
            return new StorePassword(hex(derived));
        } finally {
            Arrays.fill(utf8.array(), (byte) 0);
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(derived, (byte) 0);
        }
    }

    private Argon2Parameters parameters() {
        return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build();
    }

    private static char[] hex(byte[] bytes) {
        char[] digits = new char[2 * bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            digits[2 * i] = Character.forDigit(bytes[i] >> 4 & 15, 16);
            digits[2 * i + 1] = Character.forDigit(bytes[i] & 15, 16);
        }
        return digits;
    }

    private static int number(Matcher phc, int group) {
        return Integer.parseInt(phc.group(group));
    }
}
