import { codePointName, ODD_SPACES } from '../characters.ts';
import { type Fault, fault, type TextRange } from '../fault.ts';
import type { Piece, Role } from './pieces.ts';

/** A fault together with the stretch to put right, and how, before YAML is asked about the rest of the text. */
export interface Trap {
  readonly fault: Fault;
  readonly repair?: TextRange & { readonly by: ' ' | ',' | ': ' | 'x' };
}

/** What may be wrong with a piece; empty for most. */
export function trapsOf(piece: Piece, text: string): Trap[] {
  return READERS[piece.kind](piece, text.slice(piece.start, piece.end), text.charAt(piece.end));
}

/** Reads a piece: what it says and the character after it. */
type Read = (piece: Piece, said: string, next: string) => Trap[];

const READERS: Readonly<Record<Piece['kind'], Read>> = {
  indent: (piece, said) => spaces(piece, said),
  key: (piece, said) => [...edges(piece, said), ...dash(piece, said)],
  'deep-key': (piece) => [trap('too-much-indent', piece, {}, { ...(piece.above ?? piece), by: ' ' })],
  plain: (piece, said, next) => [
    ...edges(piece, said),
    ...BY_ROLE[piece.role].flatMap((read) => read(piece, said, next)),
  ],
  comment: (piece, said) => hash(piece, said),
  'open-quote': (piece, said) => [
    trap('unclosed-quote', head(piece), { quote: said.charAt(0) }, { ...piece, by: 'x' }),
  ],
  'open-bracket': (piece, said) => [
    trap('unclosed-bracket', head(piece), { bracket: said.charAt(0) }, { ...piece, by: 'x' }),
  ],
  'after-quote': (piece) => [trap('text-after-quote', piece, {}, { ...piece, by: ' ' })],
  'after-bracket': (piece) => [trap('text-after-bracket', piece, {}, { ...piece, by: ' ' })],
};

const BY_ROLE: Readonly<Record<Role, readonly Read[]>> = {
  entry: [colon, dash],
  item: [colon, date],
  value: [date],
  joined: [joined],
  'bracket-item': [comma, date],
  'bracket-key': [colon],
  'bracket-value': [date, (piece, said, next) => (next === ':' ? comma(piece, said) : [])],
};

const ODD_RUN = new RegExp(`[${ODD_SPACES}]+`, 'g');
const ODD_EDGE = new RegExp(`^[${ODD_SPACES}]+|[${ODD_SPACES}]+$`, 'g');
const KEY_AND_COLON = new RegExp(
  `^(\\p{Script=Han}[\\p{Script=Han}\\p{N}_（）]{0,15})[ ${ODD_SPACES}]*(：|:(?![/\\s]))`,
  'u',
);
const DATE =
  /^[0-9０-９]{4}[-－–—/／.．年][0-9０-９]{1,2}[-－–—/／.．月][0-9０-９]{1,2}日?(?:[ T]+[0-9０-９]{1,2}[:：][0-9０-９]{2})?$/;

function spaces(piece: Piece, said: string): Trap[] {
  const traps = [...matches(piece, said, /\t+/g, tabs), ...matches(piece, said, ODD_RUN, oddSpaces)];
  const [first] = traps;
  return piece.above && first ? [...traps, { fault: first.fault, repair: { ...piece.above, by: ' ' } }] : traps;
}

function edges(piece: Piece, said: string): Trap[] {
  return matches(piece, said, ODD_EDGE, oddSpaces);
}

function colon(piece: Piece, said: string): Trap[] {
  const found = KEY_AND_COLON.exec(said);
  const [all = '', key = '', mark] = found ?? [];
  if (!found) return [];
  const at = piece.start + all.length - 1;
  const repair = { start: at, end: Math.min(at + 2, piece.end), by: ': ' } as const;
  return [
    trap(
      mark === '：' ? 'full-width-colon' : 'colon-needs-space',
      { start: piece.start, end: at + 1 },
      { key },
      repair,
    ),
  ];
}

function dash(piece: Piece, said: string): Trap[] {
  return /^-\p{Script=Han}/u.test(said) ? [trap('dash-needs-space', head(piece), {}, { ...head(piece), by: ' ' })] : [];
}

function date(piece: Piece, said: string): Trap[] {
  const meant = dateMeant(said);
  return meant === said ? [] : [trap('full-width-digit', piece, { meant })];
}

/** A date with plain digits and dashes; anything else as it is. */
export function dateMeant(said: string): string {
  return DATE.test(said) ? said.normalize('NFKC').replace(/[–—]/g, '-') : said;
}

function comma(piece: Piece, said: string): Trap[] {
  const first = said.search(/，/);
  const at = { start: piece.start + first, end: piece.start + first + 1 };
  if (first >= 0) return [trap('chinese-comma-in-list', at, { text: said }, { ...at, by: ',' })];
  return /[、；]/.test(said) ? [trap('chinese-mark-in-list', piece, { text: said })] : [];
}

function joined(piece: Piece, said: string): Trap[] {
  return /^-\s/.test(said) || KEY_AND_COLON.test(said) ? [trap('line-joined', piece, {})] : [];
}

/** `# ` after a value is a comment; with text close to it `#` may be part of the value, with a number or capital it is. */
function hash(piece: Piece, said: string): Trap[] {
  if (/^#+(?:\s|$)/.test(said)) return [];
  return [trap(/^#[0-9０-９A-Z]/.test(said) ? 'hash-cuts-value' : 'hash-maybe-comment', piece, { lost: said })];
}

function tabs(range: TextRange): Trap {
  return trap('tab-indent', range, {}, { ...range, by: ' ' });
}

function oddSpaces(range: TextRange, said: string): Trap {
  const name = said.startsWith('\u3000') ? '全角空格' : `特殊空格（${codePointName(said)}）`;
  return trap('full-width-space', range, { name }, { ...range, by: ' ' });
}

function matches(piece: Piece, said: string, pattern: RegExp, make: (range: TextRange, said: string) => Trap): Trap[] {
  return Array.from(said.matchAll(pattern), ({ index, 0: found }) => {
    const start = piece.start + index;
    return make({ start, end: start + found.length }, found);
  });
}

function head({ start }: Piece): TextRange {
  return { start, end: start + 1 };
}

function trap<C extends Fault['code']>(
  code: C,
  range: TextRange,
  params: Parameters<typeof fault<C>>[2],
  repair?: Trap['repair'],
): Trap {
  return repair ? { fault: fault(code, range, params), repair } : { fault: fault(code, range, params) };
}
