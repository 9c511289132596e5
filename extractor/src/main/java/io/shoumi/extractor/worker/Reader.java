package io.shoumi.extractor.worker;

import io.shoumi.extractor.PageRange;
import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.ooxml.TableReader;
import io.shoumi.extractor.worker.page.PageDrawing;
import java.io.IOException;

/** The real engine. */
public final class Reader implements Engine {

    @Override
    public void text(byte[] file, String name, Findings out) {
        new Reading(out, name).readAll(file);
    }

    @Override
    public void table(byte[] file, String name, Findings out) {
        new Reading(out, name).readAll(file, new TableReader());
    }

    @Override
    public void pages(byte[] file, PageRange range, Findings out) {
        try {
            PageDrawing.draw(file, range, out);
        } catch (Unreadable e) {
            out.unread("", e.reason());
        } catch (CallerGone e) {
            throw e;
        } catch (IOException | RuntimeException _) {
            out.unread("", Reason.DAMAGED);
        }
    }
}
