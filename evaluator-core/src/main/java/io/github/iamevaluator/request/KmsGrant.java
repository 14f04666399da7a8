package io.github.iamevaluator.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A grant on a KMS key (KMS-6).
 *
 * @param granteePrincipal an ARN or a unique id
 * @param operations as the KMS API names them, without {@code kms:}
 * @param encryptionContextEquals the whole encryption context must be this
 * @param encryptionContextSubset the encryption context must contain this
 * @param sourceArn the source ARN constraint
 * @since 0.1.0
 */
public record KmsGrant(
        String granteePrincipal,
        List<String> operations,
        Optional<Map<String, String>> encryptionContextEquals,
        Optional<Map<String, String>> encryptionContextSubset,
        Optional<String> sourceArn) {

    /** Copies the collections. */
    public KmsGrant {
        operations = List.copyOf(operations);
        encryptionContextEquals = encryptionContextEquals.map(Map::copyOf);
        encryptionContextSubset = encryptionContextSubset.map(Map::copyOf);
    }
}
