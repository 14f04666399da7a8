/** Reports of what a change of policies changes: for people, as text, Markdown and HTML; for programs, as JSON and CSV. */
@NullMarked
package io.github.iamevaluator.cli.whatif;

import org.jspecify.annotations.NullMarked;
