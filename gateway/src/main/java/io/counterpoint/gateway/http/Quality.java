package io.counterpoint.gateway.http;

/** The weight of one choice in a header such as {@code Accept}. */
final class Quality {

    private Quality() {}

    /** The value of {@code q} among the parts of a choice, of which the first is its name; 0 when it is no number. */
    static double of(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].trim();
            if (parameter.startsWith("q=")) {
                try {
                    return Double.parseDouble(parameter.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
