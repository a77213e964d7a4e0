/** What helps a search and isn't needed by most: loaded when it is first asked for. */
import { EngineError } from "./engine.ts";

/**
 * Makes what asks a helper. Where it can't be loaded the search goes on without it, by what `without` gives, and the
 * next one tries again.
 *
 * @throws {EngineError} from what it makes where a part of the index can't be loaded, without which no answer is whole
 */
export function helper<Helper>(
  load: () => Promise<Helper>,
): <Answer>(ask: (helper: Helper) => Promise<Answer>, without: Answer) => Promise<Answer> {
  let loading: Promise<Helper> | null = null;
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
