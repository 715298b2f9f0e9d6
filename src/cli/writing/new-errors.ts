import type { LedgerFile } from '../../ledger/ledger.ts';
import type { Problem } from '../../views/view/problem.ts';
import { openLedger, type Session } from '../session/session.ts';

/** Errors that were not there before, wherever in their files they stood. */
export function newErrors(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const known = new Map<string, number>();
  for (const name of before.map(nameOf)) known.set(name, (known.get(name) ?? 0) + 1);
  return after.filter((error) => {
    const left = known.get(nameOf(error)) ?? 0;
    known.set(nameOf(error), left - 1);
    return left <= 0;
  });
}

function nameOf({ file, code, message }: Problem): string {
  return `${file}\n${code}\n${message}`;
}

/** The errors of a ledger made of these files; none where there is no ledger. */
export function errorsOf(files: readonly LedgerFile[] | undefined, { world, asOf }: Session): readonly Problem[] {
  return files ? openLedger(world, '', asOf, files).errors() : [];
}
