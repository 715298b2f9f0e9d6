import type { Numbered, Register } from '../../records/kind.ts';
import type { Typed, Work } from '../several/work.ts';
import { listed, narrowing, unitsTold } from './look.ts';

/** What all that is done to the records of a register has in common. */
export function onRegister<I extends Typed>(
  kind: Register,
): Pick<Work<Numbered, I>, 'kind' | 'choosing' | 'known' | 'unitsOf'> {
  return {
    kind,
    known: new Map(),
    unitsOf: (record) => unitsTold(kind, record),
    choosing: {
      options: narrowing(kind),
      shared: [],
      ids: async (options, open, session) =>
        (await listed(kind, { args: [], options }, open, session)).map(({ id }) => id),
    },
  };
}
