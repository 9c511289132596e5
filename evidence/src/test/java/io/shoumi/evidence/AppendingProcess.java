package io.shoumi.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.LongStream;

/** Appends batches until it is killed; says the size after each, which is the acknowledgement. */
final class AppendingProcess {
    private AppendingProcess() {}

    public static void main(String[] args) throws IOException {
        LogKey key = LogKey.fromBytes(Files.readAllBytes(Path.of(args[1])));
        Random random = new Random();
        try (TileLog log = TileLog.open(Path.of(args[0]), key)) {
            while (true) {
                long size = log.size();
                log.append(LongStream.range(size, size + 1 + random.nextInt(300))
                        .mapToObj(Acts::act)
                        .map(Acts::leaf)
                        .toList());
                System.out.println(log.size() + " " + log.root().hex());
                System.out.flush();
            }
        }
    }
}
