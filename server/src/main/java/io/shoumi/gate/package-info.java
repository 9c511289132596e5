/**
 * The gate: every request passes here before any page sees it.
 *
 * <p>A handler without {@link io.shoumi.gate.Route} is refused at run time and fails the build. The gate checks the declared
 * permission against the {@link io.shoumi.gate.Caller}, holds back who asks for what is dear too often, leads a form sent twice to what its first sending did, and sees to it
 * that a sensitive request leaves exactly one evidence record whether it was done, refused or failed. What a person may do with
 * a particular secret is not decided here but by the rulings of {@code regulation}. Start reading at {@code GateInterceptor}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.gate;
