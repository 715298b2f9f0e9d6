import { coverOf } from '../../ledger/privacy.ts';
import { column, type Section } from '../view/view.ts';

const MOST_LINES = 60;

/** What a change will do to a file: the lines that go and those that come, without what is not for the public. */
export function planSection(path: string, before: string, after: string): Section {
  const cover = coverOf(path, `${before}\n${after}`);
  const lines = changedLines(before.split(/\r?\n/), after.split(/\r?\n/)).map(
    (line) => line.slice(0, 2) + (cover?.line(line.slice(2)) ?? line.slice(2)),
  );
  const rows = lines.length > MOST_LINES ? [`（改动 ${lines.length} 行，不逐行列出）`] : lines;
  return {
    heading: `${before === '' ? '将新建' : after === '' ? '将删去' : '将改动'} ${path}`,
    layout: 'lines',
    columns: [column('content')],
    rows: rows.map((content) => ({ content })),
  };
}

/** The lines that only one of two texts has, in their order. */
function changedLines(old: readonly string[], now: readonly string[]): string[] {
  const most = Math.min(old.length, now.length);
  const head = firstDifference(old, now, most);
  const tail = firstDifference(old.toReversed(), now.toReversed(), most - head);
  const [gone, come] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  return gone.length + come.length > MOST_LINES ? whole(gone, come) : between(gone, come);
}

function firstDifference(a: readonly string[], b: readonly string[], most: number): number {
  const at = a.findIndex((line, i) => line !== b[i]);
  return at === -1 ? most : Math.min(at, most);
}

function whole(old: readonly string[], now: readonly string[]): string[] {
  return [...old.map((line) => `- ${line}`), ...now.map((line) => `+ ${line}`)];
}

function between(old: readonly string[], now: readonly string[]): string[] {
  const [gone, come] = [old[0], now[0]];
  if (gone === undefined || come === undefined) return whole(old, now);
  if (gone === come) return between(old.slice(1), now.slice(1));
  const again = now.indexOf(gone);
  return again === -1
    ? [`- ${gone}`, ...between(old.slice(1), now)]
    : [...now.slice(0, again).map((line) => `+ ${line}`), ...between(old, now.slice(again))];
}
