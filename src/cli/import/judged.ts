import type { Doubt } from '../../intake/sheet/doubt.ts';
import type { Proposal } from '../../intake/sheet/proposal.ts';
import { readText } from '../../ledger/document.ts';
import { taskKind } from '../../records/index.ts';
import { happened } from '../../records/task/course.ts';
import { knownTask } from '../../rules/basis/known.ts';
import { tasksChanging } from '../../rules/checking/changing.ts';
import { standingOf } from '../../rules/lateness/standing.ts';
import { type FileChange, textAfter } from '../contract/outcome.ts';
import type { OpenLedger } from '../session/session.ts';
import type { Item } from './item.ts';
import { type Stand, standOf } from './stood.ts';

/** What the whole ledger says against tasks that are new or change; each is looked at and let go. */
export interface TaskJudge {
  /** What a file brings that was not wrong before, at the row that brings it. */
  against(file: FileChange, row: Pick<Proposal, 'sheet' | 'row' | 'column'>): Doubt[];
  /** The rows with what is said of several tasks together: that needs all of them. */
  settled(items: readonly Item[]): Item[];
  /** How the tasks would stand, by their numbers. */
  readonly stands: ReadonlyMap<string, Stand>;
}

/** What a whole table leaves out is said of the table. */
const OF_TABLE = 'source-unsaid';

export function taskJudge({ whole, terms }: OpenLedger): TaskJudge {
  const stands = new Map<string, Stand>();
  const changing = tasksChanging(whole, terms);
  return {
    stands,
    against: (file, row) => {
      const { path } = file;
      const { value: record, diagnostics } = readText(path, textAfter(file), taskKind.schema);
      if (!record) return diagnostics.map((one) => doubtAt(row, one));
      const filed = { record, file: path };
      if (happened(record.received, terms.asOf))
        stands.set(record.id, standOf(standingOf(knownTask(filed, terms.asOf), terms)));
      const found = changing.saidOf(filed).filter(({ code }) => code !== OF_TABLE);
      return [...diagnostics, ...found].map((one) => doubtAt(row, one));
    },
    settled: (items) => {
      const found = changing.saidTogether();
      if (found.length === 0) return [...items];
      return items.map((item) => {
        const own = found.filter(({ file }) => item.files.some(({ path }) => path === file));
        return own.length === 0
          ? item
          : { ...item, doubts: [...item.doubts, ...own.map(({ record }) => doubtAt(item, record))] };
      });
    },
  };
}

function doubtAt(
  { sheet, row, column }: Pick<Doubt, 'sheet' | 'row' | 'column'>,
  { level, message, remedy }: Pick<Doubt, 'level' | 'message' | 'remedy'>,
): Doubt {
  return { code: 'sheet-value', level, sheet, row, column, message, remedy };
}
