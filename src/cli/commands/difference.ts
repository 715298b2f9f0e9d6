import { textOf } from '../../audit/life.ts';
import type { Moment } from '../../calendar/moment.ts';
import { type Ledger, recordsOf } from '../../ledger/ledger.ts';
import { differences } from '../../ledger/merge/differences.ts';
import type { PlainMap } from '../../ledger/text/plain.ts';
import { readTyped } from '../../ledger/typed.ts';
import { moment } from '../../records/fields.ts';
import { registers, taskKind } from '../../records/index.ts';
import type { Numbered } from '../../records/kind.ts';
import { knownOn } from '../../records/known.ts';
import { asKnown, happened } from '../../records/task/tell.ts';
import { isUnfinished } from '../../rules/figures.ts';
import { overdueItems } from '../../rules/overdue.ts';
import { differenceView, type Printed, type Since } from '../../views/difference.ts';
import { linkText, verdictText } from '../../views/lateness.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { type OpenLedger, openLedger } from '../desk.ts';
import { readFolder } from '../folder.ts';
import { commitMeant, filesAt, unreadHistory } from '../history.ts';
import { isStop, misuse } from '../outcome.ts';
import type { Run } from '../spec.ts';

/** A day as the ledger knew it then, beside what it knows of it now. */
export const difference: Run = ({ args }, desk) => {
  const here = desk.open();
  if (isStop(here)) return here;
  const read = readTyped(moment, args[0] ?? '');
  if (!('value' in read)) return misuse(`“${args[0] ?? ''}”不是日期`, '写成 2022-03-31');
  const day = read.value;
  const commit = commitMeant(day.day, here);
  if (isStop(commit)) return commit;
  const files = filesAt(here.world, here.folder, day.day);
  if (isStop(files)) return files;
  const lacking = files.filter(({ trouble }) => trouble !== undefined).map(({ path }) => path);
  if (lacking.length > 0) return unreadHistory(lacking);
  const then = openLedger(here.world, here.folder, day, files);
  const now = openLedger(here.world, here.folder, day, readFolder(here.world, here.folder));
  const since = sinceOf(saidBy(then.ledger, day), saidBy(now.ledger, day));
  return { kind: 'answer', view: differenceView(day, commit, since, printedOf(then, now)) };
};

/** What each record says of a day: nothing of what happened later. */
interface Said {
  readonly title: string;
  readonly value: PlainMap;
  readonly fields: ReturnType<typeof fieldsOf>;
}

function saidBy(ledger: Ledger, day: Moment): Map<string, Said> {
  const tasks = ledger.tasks
    .filter(({ record }) => happened(record.received, day))
    .map(({ record }) => [record.id, said(taskKind.schema, asKnown(record, day), record.title)] as const);
  const others = registers.flatMap((kind) =>
    recordsOf(ledger, kind).flatMap(({ record }) => {
      const known = knownOn(kind, record, day.day);
      return known ? [[record.id, said(kind.schema, known, kind.titleOf(known))] as const] : [];
    }),
  );
  return new Map([...tasks, ...others]);
}

function said(
  schema: (typeof registers)[number]['schema'] | typeof taskKind.schema,
  record: Numbered,
  title: string,
): Said {
  const value = (schema as (typeof registers)[number]['schema']).encode(record) as PlainMap;
  return { title, value, fields: fieldsOf(schema) };
}

function sinceOf(then: ReadonlyMap<string, Said>, now: ReadonlyMap<string, Said>): Since[] {
  const ids = [...new Set([...then.keys(), ...now.keys()])].toSorted();
  return ids.flatMap((id) => {
    const [before, after] = [then.get(id), now.get(id)];
    const title = (after ?? before)?.title ?? '';
    if (!before) return [{ id, title, texts: ['当时还没有登记'] }];
    if (!after) return [{ id, title, texts: ['现在没有了'] }];
    const found = differences(before.value, after.value);
    return found.length === 0 ? [] : [{ id, title, texts: found.map((one) => textOf(one, after.fields)) }];
  });
}

/** What is asked for most, in lines that can be compared. */
function printedOf(then: OpenLedger, now: OpenLedger): Printed[] {
  const overdue = (open: OpenLedger) =>
    overdueItems(open.owed()).map(
      ({ matter, obligation }) =>
        `${obligation.unit} ${matter.id} ${matter.title} ${linkText(obligation)}${verdictText(obligation)}`,
    );
  const open = (ledger: OpenLedger) =>
    ledger
      .standings()
      .filter(isUnfinished)
      .map(({ task }) => `${task.id} ${task.title}`);
  const all = (ledger: OpenLedger) => ledger.standings().map(({ task }) => `${task.id} ${task.title}`);
  return [
    { name: '任务', before: all(then), now: all(now) },
    { name: '在办', before: open(then), now: open(now) },
    { name: '逾期', before: overdue(then), now: overdue(now) },
  ];
}
