package io.github.iamevaluator.parse;

import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.policy.DocumentOrigin;

/**
 * A document's own text, decoded and read as JSON, and where it came from.
 *
 * @param json the text; its root is the document
 * @param origin where it stands in its file
 */
record DocumentText(JsonText json, DocumentOrigin origin) {}
