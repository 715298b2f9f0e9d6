import {
  FORM_MARK,
  FORM_TEXT,
  type LockedField,
  lockedFields,
  type TokenField,
  tokenFields,
} from '../../records/collect.ts';
import { words } from '../../vocabulary/words.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { plain } from './texts.ts';

/** What a form was when it was sent: whose, of which 填报 and ledger, on which day, and what was locked, by the numbers of the tasks. */
export interface Token {
  readonly told: Readonly<Record<TokenField, string>>;
  readonly rows: ReadonlyMap<string, Readonly<Record<LockedField, string>>>;
  /** What else stood on it, as `plain` compares texts. */
  readonly texts: ReadonlySet<string>;
}

/** Whether a sheet is the one that nobody sees. */
export function isTokenSheet({ rows }: Sheet): boolean {
  return String(rows[0]?.[0] ?? '').trim() === FORM_MARK;
}

/** What the sheet that nobody sees tells; undefined where the book is no form of ours. */
export function tokenIn(sheets: readonly Sheet[]): Token | undefined {
  const sheet = sheets.find(isTokenSheet);
  if (!sheet) return undefined;
  const lines = sheet.rows.map((row) => row.map((cell) => String(cell).trim()));
  const under = (field: TokenField) => lines.find(([key]) => key === words[field])?.[1] ?? '';
  const told = Object.fromEntries(tokenFields.map((field) => [field, under(field)]));
  const below = lines.slice(1 + tokenFields.length).filter(([id = '']) => id !== '');
  const [around, tasks] = [true, false].map((is) => below.filter(([id]) => (id === FORM_TEXT) === is)) as [
    string[][],
    string[][],
  ];
  const rows = tasks.map((row) => {
    const locked = Object.fromEntries(lockedFields.map((field, i) => [field, row[i] ?? '']));
    return [row[0] ?? '', locked as Record<LockedField, string>] as const;
  });
  const texts = new Set(around.map(([, text = '']) => plain(text)));
  return { told: told as Token['told'], rows: new Map(rows), texts };
}
