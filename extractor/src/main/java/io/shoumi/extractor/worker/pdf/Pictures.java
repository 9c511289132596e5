package io.shoumi.extractor.worker.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/** Whether a page may show a picture: an image among its resources or its forms', or one inline. */
final class Pictures {

    private static final int FORM_DEPTH_MAX = 4;
    private static final int CONTENT_BYTES_MAX = 1 << 20;

    private Pictures() {}

    static boolean on(PDPage page) throws IOException {
        return in(page.getResources(), 0) || inline(page);
    }

    private static boolean in(@Nullable PDResources resources, int depth) throws IOException {
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
            boolean deeper = depth < FORM_DEPTH_MAX
                    && resources.getXObject(name) instanceof PDFormXObject form
                    && in(form.getResources(), depth + 1);
            if (deeper) {
                return true;
            }
        }
        return false;
    }

    private static boolean inline(PDPage page) throws IOException {
        try (var contents = page.getContents()) {
            var head = new String(contents.readNBytes(CONTENT_BYTES_MAX), java.nio.charset.StandardCharsets.ISO_8859_1);
            return head.contains(" ID") && head.contains("BI");
        }
    }
}
