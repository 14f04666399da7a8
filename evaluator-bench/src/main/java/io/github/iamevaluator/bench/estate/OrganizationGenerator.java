package io.github.iamevaluator.bench.estate;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes organizations: accounts under three levels of SCPs, users and roles that share attached policies as in real
 * life (few policies are attached very often), a boundary each, buckets with policies. The same seed makes the same.
 */
public final class OrganizationGenerator {

    private static final List<String> PROJECTS = List.of("AmazonDataZone", "prod", "team-blue", "backup", "lake");
    private static final List<String> TEAMS = List.of("team-blue", "team-red", "platform");

    private final ServiceCatalog catalog;
    private final PolicyParser parser;
    private final List<Policy> managed;
    private final Dice dice;

    /**
     * A generator.
     *
     * @param catalog of the services
     * @param managed the policies that are attached
     * @param seed of its dice
     */
    public OrganizationGenerator(ServiceCatalog catalog, List<Policy> managed, long seed) {
        this.catalog = catalog;
        this.parser = PolicyParser.create(catalog::rcpSupported);
        this.managed = List.copyOf(managed);
        this.dice = Dice.of(seed);
    }

    /** An organization of so many accounts and principals, each with so many policies, and so many buckets. */
    public OrganizationEstate organization(int accounts, int principals, int policiesEach, int buckets) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            ids.add(Long.toString(200_000_000_000L + 7_919L * i));
        }
        List<Policy> boundaries = new ArrayList<>();
        for (String text : Guardrails.BOUNDARIES) {
            boundaries.add(parse(PolicyForm.PERMISSIONS_BOUNDARY, "boundary-" + boundaries.size(), text));
        }
        List<Holder> holders = new ArrayList<>();
        for (int i = 0; i < principals; i++) {
            holders.add(holder(i, ids.get(i % accounts), attached(policiesEach), dice.of(boundaries)));
        }
        return new OrganizationEstate(
                catalog,
                ids,
                List.of(
                        List.of(scp("FullAccess", Guardrails.FULL_ACCESS), scp("RegionLock", Guardrails.REGION_LOCK)),
                        List.of(scp("Unit", Guardrails.UNIT)),
                        List.of(scp("Account", Guardrails.ACCOUNT))),
                holders,
                buckets(buckets, holders));
    }

    private Policy scp(String name, String text) {
        return parse(PolicyForm.SERVICE_CONTROL, name, text);
    }

    private Holder holder(int number, String account, List<Policy> policies, Policy boundary) {
        boolean user = number % 5 < 2;
        String name = (user ? "person-" : "role-") + number;
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("project", dice.of(PROJECTS));
        tags.put("team", dice.of(TEAMS));
        return new Holder(
                new Arn("aws", "iam", "", account, (user ? "user/" : "role/") + name),
                (user ? "AIDA" : "AROA") + "BENCH" + (100_000_000_00L + number),
                policies,
                boundary,
                tags);
    }

    /** Different policies; the first ones of the corpus very often, as in real life. */
    private List<Policy> attached(int count) {
        Set<Policy> attached = new LinkedHashSet<>();
        while (attached.size() < Math.min(count, managed.size())) {
            double u = dice.random().nextDouble();
            attached.add(managed.get((int) (managed.size() * u * u)));
        }
        return List.copyOf(attached);
    }

    private List<Bucket> buckets(int count, List<Holder> holders) {
        List<Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Arn owner = dice.of(holders).arn();
            String role = dice.of(holders).arn().toString();
            String arn = "arn:aws:s3:::bench-bucket-" + i;
            String text = Guardrails.bucketPolicy(arn, owner.account(), role, OrganizationEstate.ID);
            buckets.add(new Bucket(arn, owner.account(), parse(PolicyForm.RESOURCE_BASED, "bucket-" + i, text)));
        }
        return buckets;
    }

    private Policy parse(PolicyForm form, String name, String text) {
        return parser.parse(form, PolicyInput.text(name, text));
    }
}
