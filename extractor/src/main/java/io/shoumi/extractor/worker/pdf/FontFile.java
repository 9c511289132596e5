package io.shoumi.extractor.worker.pdf;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** @param member which font of a collection; null when the file holds only one */
record FontFile(Path path, @Nullable String member) {}
