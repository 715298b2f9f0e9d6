import type { Archived } from '../../intake/sheet/archive.ts';
import type { Doubt } from '../../intake/sheet/doubt.ts';
import { readText } from '../../ledger/document.ts';
import { type FlatRow, flatNames, flatten } from '../../records/flat.ts';
import { registers, taskKind } from '../../records/index.ts';
import { filePath, type Kind, type Numbered } from '../../records/kind.ts';
import type { Task } from '../../records/task/schema.ts';
import { words } from '../../vocabulary/words.ts';
import type { OpenLedger } from '../session/session.ts';
import { recordText } from '../writing/new-record.ts';
import type { Item } from './item.ts';

/** A record as `export` has written it, against what the ledger has under its number. */
export function restored({ kind, id, value, sheet, row }: Archived, { whole }: OpenLedger): Item {
  const path = filePath(kind, id);
  const text = recordText(kind, value);
  const back = readText(path, text, kind.schema);
  const place = { sheet, row, column: 0 };
  const there = whole.texts.get(path);
  const says = (level: Doubt['level'], code: Doubt['code'], message: string, remedy: string): Doubt => {
    return { ...place, level, code, message, remedy };
  };
  const differing = there === undefined ? undefined : differingIn(kind, there, text);
  const doubts = back.value
    ? differing
      ? [says('error', 'sheet-twice', `账上的 ${id} 和表里的不同${differing.words}`, otherwise(kind, id, differing))]
      : []
    : back.diagnostics.map(({ message, remedy }) => says('error', 'sheet-value', message, remedy));
  return {
    ...place,
    kind,
    title: titleOf(kind, back.value, id),
    files: there === undefined ? [{ path, after: text }] : [],
    ids: [id],
    known: there !== undefined && doubts.length === 0,
    doubts,
  };
}

function titleOf(kind: Kind, record: Numbered | undefined, id: string): string {
  if (!record) return id;
  if (kind.name === taskKind.name) return (record as Task).title;
  return registers.find(({ name }) => name === kind.name)?.titleOf(record) ?? id;
}

/** In what a record of the ledger and one of an archive differ: fields of its own, lists of it. */
interface Differing {
  readonly words: string;
  readonly fields: readonly string[];
  readonly lists: readonly string[];
}

/** Undefined where two texts tell the same, as far as an answer may tell it. */
function differingIn(kind: Kind, text: string, other: string): Differing | undefined {
  const [mine, theirs] = [text, other].map((each) => readText('', each, kind.schema).value);
  if (!mine || !theirs) return { words: '', fields: [], lists: [] };
  const [own = [], ...lists] = laidDown(kind, mine);
  const [its = [], ...others] = laidDown(kind, theirs);
  const [a, b] = [own[0] ?? {}, its[0] ?? {}];
  const fields = Object.keys({ ...a, ...b }).filter((key) => a[key] !== b[key]);
  const names = flatNames(kind).slice(1);
  const unlike = names.filter((_, i) => JSON.stringify(lists[i]) !== JSON.stringify(others[i]));
  const keys = unlike.map((name) => name.slice(name.indexOf('·') + 1));
  if (fields.length + keys.length === 0) return undefined;
  return { words: `：${[...fields, ...keys].join('、')}`, fields, lists: keys };
}

function laidDown(kind: Kind, record: Numbered): FlatRow[][] {
  return flatten(kind, [record]).map(({ rows }) => [...rows]);
}

/** What to do where the table is right. */
function otherwise(kind: Kind, id: string, { fields, lists }: Differing): string {
  const name = kind.name === taskKind.name ? '' : `${kind.name} `;
  const isHistory = kind.name === taskKind.name && lists.includes(words.history);
  const rest = lists.filter((key) => !isHistory || key !== words.history);
  const ways = [
    ...(fields.length > 0 ? [`栏目用 xiaoneng ${name}edit --from 这张表`] : []),
    ...(isHistory ? [`${words.history}用 xiaoneng correct ${id}，或照新的一条登记`] : []),
    ...(rest.length > 0 ? [`${rest.join('、')}用 xiaoneng ${name}edit ${id} --editor`] : []),
  ];
  return `以账上为准就删去这一行；以表里为准：${ways.join('；') || `用 xiaoneng ${name}edit ${id}`}`;
}
