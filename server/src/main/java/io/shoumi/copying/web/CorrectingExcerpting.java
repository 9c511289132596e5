package io.shoumi.copying.web;

import io.shoumi.approval.Correctable;
import io.shoumi.approval.NewRequest;
import io.shoumi.approval.Request;
import io.shoumi.copying.CopyingKind;
import io.shoumi.desk.Shell;
import io.shoumi.regulations.Action;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a returned request for an excerpt is corrected. */
@Component
class CorrectingExcerpting implements Correctable {
    private final CopyingFields fields;

    CorrectingExcerpting(CopyingFields fields) {
        this.fields = fields;
    }

    @Override
    public Action act() {
        return CopyingKind.EXCERPT.asking();
    }

    @Override
    public List<Field> fields(Shell shell, Request returned) {
        return fields.of(CopyingKind.EXCERPT, shell, returned);
    }

    @Override
    public NewRequest corrected(Shell shell, Request returned, Map<String, List<String>> sent) {
        return fields.corrected(CopyingKind.EXCERPT, returned, sent);
    }
}
