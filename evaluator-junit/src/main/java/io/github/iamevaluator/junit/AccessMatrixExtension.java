package io.github.iamevaluator.junit;

import io.github.iamevaluator.scenario.matrix.AccessMatrixEntry;
import io.github.iamevaluator.scenario.matrix.AccessMatrixException;
import io.github.iamevaluator.scenario.matrix.AccessMatrixReader;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Runs a method once for each cell of an {@link AccessMatrix}, which brings it along.
 *
 * @since 0.1.0
 */
public final class AccessMatrixExtension implements TestTemplateInvocationContextProvider {

    /** Made by JUnit. */
    public AccessMatrixExtension() {}

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getElement(), AccessMatrix.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        refuseWithoutCell(context.getRequiredTestMethod());
        String name = AnnotationSupport.findAnnotation(context.getElement(), AccessMatrix.class)
                .map(AccessMatrix::value)
                .orElseThrow();
        return entries(name, context).stream().map(Invocation::new);
    }

    /** A method without the cell can verify nothing, and would pass. */
    private static void refuseWithoutCell(Method method) {
        if (!List.of(method.getParameterTypes()).contains(MatrixCell.class)) {
            throw new ExtensionConfigurationException("\"" + method.getName()
                    + "\" takes no MatrixCell, and so verifies nothing; give it one, and call its verify()");
        }
    }

    private static List<AccessMatrixEntry> entries(String name, ExtensionContext context) {
        Path file = TestFilePaths.find(name, context.getRequiredTestClass());
        try {
            return AccessMatrixReader.read(name, file);
        } catch (AccessMatrixException broken) {
            throw new ExtensionConfigurationException(String.valueOf(broken.getMessage()), broken);
        } catch (IOException unreadable) {
            throw new ExtensionConfigurationException(
                    "access matrix \"" + name + "\" cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * One run of the method.
     *
     * @param entry the cell it is about
     */
    private record Invocation(AccessMatrixEntry entry) implements TestTemplateInvocationContext, ParameterResolver {

        @Override
        public String getDisplayName(int index) {
            return entry.sentence() + ", line " + entry.at().line();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == MatrixCell.class;
        }

        @Override
        public MatrixCell resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new MatrixCell(RunInputs.iam(context), entry);
        }
    }
}
