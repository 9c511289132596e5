/** The pages of clear-outs: campaigns and their progress, a department's list, what comes in, the printed list and the register. Nobody calls this package. */
@org.jspecify.annotations.NullMarked
package io.shoumi.clearout.web;
