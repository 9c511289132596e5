package io.shoumi.evidence.note;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** One line below a note: who claims to have signed, with which key, and the signature's bytes. */
public record SignatureLine(KeyName name, int keyId, byte[] signature) {
    private static final String DASH = "— ";

    public SignatureLine {
        signature = signature.clone();
    }

    static SignatureLine parse(String line) throws MalformedNoteException {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new MalformedNoteException("not a signature line");
        }
        byte[] blob = CanonicalBase64.decode(line.substring(space + 1));
        if (blob.length < 5) {
            throw new MalformedNoteException("a signature without bytes");
        }
        KeyName name = KeyName.parse(line.substring(DASH.length(), space));
        return new SignatureLine(name, ByteBuffer.wrap(blob).getInt(), Arrays.copyOfRange(blob, 4, blob.length));
    }

    String format() {
        byte[] blob = ByteBuffer.allocate(4 + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name.text() + " " + CanonicalBase64.encode(blob) + "\n";
    }

    @Override
    public byte[] signature() {
        return signature.clone();
    }
}
