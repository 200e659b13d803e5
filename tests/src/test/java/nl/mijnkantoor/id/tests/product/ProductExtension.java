package nl.mijnkantoor.id.tests.product;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the product with the first test that asks for it, and stops it after the last test. */
final class ProductExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(ProductExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Product.class;
    }

    @Override
    public Product resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return product(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Product running = store(context).get(Product.class, Product.class);
        if (running == null) {
            return;
        }
        Browsers browsers = running.browsers();
        try {
            if (context.getExecutionException().isPresent()) {
                browsers.keepEvidence(context.getRequiredTestClass().getSimpleName() + "-"
                        + context.getRequiredTestMethod().getName());
            }
        } finally {
            browsers.closePages();
        }
    }

    private static Product product(ExtensionContext context) {
        return store(context).getOrComputeIfAbsent(Product.class, key -> Product.start(), Product.class);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
    }
}
