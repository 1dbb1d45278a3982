package io.counterpoint.local;

/**
 * The database of one service, with the only role that may use it.
 *
 * @param host the host of the server
 * @param port the port of the server
 * @param name the name of the database and of the role alike
 * @param password the role's password
 */
record ServiceDatabase(String host, int port, String name, String password) {

    String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    String reactiveUrl() {
        return "postgresql://" + host + ":" + port + "/" + name;
    }

    /** The password stays out of what is printed. */
    @Override
    public String toString() {
        return reactiveUrl();
    }
}
