package io.github.iamevaluator.ingest;

import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.PolicyDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The compressed text of a policy document that was read before without errors: a quarter of the text, where records are
 * three times as large.
 */
final class PackedDocument implements Supplier<PolicyDocument> {

    private final PolicyParser parser;
    private final PolicyForm form;
    private final byte[] compressed;

    private PackedDocument(PolicyParser parser, PolicyForm form, byte[] compressed) {
        this.parser = parser;
        this.form = form;
        this.compressed = compressed;
    }

    /** The document, packed; as it is if UTF-8 cannot hold its text. */
    static PolicyDocument pack(PolicyDocument document, PolicyForm form, PolicyParser parser) {
        return document.digest()
                .map(digest ->
                        PolicyDocument.packed(digest, new PackedDocument(parser, form, compress(document.text()))))
                .orElse(document);
    }

    /** The document, unpacked. Cost: that of parsing it. */
    @Override
    public PolicyDocument get() {
        return parser.parse(form, PolicyInput.text("", expand())).document().orElseThrow();
    }

    private static byte[] compress(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() / 2);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, deflater)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException error) {
            throw new UncheckedIOException("writing to memory failed", error);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private String expand() {
        try (InflaterInputStream unpacking = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return new String(unpacking.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException error) {
            throw new UncheckedIOException("reading from memory failed", error);
        }
    }
}
