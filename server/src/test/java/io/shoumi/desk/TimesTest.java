package io.shoumi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T06:06:00Z");
    private final Times zh = new Times(Words.load("zh"), Times.SHANGHAI, NOW);
    private final Times en = new Times(Words.load("en"), Times.SHANGHAI, NOW);

    @Test
    void todayAndYesterdayAreNamedOlderDaysAreNot() {
        assertThat(zh.when(Instant.parse("2026-11-24T09:30:00Z"))).isEqualTo("今天 17:30");
        assertThat(zh.when(Instant.parse("2026-11-23T08:08:00Z"))).isEqualTo("昨天 16:08");
        assertThat(en.when(Instant.parse("2026-11-23T08:08:00Z"))).isEqualTo("yesterday 16:08");
        assertThat(zh.when(Instant.parse("2026-11-20T08:08:00Z"))).isEqualTo("11-20");
        assertThat(zh.when(Instant.parse("2025-11-20T08:08:00Z"))).isEqualTo("2025-11-20");
    }

    @Test
    void theDayIsThatOfTheOrganisationsZone() {
        assertThat(zh.when(Instant.parse("2026-11-23T16:30:00Z"))).isEqualTo("今天 00:30");
        assertThat(zh.day(Instant.parse("2026-11-24T16:30:00Z"))).isEqualTo("11-25");
    }

    @Test
    void aPassedTimeSaysHowLate() {
        assertThat(zh.due(Instant.parse("2026-11-23T09:30:00Z"))).isEqualTo("逾期 20 小时");
        assertThat(zh.due(Instant.parse("2026-11-24T05:54:00Z"))).isEqualTo("逾期 12 分钟");
        assertThat(zh.due(Instant.parse("2026-11-20T05:54:00Z"))).isEqualTo("逾期 4 天");
        assertThat(zh.due(Instant.parse("2026-11-24T09:30:00Z"))).isEqualTo("今天 17:30");
    }

    @Test
    void theHomePageNamesDayAndHour() {
        assertThat(zh.headline()).isEqualTo("11 月 24 日 星期二 · 14:06");
        assertThat(en.headline()).isEqualTo("Tuesday 24 November · 14:06");
    }

    @Test
    void aWitnessOfTodayNeedsOnlyTheHour() {
        assertThat(zh.witnessed(LocalDateTime.parse("2026-11-24T14:00:00"))).isEqualTo("14:00");
        assertThat(zh.witnessed(LocalDateTime.parse("2026-11-23T14:00:00"))).isEqualTo("昨天 14:00");
    }

    @Test
    void aDateMayBeTypedShort() {
        var day = LocalDate.of(2026, 11, 27);
        assertThat(zh.typed("1127")).contains(day);
        assertThat(zh.typed("１１２７")).contains(day);
        assertThat(zh.typed("11-27")).contains(day);
        assertThat(zh.typed(" 2026-11-27 ")).contains(day);
        assertThat(zh.typed("1345")).isEmpty();
        assertThat(zh.typed("0229")).isEmpty();
        assertThat(zh.typed("soon")).isEmpty();
    }
}
