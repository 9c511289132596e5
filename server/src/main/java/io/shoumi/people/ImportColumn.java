package io.shoumi.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of the people's workbook, told by their heading in either language, in any order. */
public enum ImportColumn {
    NUMBER("number", true, "工号", "Staff number"),
    NAME("name", true, "姓名", "Name"),
    UNIT("unit", true, "部门编号", "Unit code"),
    POSTS("posts", false, "岗位", "Posts"),
    LOGIN("login", false, "登录名", "Login"),
    TRAINED("trained", false, "入职考核日期", "Entry test passed");

    private final String field;
    private final boolean required;
    private final List<String> headings;

    ImportColumn(String field, boolean required, String zh, String en) {
        this.field = field;
        this.required = required;
        this.headings = List.of(zh, en);
    }

    /** The field of {@link NewPerson} whose faults belong here. */
    String field() {
        return field;
    }

    boolean required() {
        return required;
    }

    public String heading(String lang) {
        return headings.get("en".equals(lang) ? 1 : 0);
    }

    static Optional<ImportColumn> headed(String text) {
        return Arrays.stream(values())
                .filter(column -> column.headings.stream().anyMatch(text.strip()::equalsIgnoreCase))
                .findFirst();
    }

    static Optional<ImportColumn> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }
}
