package io.shoumi.cli.scan;

import io.shoumi.detector.Copies;
import io.shoumi.detector.Detector;
import io.shoumi.detector.Status;
import io.shoumi.extractor.ExtractorPool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One scan: files are read and searched by several threads, and reported in the order of their paths. Copies come last,
 * because what many files hold is public wording.
 */
public final class Scan {
    private static final int AHEAD_PER_THREAD = 8;

    private final ExtractorPool pool;
    private final Rules rules;
    private final Purpose purpose;
    private final int threads;

    public Scan(ExtractorPool pool, Rules rules, Purpose purpose, int threads) {
        this.pool = pool;
        this.rules = rules;
        this.purpose = purpose;
        this.threads = threads;
    }

    public Summary run(List<Path> paths, Sink sink, Progress progress) throws IOException, InterruptedException {
        Detector detector = rules.detector(rules.documents(pool));
        var reader = new FileReader(pool, detector, rules.patterns(), purpose);
        var tally = new Tally(sink, purpose);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Queue<Future<ReadFile>> ahead = new ArrayDeque<>();
            for (FileWalk.Met met : met(paths)) {
                ahead.add(workers.submit(() -> reader.read(met)));
                if (ahead.size() > AHEAD_PER_THREAD * threads) {
                    tally.add(result(ahead.remove()));
                    progress.file(tally.files());
                }
            }
            while (!ahead.isEmpty()) {
                tally.add(result(ahead.remove()));
                progress.file(tally.files());
            }
        }
        progress.done();
        return tally.finish();
    }

    private static List<FileWalk.Met> met(List<Path> paths) throws IOException {
        List<FileWalk.Met> all = new ArrayList<>();
        for (Path path : paths) {
            if (path.toString().equals("-")) {
                all.add(new FileWalk.Met.Regular(path));
            } else {
                all.addAll(FileWalk.below(path));
            }
        }
        return all;
    }

    private static ReadFile result(Future<ReadFile> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading a file failed in an unforeseen way", e.getCause());
        }
    }

    /** Counts, and keeps what must wait for the end. */
    private static final class Tally {
        private final Sink sink;
        private final Purpose purpose;
        private final Copies<ReadFile.Place> copies = new Copies<>();
        private int files;
        private int findings;
        private int unread;

        Tally(Sink sink, Purpose purpose) {
            this.sink = sink;
            this.purpose = purpose;
        }

        int files() {
            return files;
        }

        void add(ReadFile file) {
            files++;
            file.unread().forEach(located -> {
                unread++;
                sink.accept(located);
            });
            file.findings().forEach(this::found);
            file.examinations().forEach(copies::add);
        }

        private void found(Located located) {
            findings++;
            sink.accept(located);
        }

        Summary finish() {
            for (var copy : copies.confirmed()) {
                ReadFile.Place place = copy.file();
                found(new Located(
                        place.path(),
                        place.inner(),
                        place.sha256(),
                        copy.finding(),
                        Status.FOUND,
                        purpose.clause(copy.finding().kind())));
            }
            return new Summary(files, findings, unread, sink.undelivered());
        }
    }
}
