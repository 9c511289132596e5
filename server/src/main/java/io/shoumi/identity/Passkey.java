package io.shoumi.identity;

import io.shoumi.ledger.PersonId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;

/**
 * A passkey as the server knows it; all of this lies sealed in its row.
 *
 * @param site the domain name it is bound to
 * @param credential the attested credential data of WebAuthn: id and public key
 * @param syncable whether it may be copied to the person's other devices
 * @param count the signature counter as last seen; an authenticator without one says 0
 */
record Passkey(
        UUID id,
        PersonId person,
        String site,
        byte[] credentialId,
        byte[] credential,
        boolean syncable,
        long count,
        Instant addedAt) {
    private static final int FORM = 1;

    Passkey counted(long now) {
        return new Passkey(id, person, site, credentialId, credential, syncable, now, addedAt);
    }

    byte[] bytes() {
        var all = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(all)) {
            out.writeByte(FORM);
            out.writeUTF(person.toString());
            out.writeUTF(site);
            write(out, credentialId);
            write(out, credential);
            out.writeBoolean(syncable);
            out.writeLong(count);
            out.writeLong(addedAt.toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    static Passkey of(UUID id, byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORM) {
                throw new IllegalStateException("a passkey of another form");
            }
            return new Passkey(
                    id,
                    new PersonId(UUID.fromString(in.readUTF())),
                    in.readUTF(),
                    in.readNBytes(in.readUnsignedShort()),
                    in.readNBytes(in.readUnsignedShort()),
                    in.readBoolean(),
                    in.readLong(),
                    Instant.ofEpochMilli(in.readLong()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the key's bytes. */
    @Override
    public String toString() {
        return "passkey:" + id;
    }
}
