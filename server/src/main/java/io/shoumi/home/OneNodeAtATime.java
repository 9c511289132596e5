package io.shoumi.home;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Scheduled work is done by one node at a time: whoever comes second looks for what is still to do once the first has done it. Holds
 * for every scheduled method by itself but those of {@link EveryNode}. The lock is the database's and goes with its connection, so that a killed node blocks nobody.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class OneNodeAtATime {
    private static final Logger LOG = LoggerFactory.getLogger(OneNodeAtATime.class);
    private static final int WORK = 0x53484f55;
    private static final Duration WAIT_MAX = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_MILLIS = 50;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor scheduledWork(ObjectProvider<DataSource> database) {
        MethodInterceptor turn = call -> inTurn(database.getObject(), call);
        return new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(Scheduled.class), turn);
    }

    private static @Nullable Object inTurn(DataSource database, MethodInvocation call) throws Throwable {
        var method = call.getMethod();
        if (method.isAnnotationPresent(EveryNode.class)) {
            return call.proceed();
        }
        var work = (method.getDeclaringClass().getName() + "." + method.getName()).hashCode();
        try (var connection = database.getConnection()) {
            if (!waitFor(connection, work)) {
                LOG.info("{} is left to the node that is at it", method);
                return null;
            }
            try {
                return call.proceed();
            } finally {
                ask(connection, "select pg_advisory_unlock(?, ?)", work);
            }
        }
    }

    private static boolean waitFor(Connection connection, int work) throws SQLException, InterruptedException {
        var until = System.nanoTime() + WAIT_MAX.toNanos();
        while (!ask(connection, "select pg_try_advisory_lock(?, ?)", work)) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return true;
    }

    private static boolean ask(Connection connection, String sql, int work) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, WORK);
            statement.setInt(2, work);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
