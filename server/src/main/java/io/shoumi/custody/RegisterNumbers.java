package io.shoumi.custody;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers without a gap, per register and year: the next one is taken in the act's transaction and given back with it when the
 * act fails, so acts of one register wait for each other.
 */
@Repository
public class RegisterNumbers {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    RegisterNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** {@code JY-2026-0001} for the register {@code JY}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String register) {
        var year = clock.instant().atZone(CHINA).getYear();
        var number = jdbc.sql("""
                        insert into register_number (register, year, last) values (:register, :year, 1)
                        on conflict (register, year) do update set last = register_number.last + 1 returning last""")
                .param("register", register)
                .param("year", year)
                .query(Integer.class)
                .single();
        return String.format(Locale.ROOT, "%s-%d-%04d", register, year, number);
    }
}
