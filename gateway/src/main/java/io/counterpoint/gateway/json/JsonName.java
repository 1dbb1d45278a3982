package io.counterpoint.gateway.json;

/** The key of an object's field with its JSON text at hand: encoded once, written often. */
public final class JsonName {

    private final String text;
    private final byte[] json;

    /** The key {@code text}. */
    public JsonName(String text) {
        this.text = text;
        var out = new ByteSink(text.length() + 3);
        out.writeString(text);
        out.write(':');
        this.json = out.toBytes();
    }

    /** The key. */
    public String text() {
        return text;
    }

    /** Appends the key in quotes, and the colon after it. */
    public void writeTo(ByteSink out) {
        out.write(json);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonName that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
