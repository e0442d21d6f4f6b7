package healthcontent.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes a list that fails as short as it can be made while it still fails: parts are left out, halves first and single
 * items last (delta debugging, Zeller and Hildebrandt, IEEE Transactions on Software Engineering 28(2), 2002), and then
 * items are replaced by smaller ones.
 */
final class Shrinking {

    private Shrinking() {}

    /**
     * A list of which no item can be left out or made smaller; empty if the empty one fails.
     *
     * @param failing a list that fails
     * @param fails whether a list does; may say no to end the search
     * @param smaller what an item may be replaced by; in the end nothing
     */
    static <T> List<T> shrink(List<T> failing, Predicate<List<T>> fails, Function<T, Stream<T>> smaller) {
        List<T> rest = failing;
        int parts = 2;
        while (!rest.isEmpty()) {
            int size = Math.max(1, (rest.size() + parts - 1) / parts);
            List<T> shorter = withoutOnePart(rest, size, fails);
            if (shorter.size() < rest.size()) {
                rest = shorter;
                parts = Math.max(2, parts - 1);
            } else if (size == 1) {
                break;
            } else {
                parts = Math.min(rest.size(), parts * 2);
            }
        }
        return withSmallerItems(rest, fails, smaller);
    }

    private static <T> List<T> withoutOnePart(List<T> list, int size, Predicate<List<T>> fails) {
        for (int from = 0; from < list.size(); from += size) {
            List<T> rest = new ArrayList<>(list.subList(0, from));
            rest.addAll(list.subList(Math.min(from + size, list.size()), list.size()));
            if (fails.test(rest)) {
                return List.copyOf(rest);
            }
        }
        return list;
    }

    private static <T> List<T> withSmallerItems(
            List<T> list, Predicate<List<T>> fails, Function<T, Stream<T>> smaller) {
        List<T> now = list;
        for (int i = 0; i < list.size(); ) {
            Optional<List<T>> next = withSmallerItem(now, i, fails, smaller);
            now = next.orElse(now);
            i += next.isPresent() ? 0 : 1;
        }
        return now;
    }

    private static <T> Optional<List<T>> withSmallerItem(
            List<T> list, int place, Predicate<List<T>> fails, Function<T, Stream<T>> smaller) {
        return smaller.apply(list.get(place))
                .map(item -> {
                    List<T> changed = new ArrayList<>(list);
                    changed.set(place, item);
                    return List.copyOf(changed);
                })
                .filter(fails)
                .findFirst();
    }
}
