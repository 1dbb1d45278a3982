package io.counterpoint.sources.copies;

import org.eclipse.microprofile.graphql.Description;

/** Why one of two articles is taken for the origin of what they share. */
@Description("Why one of two articles is taken for the origin of what they share.")
public enum OriginReason {
    /** It is published by the agency that the other credits, or it alone credits an agency. */
    @Description("It is published by the agency that the other credits, or it alone credits an agency.")
    WIRE_CREDIT,
    /** It was published earlier. */
    @Description("It was published earlier.")
    EARLIEST_DATE
}
