package io.shoumi.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoumi.Visitor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** A Word document, open and behind a password. */
class WordFileTest {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Registry registry = new Registry();

    private static byte[] document() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("普通商密");
            document.createParagraph().createRun().setText("本合同由甲方与乙方签订，报价附后。");
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] locked(byte[] document) throws IOException, GeneralSecurityException, InvalidFormatException {
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("not for us");
            try (var opened = OPCPackage.open(new ByteArrayInputStream(document));
                    var sealed = encryptor.getDataStream(files)) {
                opened.save(sealed);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void isReadItsMarkingSeenAndItsPagesCounted() throws IOException {
        var page = registry.upload(registry.clerk.logIn(), new Visitor.Attachment("file", "合同.docx", TYPE, document()));
        assertThat(page.select(".flash")).isEmpty();
        assertThat(page.select(".passage mark").eachText()).contains("普通商密", "合同");
        assertThat(page.select("dl.dl").text()).contains("合同.docx", "页数 1", "全部读出");
    }

    @Test
    void behindAPasswordIsShownAsUnreadWithTheReason() throws Exception {
        var page = registry.upload(
                registry.clerk.logIn(), new Visitor.Attachment("file", "合同.docx", TYPE, locked(document())));
        assertThat(page.select(".flash.no").text()).contains("口令保护", "不能算作已读");
        assertThat(page.select("input[name=byEye]")).hasSize(1);
    }
}
