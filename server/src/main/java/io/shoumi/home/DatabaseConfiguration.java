package io.shoumi.home;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Migrates as the owner, then works as the application's role. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    @Primary
    Clock clock(SetClock clock) {
        return clock;
    }

    @Bean
    DataSource dataSource(HomeDatabase database) {
        Migrations.of(database).load().migrate();
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername("shoumi_app");
        config.setPassword(database.appPassword());
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", "shoumi");
        return new HikariDataSource(config);
    }
}
