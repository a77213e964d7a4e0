/** What stands in the worker's place where a site is kept no longer: it removes what is kept, and itself. */
import { clearAll } from "./kept-build.ts";
import { takeOver, worker } from "./worker-scope.ts";

takeOver(async () => {
  await clearAll();
  await worker.registration.unregister();
});
