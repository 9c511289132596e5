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

    /** A request that meets a database which has just gone is answered within the sum of these. */
    private static final long WAIT_FOR_CONNECTION_MILLIS = 5_000;

    private static final int WAIT_FOR_ANSWER_SECONDS = 20;

    @Bean
    DataSource dataSource(HomeDatabase database) {
        Migrations.complete(database);
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername("shoumi_app");
        config.setPassword(database.appPassword());
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        config.setValidationTimeout(WAIT_FOR_CONNECTION_MILLIS / 2);
        // the driver passes over what is not text
        config.addDataSourceProperty("loginTimeout", String.valueOf(WAIT_FOR_CONNECTION_MILLIS / 1000));
        config.addDataSourceProperty("socketTimeout", String.valueOf(WAIT_FOR_ANSWER_SECONDS));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "shoumi");
        return new FailingFast(new HikariDataSource(config));
    }
}
