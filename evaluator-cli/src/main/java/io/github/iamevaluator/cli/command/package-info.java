/** The commands, their options, and how a run ends. */
@NullMarked
package io.github.iamevaluator.cli.command;

import org.jspecify.annotations.NullMarked;
