import { textOf } from '../../audit/life.ts';
import { saidIn } from '../../audit/past.ts';
import { differences } from '../../ledger/merge/differences.ts';
import type { Numbered } from '../../records/kind.ts';
import type { SeveralRow } from '../../views/files/several.ts';
import type { Problem } from '../../views/view/problem.ts';
import { fieldsOf } from '../../vocabulary/anatomy.ts';
import { words } from '../../vocabulary/words.ts';
import { type FileChange, type Intention, isStop, type Stop } from '../contract/outcome.ts';
import type { OpenLedger } from '../session/session.ts';
import { encode, isSame } from '../writing/files.ts';
import type { Aim, Typed, Work } from './work.ts';

/** What it came to for one of several. */
export interface Result<R extends Numbered, I extends Typed> {
  readonly target: Aim<R, I>;
  readonly made: Intention | Stop;
}

/** Whether a file will be another than it is. */
export function isChanging({ change: { files } }: Intention): boolean {
  return !files.every(isSame);
}

/** What becomes of one of several, for whoever looks over them. */
export function rowOf<R extends Numbered, I extends Typed>(
  { target, made }: Result<R, I>,
  { kind, unitsOf, stateOf }: Work<R, I>,
  open: OpenLedger,
): SeveralRow {
  const { filed, name, hints = [] } = target;
  const record = isStop(filed) ? undefined : filed.record;
  const stands = isStop(filed) ? undefined : stateOf?.(filed, open);
  const own = {
    ...(stands !== undefined && { stands }),
    id: record?.id ?? name,
    title: record ? kind.titleOf(record) : '',
    units: record ? unitsOf(record) : [],
  };
  if (isStop(made)) return { ...own, written: [], hints, refused: made };
  const { change, view, problems = [] } = made;
  const told = problems.filter(({ code }) => code !== 'entry-backdated').map(({ message }) => message);
  const all = [...hints, ...(view.notes ?? []), ...told].map((hint) => hint.replace(/。$/, ''));
  const state = view.facts?.[words.state];
  return {
    ...own,
    ...(state !== undefined && { state }),
    written: change.files.flatMap((file) => writtenIn(file, kind.schema)),
    hints: all,
    ...(!isChanging(made) && { unchanged: true }),
  };
}

/** What will be in a file that was not, in the words of history. */
function writtenIn({ before, after = '' }: FileChange, schema: Parameters<typeof fieldsOf>[0]): string[] {
  const fields = fieldsOf(schema);
  return differences(saidIn(before), saidIn(encode(after))).map((one) => textOf(one, fields).replace(/^增 /, ''));
}

/** What is not written has no lines. */
export function placeless({ excerpt: _, ...problem }: Problem): Problem {
  return { ...problem, line: 0, column: 0, width: 0 };
}

/** What is said of one, for programs: why it is refused, else what its writing would bring. */
export function problemIn<R extends Numbered, I extends Typed>({ target, made }: Result<R, I>): Problem[] {
  if (!isStop(made)) return [...(made.problems ?? [])];
  const { filed, name } = target;
  const [file, id] = isStop(filed) ? ['', name] : [filed.file, filed.record.id];
  const { remedy } = made;
  const message = made.message.includes(id) ? made.message : `${id}：${made.message}`;
  return [{ file, line: 0, column: 0, width: 0, level: 'error', code: 'refused', message, remedy }];
}
