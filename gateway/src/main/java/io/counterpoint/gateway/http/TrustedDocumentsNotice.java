package io.counterpoint.gateway.http;

import io.counterpoint.gateway.documents.Documents;
import io.counterpoint.gateway.execution.FederationEngine;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.counterpoint.gateway.serving.Serving;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Says at start which trusted documents do not fit the schema. They are no reason not to start: the others are needed,
 * and who asks for one of these is told what is wrong with it.
 */
@Singleton
class TrustedDocumentsNotice {

    private static final System.Logger LOG = System.getLogger(TrustedDocumentsNotice.class.getName());
    private static final int SHOWN = 10;

    void say(@Observes StartupEvent start, Documents documents, Serving serving) {
        List<String> misfits = misfits(documents, serving.current().engine());
        int all = documents.trusted().all().size();
        if (!misfits.isEmpty()) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    misfits.size() + " of " + all + " trusted documents do not fit the schema: "
                            + String.join("; ", misfits.subList(0, Math.min(SHOWN, misfits.size()))));
        } else if (all > 0) {
            LOG.log(System.Logger.Level.INFO, "There are " + all + " trusted documents.");
        }
    }

    /** The documents that do not fit, each with the reason. */
    static List<String> misfits(Documents documents, FederationEngine engine) {
        var misfits = new ArrayList<String>();
        documents.trusted().all().forEach((id, document) -> {
            try {
                engine.check(document);
            } catch (RequestRejectedException e) {
                misfits.add(id + ": " + e.getMessage());
            }
        });
        return misfits;
    }
}
