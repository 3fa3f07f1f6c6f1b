package org.thalweg.djl;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;

/** Loads an engine from what is on the class path, and says what to add if it is not there. */
final class EngineLoading {
  private static final String OFFLINE = "ai.djl.offline";

  private EngineLoading() {}

  static Engine load(DjlProvider provider) {
    stayOffline();
    try {
      Engine engine = Engine.getEngine(provider.engineName());
      provider.check();
      return engine;
    } catch (EngineException | IllegalArgumentException | LinkageError e) {
      throw new IllegalStateException(
          "backend '%s' could not load the engine %s (%s). It needs on the class path, in just these versions: %s"
              .formatted(
                  provider.name(),
                  provider.engineName(),
                  e.getMessage(),
                  String.join(", ", provider.artifacts())),
          e);
    }
  }

  /** Said or not, DJL then neither downloads natives nor reports its use. */
  private static void stayOffline() {
    if (System.getProperty(OFFLINE) == null && System.getenv("DJL_OFFLINE") == null) {
      System.setProperty(OFFLINE, "true");
    }
  }
}
