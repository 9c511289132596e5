package io.shoumi.approval;

import io.shoumi.desk.Option;
import io.shoumi.desk.Shell;
import io.shoumi.regulations.Action;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How requests for one act are corrected after an approver returned them: which fields their requester may change, and what the
 * changed form comes to.
 */
public interface Correctable {
    Action act();

    /** The form, filled with what was asked. */
    List<Field> fields(Shell shell, Request returned);

    /**
     * What is asked for now, ruled on anew. Joins the caller's transaction, in which it may bring a record of its own up to
     * date, and stages nothing.
     *
     * @throws io.shoumi.gate.BadInput naming each faulty field
     */
    NewRequest corrected(Shell shell, Request returned, Map<String, List<String>> sent);

    /**
     * One field of the form.
     *
     * @param type of {@code part/field}, or {@code one} and {@code many} for radios and checkboxes
     */
    record Field(
            String name,
            String label,
            String type,
            @Nullable String value,
            boolean required,
            List<Option> options) {
        public Field {
            options = List.copyOf(options);
        }

        public static Field text(String name, String label, @Nullable String value) {
            return new Field(name, label, "text", value, true, List.of());
        }

        public static Field date(String name, String label, @Nullable String value) {
            return new Field(name, label, "date", value, true, List.of());
        }

        public static Field one(String name, String label, @Nullable String value, List<Option> options) {
            return new Field(name, label, "one", value, true, options);
        }

        public static Field many(String name, String label, @Nullable String value, List<Option> options) {
            return new Field(name, label, "many", value, false, options);
        }

        public Field optional() {
            return new Field(name, label, type, value, false, options);
        }
    }
}
