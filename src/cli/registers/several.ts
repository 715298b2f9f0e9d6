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

/** Where the number of a record, or several, may be typed. */
export const ONE_OR_MORE = {
  name: '[编号]',
  help: '编号或其中不会弄错的一段，可写几个；不写就用筛选，或 --from 表格',
} as const;

/** The same where nothing but numbers is typed. */
export const NUMBERS = { ...ONE_OR_MORE, name: '[编号...]' } as const;

/** The same of a command that takes no table. */
export const NUMBERS_OR_CHOICE = {
  name: '[编号...]',
  help: '编号或其中不会弄错的一段，可写几个；不写就用筛选',
} as const;
