import type { Given } from './make-attacks';
import type { Actor } from './stage';
import type { Ids } from './things';

/** A place that by design takes what another would refuse. A test fails where an exception is not needed any more. */
export interface Exception {
  /** The place, `*` for any in an array. */
  at: string;
  given: readonly Given[];
  because: string;
  /** What was given is kept as the text it is and points at nothing. */
  kept?: boolean;
}

/** A function behind a door of the product, with an input that names things. */
export interface Attackable {
  /** The function, and what makes this input another one than its other inputs. */
  name: string;
  /** As in lib/auth/access-registry.ts: `file action` or `METHOD /path`. */
  doors: readonly string[];
  /** A valid input; the attacks are made from it. */
  input: (ids: Ids) => unknown;
  run: (actor: Actor, input: unknown) => Promise<unknown>;
  accepts: readonly Exception[];
}

interface Description<Input> extends Omit<Attackable, 'input' | 'run' | 'accepts' | 'doors'> {
  doors: string | readonly string[];
  input: (ids: Ids) => Input;
  run: (actor: Actor, input: Input) => Promise<unknown>;
  accepts?: readonly Exception[];
}

/** An entry of the catalogue; the input that is made is the input that is run. */
export function attackable<Input>({ run, doors, accepts = [], ...rest }: Description<Input>): Attackable {
  return { ...rest, doors: [doors].flat(), accepts, run: (actor, input) => run(actor, input as Input) };
}
