/** An organization in hand: its accounts, identities, attachments and resources, and who has which policies. */
@NullMarked
package io.github.iamevaluator.environment;

import org.jspecify.annotations.NullMarked;
