/**
 * Many scenarios, each simulated and compared with what the model says must come of it. What
 * disagrees is shrunk, and told in a form that can be pasted into a test.
 */
@NullMarked
package dev.fanfare.proof.campaign;

import org.jspecify.annotations.NullMarked;
