package io.github.iamevaluator.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.catalog.AccessLevel;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTableTest {

    private static List<String[]> lines() throws IOException {
        try (InputStream in = EventTable.class.getResourceAsStream("event-actions.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    @Test
    void everyLineNamesItsPage() throws IOException {
        assertThat(lines())
                .hasSizeGreaterThan(100)
                .allMatch(columns -> columns.length == 5 && columns[4].startsWith("https://docs.aws.amazon.com/"));
    }

    @Test
    void everyActionOfTheTableIsInTheCatalog() throws IOException {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        assertThat(lines().stream()
                        .filter(columns -> columns[0].equals("event"))
                        .flatMap(columns -> List.of(columns[3].split(", ", -1)).stream())
                        .map(action -> action.split("[@;]", -1)[0]))
                .isNotEmpty()
                .allMatch(action -> catalog.action(action).isPresent());
    }

    @Test
    void everyEventThatPassesRolesOrTagsIsKnown() throws IOException {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        EventActions actions = new EventActions(catalog, EventTable.embedded());
        EventFields none =
                EventFields.ofValue(JsonReader.create().parse("none", "{}").root());
        List<String> unknown = lines().stream()
                .filter(columns -> List.of("passes", "tags", "also").contains(columns[0]))
                .flatMap(columns -> List.of(columns[2].split(",", -1)).stream()
                        .map(event -> event.split("\\?", -1)[0])
                        .filter(event -> actions.map(columns[1] + ".amazonaws.com", event, none)
                                .isEmpty())
                        .map(event -> columns[1] + ":" + event))
                .toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void rolesArePassedToServicesAndTagsPutByTaggingActions() throws IOException {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        assertThat(lines().stream().filter(columns -> columns[0].equals("passes")))
                .isNotEmpty()
                .allMatch(columns -> columns[3].contains(".amazonaws.com@"));
        assertThat(lines().stream()
                        .filter(columns -> columns[0].equals("tags"))
                        .map(columns -> columns[3].split("@", -1)[0]))
                .isNotEmpty()
                .allMatch(action -> catalog.action(action)
                        .filter(known -> known.accessLevel() == AccessLevel.TAGGING)
                        .isPresent());
    }

    @Test
    void noLineSaysWhatTheNameSaysAlready() throws IOException {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        assertThat(lines().stream()
                        .filter(columns -> columns[0].equals("event") && columns[2].indexOf('?') < 0)
                        .filter(columns -> columns[3].equals(columns[1] + ":" + columns[2]))
                        .filter(columns -> catalog.action(columns[3]).isPresent()))
                .isEmpty();
    }

    @Test
    void everyHostStandsForAServiceOfTheCatalog() throws IOException {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        assertThat(lines().stream().filter(columns -> columns[0].equals("host")))
                .isNotEmpty()
                .allMatch(columns -> catalog.service(columns[3]).isPresent()
                        && catalog.service(columns[2]).isEmpty());
    }

    @Test
    void everyArnOfTheTableFitsItsAction() throws IOException {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        List<String> unfit = lines().stream()
                .filter(columns -> List.of("event", "tags").contains(columns[0]))
                .flatMap(columns -> List.of(columns[3].split(", ", -1)).stream())
                .filter(action -> action.contains("@arn:"))
                .filter(action -> {
                    int at = action.indexOf('@');
                    String arn = ArnTemplate.fill(action.substring(at + 1), name -> Optional.of("x"))
                            .orElseThrow();
                    return catalog.action(action.substring(0, at))
                            .orElseThrow()
                            .resourceTypesFor(arn)
                            .isEmpty();
                })
                .toList();
        assertThat(unfit).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GetFunction20150331v2, GetFunction",
        "ListTags20170331, ListTags",
        "CreateInvalidation2020_05_31, CreateInvalidation",
        "ListObjectsV2, ListObjectsV2",
        "CreateV2, CreateV2",
        "PutThing12345678, PutThing12345678",
        "20150331, 20150331"
    })
    void theApiDateIsNoPartOfTheName(String event, String name) {
        assertThat(EventActions.withoutDate(event)).isEqualTo(name);
    }
}
