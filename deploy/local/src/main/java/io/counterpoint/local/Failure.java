package io.counterpoint.local;

/** Something the user can mend: its message is one clear sentence with a way out, and is all that is shown. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    public Failure(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public Failure(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /** What to tell the user. */
    public String sentence() {
        return sentence;
    }
}
