package io.shoumi.extractor.worker;

import io.shoumi.extractor.Reason;
import java.nio.charset.StandardCharsets;

/** OLE compound files: old office formats are not read; an encrypted new one is recognised by its stream's name. */
final class OleReader implements FormatReader {

    private static final String ENCRYPTED_PACKAGE =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    @Override
    public void read(Reading at, byte[] content) throws Unreadable {
        boolean encrypted = new String(content, StandardCharsets.ISO_8859_1).contains(ENCRYPTED_PACKAGE);
        throw new Unreadable(encrypted ? Reason.PASSWORD_PROTECTED : Reason.UNSUPPORTED_FORMAT);
    }
}
