package io.shoumi.extractor.worker.archive;

import io.shoumi.extractor.Reason;
import io.shoumi.extractor.worker.Budget;
import io.shoumi.extractor.worker.BudgetSpent;
import org.jspecify.annotations.Nullable;

/** An entry of a zip file. */
public interface ZipMember {

    String name();

    /** Unpacked and compared with its checksum. */
    Content content(Budget budget) throws BudgetSpent;

    /** @param broken why {@code bytes} are not all or not right; they may still hold a beginning */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(byte[] bytes, @Nullable Reason broken) {
        public static Content none(Reason broken) {
            return new Content(new byte[0], broken);
        }
    }
}
