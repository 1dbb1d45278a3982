package io.counterpoint.sources.segment;

/** A labelled stretch whose places count UTF-16 units, as Java's strings do. */
record Stretch(SegmentKind kind, int start, int end) {

    Stretch upTo(int later) {
        return new Stretch(kind, start, later);
    }
}
