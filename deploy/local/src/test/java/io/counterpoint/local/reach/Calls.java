package io.counterpoint.local.reach;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.regex.Pattern;

/** Calls of methods whose full names match. */
final class Calls extends DescribedPredicate<JavaMethodCall> {

    private final Pattern names;

    Calls(Pattern names) {
        super("its target matches " + names);
        this.names = names;
    }

    @Override
    public boolean test(JavaMethodCall call) {
        return names.matcher(name(call)).matches();
    }

    /** The name of what is accessed, with its class. */
    static String name(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getTarget().getName();
    }
}
