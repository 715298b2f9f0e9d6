import type { View } from '../../views/view/view.ts';
import type { Input, OptionSpec } from '../contract/spec.ts';
import type { OpenLedger } from '../session/session.ts';

/** For figures of a time in which units were merged or renamed. */
export const chainedOption: OptionSpec = {
  flags: '--chained',
  help: '沿革口径：并掉、改名的单位连同从前的数算到承接单位；拆分的还列原名',
};

/** The ledger in which, where that is asked for, each unit that had one successor is taken as that one. */
export function chainedIf(open: OpenLedger, input: Input): OpenLedger {
  if (!isChained(input)) return open;
  return { ...open, ledger: open.ledger.chained() };
}

/** Says in a view on what basis its figures are. */
export function basisTold(view: View, input: Input): View {
  if (!isChained(input)) return view;
  return { ...view, notes: [...(view.notes ?? []), '沿革口径：并掉、改名的单位算到承接单位；拆分的仍列原名。'] };
}

function isChained({ options }: Input): boolean {
  return options['chained'] === true;
}
