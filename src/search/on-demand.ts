/** What most searches don't need: loaded when one first asks for it. */
import { EngineError } from "./engine.ts";

/**
 * Gives what asks the loaded. Where it can't be loaded the search goes on without it, by what `without` gives, and the
 * next one tries again.
 *
 * @throws {EngineError} from what it makes where a part of the index can't be loaded, without which no answer is whole
 */
export function onDemand<Loaded>(
  load: () => Promise<Loaded>,
): <Answer>(ask: (loaded: Loaded) => Promise<Answer>, without: Answer) => Promise<Answer> {
  let loading: Promise<Loaded> | null = null;
  return async (ask, without) => {
    try {
      loading ??= load();
      return await ask(await loading);
    } catch (error) {
      loading = null;
      if (error instanceof EngineError) throw error;
      return without;
    }
  };
}
