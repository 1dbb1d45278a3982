package io.counterpoint.gateway.planning;

import io.counterpoint.gateway.json.JsonName;

/**
 * A field that the client gets.
 *
 * @param responseKey its key in the response
 * @param key where the merged data keeps it
 * @param coordinates type and name, such as {@code Product.price}, for messages
 * @param type what values are let through, and how
 */
public record ProjectedField(JsonName responseKey, String key, String coordinates, OutputType type) {}
