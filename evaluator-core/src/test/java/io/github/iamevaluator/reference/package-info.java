/**
 * The rules of semantics.md a second time: naive, one small file per section, no caches and no early stop. It judges the
 * engine, so it shares no matching or deciding code with it.
 */
@NullMarked
package io.github.iamevaluator.reference;

import org.jspecify.annotations.NullMarked;
