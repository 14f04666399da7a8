package io.github.iamevaluator.spark;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.PrincipalText;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.PrincipalDetails;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Where in a row the parts of a request stand; the columns of the public face are described at {@link BulkDecisions}.
 *
 * @param record position of the text that could not be read, -1 if there is no such column; so with the others
 */
record RequestColumns(
        int principal,
        int action,
        int resource,
        int context,
        int roleArn,
        int principalId,
        int resourceAccount,
        int literalResource,
        int record)
        implements Serializable {

    static final String PRINCIPAL = "principal";
    static final String ACTION = "action";
    static final String RESOURCE = "resource";
    static final String CONTEXT = "context";
    static final String ROLE_ARN = "roleArn";
    static final String PRINCIPAL_ID = "principalId";
    static final String RESOURCE_ACCOUNT = "resourceAccount";
    static final String LITERAL_RESOURCE = "literalResource";

    /** Where Spark puts the text of a record that it cannot read. */
    static final String RECORD = "record";

    static final DataType CONTEXT_TYPE =
            DataTypes.createMapType(DataTypes.StringType, DataTypes.createArrayType(DataTypes.StringType));

    /** The columns that a reader of requests looks for in files that do not say which they have. */
    static final StructType SCHEMA = new StructType()
            .add(PRINCIPAL, DataTypes.StringType)
            .add(ACTION, DataTypes.StringType)
            .add(RESOURCE, DataTypes.StringType)
            .add(CONTEXT, CONTEXT_TYPE)
            .add(ROLE_ARN, DataTypes.StringType)
            .add(PRINCIPAL_ID, DataTypes.StringType)
            .add(RESOURCE_ACCOUNT, DataTypes.StringType)
            .add(LITERAL_RESOURCE, DataTypes.BooleanType)
            .add(RECORD, DataTypes.StringType);

    /** The columns that make a question: rows that agree in them have the same answer. */
    static final List<String> QUESTION = List.of(
            PRINCIPAL, ACTION, RESOURCE, CONTEXT, ROLE_ARN, PRINCIPAL_ID, RESOURCE_ACCOUNT, LITERAL_RESOURCE, RECORD);

    /**
     * The columns of a data set.
     *
     * @throws IllegalArgumentException if one is missing or of another type
     */
    static RequestColumns of(StructType schema) {
        return new RequestColumns(
                required(schema, PRINCIPAL),
                required(schema, ACTION),
                required(schema, RESOURCE),
                context(schema),
                optional(schema, ROLE_ARN, DataTypes.StringType),
                optional(schema, PRINCIPAL_ID, DataTypes.StringType),
                optional(schema, RESOURCE_ACCOUNT, DataTypes.StringType),
                optional(schema, LITERAL_RESOURCE, DataTypes.BooleanType),
                optional(schema, RECORD, DataTypes.StringType));
    }

    private static int required(StructType schema, String name) {
        int index = optional(schema, name, DataTypes.StringType);
        if (index < 0) {
            throw new IllegalArgumentException("there is no column \"" + name + "\" among "
                    + List.of(schema.fieldNames()) + "; give a data set that has it");
        }
        return index;
    }

    /** A map, or JSON. */
    private static int context(StructType schema) {
        boolean json = List.of(schema.fieldNames()).contains(CONTEXT)
                && schema.apply(CONTEXT).dataType().equals(DataTypes.StringType);
        return optional(schema, CONTEXT, json ? DataTypes.StringType : CONTEXT_TYPE);
    }

    private static int optional(StructType schema, String name, DataType wanted) {
        StructField[] fields = schema.fields();
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].name().equals(name)) {
                if (!DataType.equalsIgnoreNullability(fields[i].dataType(), wanted)) {
                    throw new IllegalArgumentException("the column \"" + name + "\" is "
                            + fields[i].dataType().catalogString() + "; make it " + wanted.catalogString());
                }
                return i;
            }
        }
        return -1;
    }

    /**
     * The request of a row.
     *
     * @throws RejectedRecordException if a part is missing or cannot be read
     * @throws io.github.iamevaluator.request.InvalidRequestException if nobody can be asked that
     */
    AccessRequest read(Row row, Environment environment) {
        String unreadable = text(row, record);
        if (unreadable != null) {
            throw RejectedRecordException.unreadable();
        }
        String caller = needed(row, principal, PRINCIPAL);
        String asked = needed(row, action, ACTION);
        ResourceTarget target = new ResourceTarget(
                needed(row, resource, RESOURCE),
                Optional.ofNullable(text(row, resourceAccount)),
                RequestContext.EMPTY,
                ResourceSettings.DEFAULT);
        return AccessRequest.builder(PrincipalText.read(caller, environment, details(row)), asked)
                .resources(List.of(target))
                .context(context < 0 ? RequestContext.EMPTY : ContextColumn.read(row.get(context)))
                .literalResource(
                        literalResource >= 0 && !row.isNullAt(literalResource) && row.getBoolean(literalResource))
                .build();
    }

    private PrincipalDetails details(Row row) {
        String id = text(row, principalId);
        String role = text(row, roleArn);
        if (id == null && role == null) {
            return PrincipalDetails.NONE;
        }
        Optional<Arn> arn = Optional.ofNullable(role)
                .map(given -> Arn.parse(given).orElseThrow(() -> RejectedRecordException.noArn(ROLE_ARN, given)));
        return new PrincipalDetails(Optional.ofNullable(id), arn, Optional.empty(), false);
    }

    private static String needed(Row row, int column, String name) {
        String value = text(row, column);
        if (value == null) {
            throw RejectedRecordException.missing(name);
        }
        return value;
    }

    private static @Nullable String text(Row row, int column) {
        return column < 0 || row.isNullAt(column) ? null : row.getString(column);
    }
}
