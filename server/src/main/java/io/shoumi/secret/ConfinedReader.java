package io.shoumi.secret;

import io.shoumi.extractor.Extraction;
import io.shoumi.extractor.ExtractorPool;
import io.shoumi.extractor.PageRange;
import io.shoumi.extractor.PoolOptions;
import io.shoumi.extractor.Rendering;
import io.shoumi.extractor.SandboxUnavailable;
import io.shoumi.gate.ActRefused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Reads untrusted files, in the confined worker only; started when first needed. Without a sandbox nothing is read: the act is
 * refused, and the next one tries again.
 */
@Component
public class ConfinedReader implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ConfinedReader.class);
    private static final int WORKERS = 1;

    private final Object turn = new Object();
    private volatile @Nullable ExtractorPool pool;

    public Extraction extract(byte[] file, String name) {
        return pool().extract(file, name);
    }

    public Rendering render(byte[] file, String name, PageRange range) {
        return pool().render(file, name, range);
    }

    private ExtractorPool pool() {
        var running = pool;
        if (running != null) {
            return running;
        }
        synchronized (turn) {
            if (pool == null) {
                pool = start();
            }
            return java.util.Objects.requireNonNull(pool);
        }
    }

    private static ExtractorPool start() {
        try {
            return ExtractorPool.start(PoolOptions.confined(WORKERS));
        } catch (SandboxUnavailable e) {
            LOG.error("no confined worker could be started: {}", e.getMessage());
            throw new ActRefused("secret.no-sandbox", List.of());
        }
    }

    /** Ends the worker; the next file starts another. */
    @Override
    public void destroy() {
        synchronized (turn) {
            var running = pool;
            pool = null;
            if (running != null) {
                running.close();
            }
        }
    }
}
