package io.github.iamevaluator.bench.corpus;

import io.github.iamevaluator.catalog.Service;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.generate.Dice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Draws services and action entries in the shares that AWS managed policies have. */
final class SeededActions {

    private enum Form {
        LITERAL,
        TRAILING_STAR,
        WHOLE_SERVICE,
        SEVERAL_STARS,
        LEADING_STAR
    }

    private static final Weighted<Form> FORMS = new Weighted<Form>()
            .add(54_268, Form.LITERAL)
            .add(2_729, Form.TRAILING_STAR)
            .add(550, Form.WHOLE_SERVICE)
            .add(82, Form.SEVERAL_STARS)
            .add(59, Form.LEADING_STAR);

    private final List<Service> services;

    /** Draws from these services; the large ones often. */
    SeededActions(ServiceCatalog catalog) {
        services = catalog.services()
                .filter(service -> !service.retired() && !service.actions().isEmpty())
                .sorted(Comparator.comparing(
                                (Service service) -> -service.actions().size())
                        .thenComparing(Service::prefix))
                .toList();
    }

    /** A service: the larger, the likelier. */
    Service service(Dice dice) {
        double u = dice.random().nextDouble();
        return services.get((int) (services.size() * u * u));
    }

    /** Different entries for one statement, most of them of one service. */
    List<String> entries(Dice dice, List<Service> of, int count) {
        Service main = dice.of(of);
        Set<String> entries = new LinkedHashSet<>();
        for (int tries = 0; entries.size() < count && tries < 3 * count; tries++) {
            entries.add(entry(dice, dice.chance(85) ? main : dice.of(of)));
        }
        return new ArrayList<>(entries);
    }

    private static String entry(Dice dice, Service service) {
        ServiceAction action = dice.of(service.actions());
        String name = action.name();
        return service.prefix()
                + ':'
                + switch (FORMS.draw(dice)) {
                    case LITERAL -> name;
                    case TRAILING_STAR -> name.substring(0, verbEnd(name)) + '*';
                    case WHOLE_SERVICE -> "*";
                    case SEVERAL_STARS -> name.substring(0, verbEnd(name)) + '*' + name.charAt(name.length() - 1) + '*';
                    case LEADING_STAR -> '*' + name.substring(Math.min(verbEnd(name), name.length() - 1));
                };
    }

    /** Where the first word of an action's name ends: 8 for DescribeInstances. */
    private static int verbEnd(String name) {
        int end = 1;
        while (end < name.length() && !Character.isUpperCase(name.charAt(end))) {
            end++;
        }
        return end;
    }
}
