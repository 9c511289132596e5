package io.shoumi.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Eight at once, as busy people at their desks. */
final class Writers {
    private static final int AT_ONCE = 8;

    private Writers() {}

    /** How long it takes to do {@code count} pieces, each once. */
    static double seconds(int count, IntConsumer piece) {
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            var begun = System.nanoTime();
            var shares = IntStream.range(0, AT_ONCE)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        for (var i = writer; i < count; i += AT_ONCE) {
                            piece.accept(i);
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> share : pool.invokeAll(shares)) {
                share.get();
            }
            return (System.nanoTime() - begun) / 1e9;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unmeasured("interrupted", e);
        } catch (ExecutionException e) {
            throw new Unmeasured("a writer failed", e);
        }
    }
}
