package dev.roletally;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives every property the share of its tries that the system property {@code laws.percent} says,
 * and one seed, so that a mutant meets the same tries each time ({@code src/it/mutation/run}).
 * Without the system property it changes nothing.
 */
public final class FewerTries implements AroundPropertyHook {
  private static final String SEED = "20260115";

  /** For jqwik, which finds the class among the services. */
  public FewerTries() {}

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    Integer percent = Integer.getInteger("laws.percent");
    if (percent != null) {
      PropertyAttributes attributes = context.attributes();
      attributes.tries().ifPresent(all -> attributes.setTries(Math.max(1, all * percent / 100)));
      attributes.setSeed(SEED);
    }
    return property.execute();
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public boolean appliesTo(Optional<AnnotatedElement> element) {
    return true;
  }
}
