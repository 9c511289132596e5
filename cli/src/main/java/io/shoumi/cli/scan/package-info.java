/**
 * Reads files through the confined extractor, runs the detector over their text, and reports what was found and what could
 * not be read. For the commands scan and check only.
 *
 * <p>Invariants: a file that was not read in full yields an {@code unscannable} finding, never silence; links are not
 * followed; identifiers are masked unless revealing was asked for, and never leave the machine in clear. Start at
 * {@link io.shoumi.cli.scan.Scan}.
 */
@NullMarked
package io.shoumi.cli.scan;

import org.jspecify.annotations.NullMarked;
