package io.counterpoint.gateway.json;

import java.util.ArrayList;
import java.util.List;

/** A JSON list. */
public final class JsonArray implements Json {

    private final List<Json> items;

    /** An empty list. */
    public JsonArray() {
        this(new ArrayList<>());
    }

    /** An empty list with room for {@code capacity} items before it grows. */
    public JsonArray(int capacity) {
        this(new ArrayList<>(capacity));
    }

    private JsonArray(List<Json> items) {
        this.items = items;
    }

    /** The number of items. */
    public int size() {
        return items.size();
    }

    /** The item at {@code index}, from 0. */
    public Json get(int index) {
        return items.get(index);
    }

    /** Replaces the item at {@code index}, from 0. */
    public void set(int index, Json value) {
        items.set(index, value);
    }

    /** Appends {@code value} and answers this list. */
    public JsonArray add(Json value) {
        items.add(value);
        return this;
    }

    @Override
    public void writeTo(ByteSink out) {
        out.write('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            items.get(i).writeTo(out);
        }
        out.write(']');
    }

    @Override
    public JsonArray copy() {
        var copies = new ArrayList<Json>(items.size());
        for (Json item : items) {
            copies.add(item.copy());
        }
        return new JsonArray(copies);
    }

    @Override
    public String toString() {
        return toText();
    }
}
