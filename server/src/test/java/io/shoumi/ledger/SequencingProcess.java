package io.shoumi.ledger;

import io.shoumi.evidence.LogKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** One node's sequencer in a process of its own, until it is killed: {@code url password log key-file}. */
final class SequencingProcess {
    private SequencingProcess() {}

    static LogKeeper keeper(String url, String password) {
        var source = new DriverManagerDataSource(url, "shoumi_app", password);
        return new LogKeeper(JdbcClient.create(source), Clock.systemUTC(), new JdbcTransactionManager(source));
    }

    public static void main(String[] args) throws Exception {
        var keeper = keeper(args[0], args[1]);
        keeper.open(Path.of(args[2]), LogKey.fromBytes(Files.readAllBytes(Path.of(args[3]))));
        System.out.println("open");
        System.out.flush();
        while (true) {
            try {
                keeper.drain();
            } catch (RuntimeException e) {
                e.printStackTrace();
            }
            Thread.sleep(5);
        }
    }
}
