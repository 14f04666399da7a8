/** Where a service's authorization differs from the general rules: STS, KMS, S3, IAM. */
@NullMarked
package io.github.iamevaluator.decide.service;

import org.jspecify.annotations.NullMarked;
