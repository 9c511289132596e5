package io.shoumi.identity;

import java.time.Instant;
import java.time.ZoneId;

/** The pledge is signed for a calendar year of the organisation's zone: on 1 January everybody signs anew. */
public final class PledgeYear {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private PledgeYear() {}

    public static int of(Instant at) {
        return at.atZone(CHINA).getYear();
    }
}
