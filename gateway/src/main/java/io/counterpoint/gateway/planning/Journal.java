package io.counterpoint.gateway.planning;

import java.util.ArrayList;
import java.util.List;

/** Every change to a plan under construction, so that a way that leads nowhere can be undone and the best one redone. */
final class Journal {

    /** A change that can be undone and done again. */
    interface Change {

        void apply();

        void revert();
    }

    private final List<Change> done = new ArrayList<>();

    void perform(Change change) {
        change.apply();
        done.add(change);
    }

    /** The present state, to come back to. */
    int savepoint() {
        return done.size();
    }

    /** Goes back to {@code savepoint} and answers what was undone, in the order it had been done. */
    List<Change> rollback(int savepoint) {
        List<Change> tail = done.subList(savepoint, done.size());
        for (Change change : tail.reversed()) {
            change.revert();
        }
        var undone = new ArrayList<>(tail);
        tail.clear();
        return undone;
    }

    void replay(List<Change> changes) {
        changes.forEach(this::perform);
    }
}
