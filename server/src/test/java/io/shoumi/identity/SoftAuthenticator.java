package io.shoumi.identity;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator in software, with one passkey, that answers as truthfully as it is told to. */
final class SoftAuthenticator {
    enum Kind {
        ES256,
        ED25519,
        RS256,
        /** None that the server asked for. */
        ES384
    }

    /** How an answer is made: where the browser says it stands, for which name, whether the user was verified, what the counter says. */
    record Manner(String origin, String site, boolean verified, long count) {
        Manner from(String other) {
            return new Manner(other, site, verified, count);
        }

        Manner forSite(String other) {
            return new Manner(origin, other, verified, count);
        }

        Manner unverified() {
            return new Manner(origin, site, false, count);
        }

        Manner counting(long other) {
            return new Manner(origin, site, verified, other);
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final Kind kind;
    private final KeyPair keys;
    private byte[] id = new byte[16];
    private byte[] userHandle = new byte[0];

    SoftAuthenticator(Kind kind) {
        this.kind = kind;
        this.keys = keys(kind);
        new SecureRandom().nextBytes(id);
    }

    private static KeyPair keys(Kind kind) {
        try {
            var generator = KeyPairGenerator.getInstance(
                    switch (kind) {
                        case ES256, ES384 -> "EC";
                        case ED25519 -> "Ed25519";
                        case RS256 -> "RSA";
                    });
            switch (kind) {
                case ES256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
                case ES384 -> generator.initialize(new ECGenParameterSpec("secp384r1"));
                case RS256 -> generator.initialize(2048);
                case ED25519 -> {}
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] id() {
        return id.clone();
    }

    /** Says that it is another's passkey, with its own key. */
    void pretendToBe(SoftAuthenticator other) {
        id = other.id.clone();
        userHandle = other.userHandle.clone();
    }

    void belongTo(byte[] handle) {
        userHandle = handle.clone();
    }

    static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    /** Makes the passkey that a page asks for. */
    String create(JsonNode options, Manner manner) {
        userHandle = unbase64(options.path("user").path("id").asString());
        var client = client("webauthn.create", options, manner);
        var attestation = bytes(out -> {
            out.write(new byte[] {(byte) 0xa3, 0x63});
            out.writeBytes("fmt");
            out.write(0x64);
            out.writeBytes("none");
            out.write(0x67);
            out.writeBytes("attStmt");
            out.write(new byte[] {(byte) 0xa0, 0x68});
            out.writeBytes("authData");
            cborBytes(out, authenticatorData(manner, true));
        });
        return answer(Map.of("clientDataJSON", base64(client), "attestationObject", base64(attestation)));
    }

    /** Answers a log-in page. */
    String get(JsonNode options, Manner manner) {
        var client = client("webauthn.get", options, manner);
        var data = authenticatorData(manner, false);
        return answer(Map.of(
                "clientDataJSON",
                base64(client),
                "authenticatorData",
                base64(data),
                "signature",
                base64(sign(data, sha256(client))),
                "userHandle",
                base64(userHandle)));
    }

    private String answer(Map<String, String> response) {
        return JSON.writeValueAsString(Map.of(
                "id",
                base64(id),
                "rawId",
                base64(id),
                "type",
                "public-key",
                "response",
                response,
                "clientExtensionResults",
                Map.of()));
    }

    private static byte[] client(String type, JsonNode options, Manner manner) {
        return JSON.writeValueAsString(Map.of(
                        "type",
                        type,
                        "challenge",
                        options.path("challenge").asString(),
                        "origin",
                        manner.origin(),
                        "crossOrigin",
                        false))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(Manner manner, boolean attested) {
        return bytes(out -> {
            out.write(sha256(manner.site().getBytes(StandardCharsets.UTF_8)));
            out.write(PRESENT | (manner.verified() ? VERIFIED : 0) | (attested ? ATTESTED : 0));
            out.writeInt((int) manner.count());
            if (attested) {
                out.write(new byte[16]);
                out.writeShort(id.length);
                out.write(id);
                publicKey(out);
            }
        });
    }

    private void publicKey(DataOutputStream out) throws IOException {
        switch (kind) {
            case ES256 -> curve(out, 1, new byte[] {0x26}, 32);
            case ES384 -> curve(out, 2, new byte[] {0x38, 0x22}, 48);
            case ED25519 -> {
                var encoded = keys.getPublic().getEncoded();
                out.write(new byte[] {(byte) 0xa4, 1, 1, 3, 0x27, 0x20, 6, 0x21});
                cborBytes(out, Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
            }
            case RS256 -> {
                out.write(new byte[] {(byte) 0xa4, 1, 3, 3, 0x39, 1, 0, 0x20});
                cborBytes(out, unsigned(((RSAPublicKey) keys.getPublic()).getModulus(), 256));
                out.write(0x21);
                cborBytes(out, new byte[] {1, 0, 1});
            }
        }
    }

    private void curve(DataOutputStream out, int curve, byte[] algorithm, int size) throws IOException {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        out.write(new byte[] {(byte) 0xa5, 1, 2, 3});
        out.write(algorithm);
        out.write(new byte[] {0x20, (byte) curve, 0x21});
        cborBytes(out, unsigned(point.getAffineX(), size));
        out.write(0x22);
        cborBytes(out, unsigned(point.getAffineY(), size));
    }

    private static byte[] unsigned(BigInteger number, int size) {
        var signed = number.toByteArray();
        var all = new byte[size];
        var length = Math.min(signed.length, size);
        System.arraycopy(signed, signed.length - length, all, size - length, length);
        return all;
    }

    private byte[] sign(byte[] data, byte[] clientHash) {
        try {
            var signature = Signature.getInstance(
                    switch (kind) {
                        case ES256 -> "SHA256withECDSA";
                        case ES384 -> "SHA384withECDSA";
                        case ED25519 -> "Ed25519";
                        case RS256 -> "SHA256withRSA";
                    });
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(clientHash);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void cborBytes(DataOutputStream out, byte[] bytes) throws IOException {
        if (bytes.length < 24) {
            out.write(0x40 | bytes.length);
        } else if (bytes.length < 256) {
            out.write(0x58);
            out.write(bytes.length);
        } else {
            out.write(0x59);
            out.writeShort(bytes.length);
        }
        out.write(bytes);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        var all = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(all)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] unbase64(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
