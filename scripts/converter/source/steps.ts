/** How long work says how far it is; who listens, and how it is shown, is the command's to say. */

/** Work of a known number of steps that is under way. */
export interface Steps {
  /** One more step is done. */
  done(): void;
  /** No more will come. */
  end(): void;
}

/** Begins work: what it is, in readers' words, and its steps. */
export type StartSteps = (name: string, total: number) => Steps;

/** Work that nobody is told of. */
export const untold: StartSteps = () => ({ done() {}, end() {} });
