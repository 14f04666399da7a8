package io.github.iamevaluator.catalog;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.arn.Beginning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells how many of an action's resource types an ARN fits equally well, from forms laid out for that one question: the
 * most specific first.
 *
 * <p>Answers what {@link ServiceAction#resourceTypesFor} lists, allocating nothing.
 */
public final class ResourceFit {

    private static final int PLACES = 64;
    private static final int MANY = 6;

    private final @Nullable Form only;
    private final Form[] forms;
    private final Form[][] byType;

    private ResourceFit(List<Form> forms) {
        this.only = forms.size() == 1 ? forms.get(0) : null;
        this.forms = forms.toArray(Form[]::new);
        this.byType = forms.size() < MANY ? new Form[0][] : byType(forms);
    }

    /** The forms by a hash of the resource part up to its first separator; those without a fixed one stand everywhere. */
    private static Form[][] byType(List<Form> forms) {
        Form[][] places = new Form[PLACES][];
        for (int i = 0; i < PLACES; i++) {
            int place = i;
            places[i] = forms.stream()
                    .filter(form -> !hasType(form.beginning) || place(ArnSegments.typeHash(form.beginning, 0)) == place)
                    .toArray(Form[]::new);
        }
        return places;
    }

    private static boolean hasType(String beginning) {
        return beginning.indexOf('/') >= 0 || beginning.indexOf(':') >= 0;
    }

    private static int place(int typeHash) {
        return (typeHash ^ (typeHash >>> 6)) & (PLACES - 1);
    }

    /** A format of a resource type, what most ARNs are told by in numbers. */
    private static final class Form {
        private final ArnFormat format;
        private final int type;
        private final int literalLength;
        private final long letters;
        private final long mask;
        private final long serviceLetters;
        private final int shortest;
        private final String beginning;
        private final String service;
        private final boolean simple;
        private final boolean withoutRegion;
        private final boolean withoutAccount;
        private final boolean anyRest;
        private final boolean longBeginning;
        private final boolean longService;
        private boolean rivalled;

        Form(ArnFormat format, int type) {
            this.format = format;
            this.type = type;
            this.literalLength = format.literalLength();
            this.beginning = format.beginning();
            Beginning first = Beginning.of(beginning);
            this.letters = first.letters();
            this.mask = first.mask();
            this.longBeginning = Long.bitCount(mask) < Byte.SIZE * beginning.length();
            this.shortest = beginning.length() + (format.takesAnyRest() ? 1 : 0);
            this.service = format.fixedService();
            this.serviceLetters = Beginning.letters(service);
            this.longService = !Beginning.isShort(service);
            this.simple = format.isSimple();
            this.withoutRegion = format.withoutRegion();
            this.withoutAccount = format.withoutAccount();
            this.anyRest = format.takesAnyRest();
        }

        boolean fits(ArnSegments arn) {
            if (((arn.letters() ^ letters) & mask) != 0) {
                return false;
            }
            if (!simple) {
                return format.fits(arn);
            }
            int last = arn.start(ArnSegments.LAST);
            return arn.serviceLetters() == serviceLetters
                    && (!withoutRegion || arn.isEmpty(ArnSegments.REGION))
                    && (!withoutAccount || arn.isEmpty(ArnSegments.ACCOUNT))
                    && (!longService || arn.is(ArnSegments.SERVICE, service))
                    && arn.end(ArnSegments.LAST) - last >= shortest
                    && (!longBeginning || arn.text().startsWith(beginning, last))
                    && (anyRest || format.restFits(arn));
        }
    }

    /** The fit of an action's types. */
    static ResourceFit of(ServiceAction action) {
        List<Form> forms = new ArrayList<>();
        IntStream.range(0, action.resourceTypes().size())
                .forEach(type -> action.resourceTypes().get(type).type().arnFormats().stream()
                        .map(format -> new Form(format, type))
                        .forEach(forms::add));
        forms.forEach(form -> form.rivalled =
                forms.stream().anyMatch(other -> other.type != form.type && other.literalLength == form.literalLength));
        forms.sort(Comparator.comparingInt((Form form) -> form.literalLength).reversed());
        return new ResourceFit(forms);
    }

    /** How many types the ARN fits best, up to two: none, one, or several. */
    public int count(ArnSegments arn) {
        if (only != null) {
            return only.fits(arn) ? 1 : 0;
        }
        Form[] possible = byType.length == 0 ? forms : byType[place(arn.typeHash())];
        int best = -1;
        int type = -1;
        for (Form form : possible) {
            if (form.literalLength < best) {
                return 1;
            }
            if (form.type != type && form.fits(arn)) {
                if (type >= 0) {
                    return 2;
                }
                if (!form.rivalled) {
                    return 1; // no other type has a form as specific as this
                }
                type = form.type;
                best = form.literalLength;
            }
        }
        return type >= 0 ? 1 : 0;
    }
}
