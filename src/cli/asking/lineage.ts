import type { View } from '../../views/view/view.ts';
import type { Chosen, Input, OptionSpec } from '../contract/spec.ts';
import type { OpenLedger } from '../session/session.ts';

/** For figures of a time in which units were merged or renamed. */
export const chainedOption = {
  flags: '--chained',
  help: '沿革口径：并掉、改名的单位连同从前的数算到承接单位；拆分的还列原名',
} as const satisfies OptionSpec;

type Chained = Input<Chosen<readonly [typeof chainedOption]>>;

/** The ledger in which, where that is asked for, each unit that had one successor is taken as that one. */
export function chainedIf(open: OpenLedger, input: Chained): OpenLedger {
  if (!isChained(input)) return open;
  return { ...open, ledger: open.ledger.chained() };
}

/** Says in a view on what basis its figures are. */
export function basisTold(view: View, input: Chained): View {
  if (!isChained(input)) return view;
  return { ...view, notes: [...(view.notes ?? []), '沿革口径：并掉、改名的单位算到承接单位；拆分的仍列原名。'] };
}

function isChained({ options }: Chained): boolean {
  return options.chained === true;
}
