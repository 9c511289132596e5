/** A worker with doors a real one has not, for tests of its confinement; on the class path of tests only. */
@org.jspecify.annotations.NullMarked
package io.shoumi.extractor.worker;
