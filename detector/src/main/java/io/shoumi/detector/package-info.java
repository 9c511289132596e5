/**
 * Finds what escaped the registers: markings, identifiers, listed customers, keywords and partial copies of registered
 * documents, however disguised. For the command line, the server and batch jobs; works on decoded text and opens no file.
 *
 * <p>Invariants: a {@link io.shoumi.detector.Detector} never changes once built and may be shared between threads; every
 * finding carries the place in the text that was given, and the index of registered documents holds keyed fingerprints,
 * never their text. Start at {@link io.shoumi.detector.Detector}.
 *
 * <pre>{@code
 * RegisteredIndex index = RegisteredIndex.empty(FingerprintKey.random())
 *         .with("R0042", textOfTheRegisteredDocument)
 *         .with("R0043", textOfAnother);
 * Detector detector = Detector.standard()
 *         .withKeywords(List.of("岩峰系统", "Project Bluefin"))
 *         .withCustomers("customers.csv", phoneNumbers)
 *         .withRegistered(index);
 * for (Finding finding : detector.scan(text)) {
 *     System.out.println(finding.kind() + " " + finding.start() + " " + finding.why().zh());
 * }
 * List<Suggestion> suggestions = Suggestions.of(text, guideTerms);
 * }</pre>
 */
@NullMarked
package io.shoumi.detector;

import org.jspecify.annotations.NullMarked;
