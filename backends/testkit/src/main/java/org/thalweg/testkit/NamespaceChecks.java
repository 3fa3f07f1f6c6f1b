package org.thalweg.testkit;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;
import org.thalweg.array.ArrayNamespace;
import org.thalweg.array.DType;
import org.thalweg.array.FftExtension;
import org.thalweg.array.LinalgExtension;
import org.thalweg.array.NamespaceInfo;
import org.thalweg.array.Scope;
import org.thalweg.array.UnsupportedOnBackendException;

/**
 * The cases of every section, to be run on one namespace. {@link ArrayNamespaceContract} runs them
 * all as tests; {@link #check} runs those of one function, while it is being written.
 *
 * @param <A> the array type
 */
public final class NamespaceChecks<A> {
  private static final List<Section> SECTIONS =
      List.of(
          new AttributesContract(),
          new NamespaceContract(),
          new InfoContract(),
          new CreationContract(),
          new DataTypeContract(),
          new ElementwiseContract(),
          new ElementwiseScalarContract(),
          new IndexingContract(),
          new LinearAlgebraContract(),
          new ManipulationContract(),
          new ScatterContract(),
          new SearchingContract(),
          new SetContract(),
          new SortingContract(),
          new StatisticalContract(),
          new UtilityContract(),
          new LinalgContract(),
          new FftContract(),
          new ArrayObjectContract());

  private final ArrayNamespace<A> xp;
  private final Capabilities capabilities;
  private final Map<Section, List<ContractCase<A>>> cases = new LinkedHashMap<>();
  private final Set<Method> called = new LinkedHashSet<>();

  private NamespaceChecks(ArrayNamespace<A> xp, Capabilities capabilities) {
    this.xp = xp;
    this.capabilities = capabilities;
    for (Section section : SECTIONS) {
      cases.put(section, declared(section, capabilities.dtypes()));
    }
  }

  private static <A> List<ContractCase<A>> declared(Section section, List<DType> dtypes) {
    Cases<A> declared = new Cases<>(dtypes);
    section.declare(declared);
    return declared.all();
  }

  /**
   * The checks of a namespace.
   *
   * @param <A> the array type
   * @param xp the namespace
   * @param capabilities what it has
   * @return the checks, not run yet
   */
  public static <A> NamespaceChecks<A> of(ArrayNamespace<A> xp, Capabilities capabilities) {
    return new NamespaceChecks<>(xp, capabilities);
  }

  /**
   * Runs some cases, one after the other.
   *
   * @param key a function's name, or the beginning of the names of its cases, as {@link
   *     Capabilities} takes them
   * @throws AssertionError if one fails, or there are none
   */
  public void check(String key) {
    List<ContractCase<A>> found =
        all().filter(each -> Capabilities.standsFor(key, each.id())).toList();
    if (found.isEmpty()) {
      throw new AssertionError("no case is named " + key);
    }
    found.forEach(this::run);
  }

  /** Runs every case that does not deviate, one after the other. */
  public void checkAll() {
    all().filter(each -> capabilities.whyDeviating(each.id()).isEmpty()).forEach(this::run);
  }

  /** The cases as tests, by section and function. */
  Stream<DynamicNode> tests() {
    return cases.entrySet().stream()
        .map(
            entry ->
                DynamicContainer.dynamicContainer(
                    entry.getKey().getClass().getSimpleName(), byFunction(entry.getValue())));
  }

  private Stream<DynamicNode> byFunction(List<ContractCase<A>> section) {
    Map<String, List<DynamicNode>> functions = new LinkedHashMap<>();
    for (ContractCase<A> each : section) {
      functions
          .computeIfAbsent(each.function(), name -> new ArrayList<>())
          .add(DynamicTest.dynamicTest(each.name(), () -> run(each)));
    }
    return functions.entrySet().stream()
        .map(entry -> DynamicContainer.dynamicContainer(entry.getKey(), entry.getValue()));
  }

  private Stream<ContractCase<A>> all() {
    return cases.values().stream().flatMap(List::stream);
  }

  /** Runs a case, and holds its outcome against the capabilities. */
  private void run(ContractCase<A> each) {
    Optional<String> unsupported = capabilities.whyUnsupported(each.id());
    Optional<String> deviation = capabilities.whyDeviating(each.id());
    try {
      attempt(each);
    } catch (UnsupportedOnBackendException e) {
      if (unsupported.isEmpty()) {
        throw new AssertionError(
            each.id() + ": is not supported, and not in the list of what is not", e);
      }
      return;
    } catch (RuntimeException | AssertionError e) {
      if (deviation.isPresent()) {
        throw new TestAbortedException(each.id() + " deviates: " + deviation.get(), e);
      }
      throw new AssertionError(each.id() + " (seed " + each.seed() + "): " + e.getMessage(), e);
    }
    if (unsupported.isPresent()) {
      throw new AssertionError(each.id() + ": is listed as not supported, but works");
    }
    if (deviation.isPresent()) {
      throw new AssertionError(each.id() + ": is listed as deviating, but holds");
    }
  }

  private void attempt(ContractCase<A> each) {
    try (Scope<A> scope = xp.openScope()) {
      ArrayNamespace<A> guarded = Guard.over(scope.xp(), called::add);
      each.body().accept(new Kit<>(guarded, capabilities.dtypes(), each.seed()));
    }
  }

  /**
   * The keys of the capabilities that stand for no case.
   *
   * @return the keys, empty if all is well
   */
  public Set<String> unusedKeys() {
    Set<String> unused = new TreeSet<>(capabilities.unsupported().keySet());
    unused.addAll(capabilities.deviations().keySet());
    all().forEach(each -> unused.removeIf(key -> Capabilities.standsFor(key, each.id())));
    return unused;
  }

  /**
   * The functions of the sections' interfaces that no case is of, whatever the data types.
   *
   * @return their names, empty if all is well
   */
  Set<String> functionsWithoutCase() {
    Set<String> missing = new TreeSet<>();
    for (Section section : SECTIONS) {
      Set<String> covered = new TreeSet<>();
      NamespaceChecks.<A>declared(section, Cases.ALL).forEach(each -> covered.add(each.function()));
      for (Method method : section.functions().getDeclaredMethods()) {
        section.name(method).filter(name -> !covered.contains(name)).ifPresent(missing::add);
      }
    }
    return missing;
  }

  /**
   * The sections of the namespace, its extensions and its inspection that no class of cases is for.
   *
   * @return the names of their interfaces, empty if all is well
   */
  Set<String> sectionsWithoutCases() {
    Set<String> missing = new TreeSet<>();
    Consumer<Class<?>> look =
        type -> {
          if (cases.keySet().stream().noneMatch(section -> section.functions() == type)) {
            missing.add(type.getSimpleName());
          }
        };
    look.accept(ArrayNamespace.class);
    look.accept(NamespaceInfo.class);
    look.accept(LinalgExtension.class);
    look.accept(FftExtension.class);
    for (Class<?> section : ArrayNamespace.class.getInterfaces()) {
      look.accept(section);
      for (Class<?> shared : section.getInterfaces()) {
        look.accept(shared);
      }
    }
    return missing;
  }

  /**
   * The methods that the cases run so far did not call, of the sections' interfaces; but for those
   * that are not supported.
   *
   * @return the methods' signatures
   */
  public Set<String> uncalled() {
    Set<String> uncalled = new TreeSet<>();
    for (Section section : cases.keySet()) {
      for (Method method : section.functions().getDeclaredMethods()) {
        boolean counts =
            section.functions().isInterface()
                && section
                    .name(method)
                    .filter(name -> capabilities.whyUnsupported(name).isEmpty())
                    .isPresent();
        if (counts && !called.contains(method)) {
          uncalled.add(method.toString());
        }
      }
    }
    return uncalled;
  }
}
