import type { Doubt } from '../../intake/sheet/doubt.ts';
import type { LedgerFile } from '../../ledger/ledger.ts';
import type { Problem } from '../../views/view/problem.ts';
import type { FileChange } from '../contract/outcome.ts';
import { readFolder } from '../session/folder.ts';
import { type OpenLedger, openLedger, type Session } from '../session/session.ts';
import { encode } from '../writing/files.ts';
import { newErrors } from '../writing/new-errors.ts';
import type { Item } from './item.ts';

/** The rows with what the whole ledger says against them, and the ledger as it would be with them. */
export interface Checked {
  readonly items: readonly Item[];
  readonly ledger: OpenLedger['ledger'];
}

/**
 * What would be wrong with the whole ledger, at the rows that bring it; `more` is a file that comes with them. What a
 * whole table leaves out is said of the table.
 */
export function checked(items: readonly Item[], open: OpenLedger, session: Session, more?: FileChange): Checked {
  const files = items.flatMap((item) => (item.doubts.some(({ level }) => level === 'error') ? [] : item.files));
  if (files.length === 0) return { items, ledger: open.ledger };
  const brought = broughtBy([...files, ...(more ? [more] : [])], open, session);
  const said = byFile(brought.problems);
  const looked = items.map((item) => {
    const own = item.files.flatMap(({ path }) => said.get(path) ?? []).filter(({ code }) => code !== 'source-unsaid');
    return own.length === 0 ? item : { ...item, doubts: [...item.doubts, ...own.map((one) => ledgerDoubt(one, item))] };
  });
  return { items: looked, ledger: brought.ledger };
}

/** What files bring that was not wrong before, and the ledger with them; one that is there already is replaced. */
export function broughtBy(
  files: readonly FileChange[],
  open: OpenLedger,
  session: Session,
): { readonly problems: readonly Problem[]; readonly ledger: OpenLedger['ledger'] } {
  session.world.terminal.progress(`连同账本检查 ${files.length} 个文件`);
  const added = files.map(({ path, after = '' }): LedgerFile => ({ path, kind: 'file', bytes: encode(after) }));
  const before = open.problems();
  const paths = new Set(files.map(({ path }) => path));
  const there = readFolder(session.world, open.folder).filter(({ path }) => !paths.has(path));
  const opened = openLedger(session.world, '', session.asOf, [...there, ...added]);
  return { problems: newErrors(before, opened.problems()), ledger: opened.ledger };
}

function byFile(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) {
    const own = files.get(problem.file);
    if (own) own.push(problem);
    else files.set(problem.file, [problem]);
  }
  return files;
}

function ledgerDoubt({ level, message, remedy }: Problem, { sheet, row, column }: Item): Doubt {
  return { code: 'sheet-value', level, sheet, row, column, message, remedy };
}
