package io.counterpoint.gateway.serving;

import io.counterpoint.gateway.documents.Documents;
import io.counterpoint.gateway.execution.FederationEngine;
import io.counterpoint.gateway.execution.RequestRejectedException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says, at start and whenever the supergraph has changed, which trusted documents do not fit the schema. They are no reason
 * not to start or not to take the change over: the others are needed, and who asks for one of these is told what is wrong
 * with it.
 */
@Singleton
class TrustedDocumentsCheck {

    private static final System.Logger LOG = System.getLogger(TrustedDocumentsCheck.class.getName());
    private static final int SHOWN = 10;

    private final Documents documents;
    private volatile @Nullable String finding;

    TrustedDocumentsCheck(Documents documents) {
        this.documents = documents;
    }

    void begin(@Observes StartupEvent start, Serving serving) {
        int all = documents.trusted().all().size();
        if (all > 0) {
            LOG.log(System.Logger.Level.INFO, "There are " + all + " trusted documents.");
            check(serving.current());
        }
    }

    void checkAgain(@Observes Served changed) {
        if (!documents.trusted().all().isEmpty()) {
            check(changed);
        }
    }

    private void check(Served served) {
        List<String> misfits = misfits(served.engine());
        String found = misfits.isEmpty() ? "all fit the schema" : sentence(misfits);
        if (!misfits.isEmpty() && !found.equals(finding)) {
            LOG.log(System.Logger.Level.ERROR, "Of the trusted documents " + found);
        } else if (misfits.isEmpty() && finding != null && !found.equals(finding)) {
            LOG.log(System.Logger.Level.INFO, "The trusted documents fit the schema again");
        }
        finding = found;
    }

    private String sentence(List<String> misfits) {
        int more = misfits.size() - SHOWN;
        return misfits.size() + " of " + documents.trusted().all().size() + " do not fit the schema: "
                + String.join("; ", misfits.subList(0, Math.min(SHOWN, misfits.size())))
                + (more > 0 ? "; and " + more + " more" : "");
    }

    /** The documents that do not fit, each with the reason. */
    private List<String> misfits(FederationEngine engine) {
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

    /** What is known of them, for people; null when there are none. */
    @Nullable
    String finding() {
        return finding;
    }
}
