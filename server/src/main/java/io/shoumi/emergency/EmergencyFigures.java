package io.shoumi.emergency;

import io.shoumi.health.Figure;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many emergencies are open, and how many wait for their review. */
@Configuration(proxyBeanMethods = false)
class EmergencyFigures {
    private record Counted(String name, String help, java.util.function.LongSupplier count) implements Figure {
        @Override
        public double value() {
            return count.getAsLong();
        }
    }

    @Bean
    Figure emergenciesOpen(EmergencyStore store, Clock clock) {
        return new Counted(
                "shoumi_emergencies_open",
                "Emergency accesses in force.",
                () -> store.count("until > :now", clock.instant()));
    }

    @Bean
    Figure emergenciesToReview(EmergencyStore store, Clock clock) {
        return new Counted(
                "shoumi_emergencies_to_review",
                "Emergency accesses that are over and not reviewed.",
                () -> store.count("until <= :now", clock.instant()));
    }
}
