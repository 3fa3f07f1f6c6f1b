package org.thalweg.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.lang.ref.Cleaner;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.thalweg.array.Constant;
import org.thalweg.array.Device;
import org.thalweg.array.spi.ConstantCache;

/**
 * The constants of each engine and device. No scope owns them: a constant's memory is freed when
 * the constant dies, and namespaces keep alive what they have handed out.
 */
final class Constants {
  private static final Map<Place, ConstantCache<NDArray>> CACHES = new ConcurrentHashMap<>();
  private static final Cleaner CLEANER = Cleaner.create();

  private Constants() {}

  static ConstantCache<NDArray> of(DjlEngine engine) {
    Place place = new Place(engine.name(), engine.info().defaultDevice());
    return CACHES.computeIfAbsent(place, key -> cache(engine));
  }

  private static ConstantCache<NDArray> cache(DjlEngine engine) {
    NDManager root = engine.manager().getEngine().newBaseManager(engine.place());
    DjlEngine owner = engine.boundTo(root);
    return new ConstantCache<>(constant -> enter(owner, constant));
  }

  private static NDArray enter(DjlEngine owner, Constant constant) {
    NDArray array = owner.create(constant.toFlatArray(), constant.shape(), constant.dtype());
    CLEANER.register(constant, array::close);
    return array;
  }

  private record Place(String engine, Device device) {}
}
