package io.shoumi.home;

import io.shoumi.Shoumi;
import io.shoumi.regulations.RuleBook;
import io.shoumi.regulations.RuleBookFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** Starts the server on a home: checks first, then database, then everything else; prints {@code ready} when it answers. */
public final class Serving {
    private Serving() {}

    /** Starts and returns once the server answers. */
    public static ConfigurableApplicationContext start(ServeOptions options) {
        return start(options, null);
    }

    /**
     * As {@link #start(ServeOptions)}.
     *
     * @param database the address of a PostgreSQL that somebody else runs; null where the home knows its database
     */
    public static ConfigurableApplicationContext start(ServeOptions options, @Nullable String database) {
        if (database != null) {
            ExternalDatabase.choose(options.home(), database);
        }
        var home = open(options.home());
        var demoFresh = options.demo() && home.get("demo.filled") == null && home.get("set-up") == null;
        var clock = demoFresh ? SetClock.forDemo() : SetClock.system();
        var context = start(options, home, clock);
        clock.release();
        return context;
    }

    /** Alone, unless its database is one that several nodes can work with. */
    static DataHome open(java.nio.file.Path directory) {
        return ExternalDatabase.isOf(directory) ? DataHome.share(directory) : DataHome.open(directory);
    }

    /** As {@link #start(ServeOptions)}, on a home already opened and by a clock of the caller's. */
    static ConfigurableApplicationContext start(ServeOptions options, DataHome home, SetClock clock) {
        try {
            checkPort(options);
            var rules = rules(home);
            var certificate = Certificate.in(home.tls());
            var database = HomeDatabase.start(home);
            var context = context(options, home, database, clock, rules, properties(options, home, certificate));
            unseal(context, options, home);
            context.getBeansOfType(AfterStart.class).values().forEach(AfterStart::started);
            return context;
        } catch (RuntimeException e) {
            closeQuietly(home);
            throw e;
        }
    }

    static ConfigurableApplicationContext context(
            ServeOptions options,
            DataHome home,
            HomeDatabase database,
            SetClock clock,
            RuleBook rules,
            Map<String, Object> properties) {
        try {
            return new SpringApplicationBuilder(Shoumi.class)
                    .web(WebApplicationType.SERVLET)
                    .properties(properties)
                    .initializers((GenericApplicationContext context) -> {
                        context.registerBean(ServeOptions.class, () -> options);
                        context.registerBean(DataHome.class, () -> home);
                        context.registerBean(HomeDatabase.class, () -> database);
                        context.registerBean(SetClock.class, () -> clock);
                        context.registerBean(RuleBook.class, () -> rules);
                    })
                    .run();
        } catch (RuntimeException e) {
            closeQuietly(database);
            throw NestedExceptionUtils.getMostSpecificCause(e) instanceof HomeUnusable known ? known : e;
        }
    }

    /** By the passphrase file, or by the one that a demo's home keeps; otherwise the server stays sealed. */
    private static void unseal(ConfigurableApplicationContext context, ServeOptions options, DataHome home) {
        var kept = home.root().resolve(DataHome.DEMO_PASSPHRASE);
        var file = options.passphraseFile() != null ? options.passphraseFile() : kept;
        var vault = context.getBean(HomeVault.class);
        if (vault.exists()
                && !vault.isOpen()
                && (options.passphraseFile() != null || java.nio.file.Files.exists(kept))) {
            try {
                vault.unsealFrom(file);
            } catch (RuntimeException e) {
                context.close();
                throw e;
            }
        }
    }

    static Map<String, Object> properties(ServeOptions options, DataHome home, java.nio.file.Path certificate) {
        var all = new HashMap<String, Object>();
        all.put("server.port", options.port());
        all.put("server.address", address(options, home));
        all.put("server.ssl.certificate", certificate.toUri().toString());
        all.put(
                "server.ssl.certificate-private-key",
                home.tls().resolve("key.pem").toUri().toString());
        return all;
    }

    /** Loopback only until set-up is finished, whatever was asked. */
    private static String address(ServeOptions options, DataHome home) {
        if (home.get("set-up") == null || options.demo()) {
            return options.demo() && options.listen() != null ? options.listen() : "127.0.0.1";
        }
        return options.listen() == null ? "0.0.0.0" : options.listen();
    }

    /** A rule that cannot be read, or asks for what is not known, lets nothing start: skipped, it would forbid nothing. */
    private static RuleBook rules(DataHome home) {
        try {
            return RuleBook.load(home.regulations());
        } catch (RuleBookFault fault) {
            throw new HomeUnusable("home.rules-broken", String.valueOf(fault.getMessage()));
        }
    }

    private static void checkPort(ServeOptions options) {
        if (options.port() == 0) {
            return;
        }
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()));
        } catch (IOException taken) {
            throw new HomeUnusable("home.port-taken", String.valueOf(options.port()));
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            org.slf4j.LoggerFactory.getLogger(Serving.class).warn("while closing after a failed start", e);
        }
    }
}
