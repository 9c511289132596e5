/**
 * Copying and excerpting: new numbered copies of a paper copy, or a numbered sheet or notebook with an excerpt from it.
 *
 * <p>Somebody within the scope asks, naming for whom each copy is; where the rules want it approved it becomes a request. What was
 * approved is carried out once, in time, by a person designated for it, who scans the very copy that was approved; each new copy is a
 * carrier of its own and goes to its holder by two confirmations, or lies in its place. Invariants: no carrying out without a live
 * consent to what is done; printing numbers have no gap; holders and places are ruled on when it is asked, approved, made and given; a
 * share that came back stays with its line. {@code reading} asks whether a copy is somebody's share. Start reading at
 * {@code AskingToCopy}, then {@code MakingCopies}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.copying;
