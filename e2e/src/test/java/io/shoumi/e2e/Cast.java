package io.shoumi.e2e;

import java.util.List;
import java.util.Locale;

/** Who plays in the story. All invented. */
enum Cast {
    SYSTEM("A001", "方既明", "", List.of()),
    SECURITY("A002", "严守正", "", List.of()),
    AUDITOR("A003", "辛察", "", List.of()),
    OFFICER("B001", "陈守一", "示范集团", List.of("staff")),
    LEADER("L001", "许攸之", "煤业公司", List.of("leader-in-charge")),
    SUPERVISOR("S001", "陆怀川", "规划部", List.of("supervisor")),
    CLERK("C001", "周以宁", "规划部", List.of("clerk")),
    READER("R001", "韩亦川", "规划部", List.of("staff")),
    COLLEAGUE("R002", "沈叙", "规划部", List.of("staff")),
    OUTSIDER("O001", "林疏影", "后勤部", List.of("staff"));

    private final String number;
    private final String fullName;
    private final String unit;
    private final List<String> posts;

    Cast(String number, String fullName, String unit, List<String> posts) {
        this.number = number;
        this.fullName = fullName;
        this.unit = unit;
        this.posts = posts;
    }

    /** Everybody whom the system administrator enters. */
    static List<Cast> hired() {
        return List.of(OFFICER, LEADER, SUPERVISOR, CLERK, READER, COLLEAGUE, OUTSIDER);
    }

    String number() {
        return number;
    }

    String fullName() {
        return fullName;
    }

    String login() {
        return number.toLowerCase(Locale.ROOT);
    }

    /** The Chinese name of the unit; {@link Founding} knows the English one. */
    String unit() {
        return unit;
    }

    List<String> posts() {
        return posts;
    }

    /** The leader decides on the telephone. */
    Screen screen() {
        return this == LEADER ? Screen.PHONE : Screen.DESK;
    }
}
