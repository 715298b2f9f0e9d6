import type { Attributes } from '../../attributes.ts';
import { localOf, type MarkupToken, type OpenToken, tokensIn } from '../../tokens.ts';
import { type CellNote, type CellValue, UNWORKED } from '../sheet.ts';
import { mayLackDigits, seenAs } from '../shown.ts';
import type { Look } from './styles.ts';
import { spelledOut, uncoded, type Worded, type WordsOf, wordsOf } from './words.ts';

/** What the cells of a book refer to. */
export interface Legend {
  readonly strings: readonly string[];
  /** What is struck out of some of the strings, by their places. */
  readonly struck: ReadonlyMap<number, string>;
  readonly styles: readonly Look[];
  /** Days are counted from 1904 (workbookPr date1904), and not from 1900. */
  readonly since1904: boolean;
}

/** Hears what is to be said of a cell. */
export type SayOfCell = (remark: Pick<CellNote, 'about' | 'level' | 'message' | 'remedy'>) => void;

/** What is written in a cell. */
export interface CellContent {
  /** What <v> says; '' where it says nothing. */
  readonly value: string;
  /** What <is> says. */
  readonly words: Worded | undefined;
  readonly isFormula: boolean;
}

const NOTHING: CellContent = { value: '', words: undefined, isFormula: false };

/** What is written in a cell that has just been opened; its tokens are taken from the others up to its end; undefined where it has none. */
export function heldIn(cell: OpenToken, tokens: Iterator<MarkupToken>): CellContent | undefined {
  if (cell.isEmpty) return NOTHING;
  let [value, within, isFormula] = ['', '', false];
  let words: WordsOf | undefined;
  for (let next = tokens.next(); !next.done; next = tokens.next()) {
    const token = next.value;
    words?.take(token);
    if (token.kind === 'text' && within === 'v') value += spelledOut(token);
    if (token.kind === 'text') continue;
    const name = localOf(token.name);
    if (name === 'c') return token.kind === 'close' ? { value, words: words?.told(), isFormula } : undefined;
    within = opened(token, name);
    isFormula ||= name === 'f';
    if (within === 'is') words = wordsOf();
  }
  return undefined;
}

function opened(token: MarkupToken, name: string): string {
  return token.kind === 'open' && !token.isEmpty ? name : '';
}

/** What a cell holds as it is seen: a number stays one unless it is shown as a day or a share; what is struck out is none of it. */
export function cellValue(attributes: Attributes, held: CellContent, legend: Legend, say: SayOfCell): CellValue {
  const style = legend.styles[Number(attributes['s'] ?? 0)];
  const type = attributes['t'] ?? 'n';
  const value = written(held, type, style, legend, say);
  if (!style?.struck || value === '') return value;
  return standing({ text: '', struck: String(value) }, say);
}

function written(held: CellContent, type: string, style: Look | undefined, legend: Legend, say: SayOfCell): CellValue {
  if (type === 'inlineStr') return held.words ? standing(held.words, say) : '';
  if (held.value === '') return held.isFormula && type !== 'str' ? UNWORKED : '';
  return valued(held.value, type, style, legend, say);
}

function valued(raw: string, type: string, style: Look | undefined, legend: Legend, say: SayOfCell): CellValue {
  if (type === 's') return sharedAt(Number(raw), legend, say);
  if (type === 'b') return raw === '1' ? '是' : '否';
  if (type === 'd') return raw.replace(/T00:00.*$/, '').replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*$/, '$1 $2');
  if (type !== 'n') return uncoded(raw);
  const number = Number(raw);
  if (mayLackDigits(number)) say(lackingDigits(number));
  return seenAs(number, style?.shown, legend.since1904);
}

function sharedAt(place: number, { strings, struck }: Legend, say: SayOfCell): string {
  const text = strings[place];
  if (text === undefined) say(lackingText(place));
  const out = struck.get(place);
  return out === undefined ? (text ?? '') : standing({ text: text ?? '', struck: out }, say);
}

/** The words that nobody has struck out; the others are told. */
function standing({ text, struck }: Worded, say: SayOfCell): string {
  if (struck !== '') say(struckOut(text, struck));
  return text;
}

const REMEDY = '不算就从表里删去，算就去掉删除线';

function struckOut(text: string, struck: string): Parameters<SayOfCell>[0] {
  return text.trim() === ''
    ? { about: 'value', level: 'error', message: `“${brief(struck)}”整格划去了，不知道还算不算`, remedy: REMEDY }
    : {
        about: 'value',
        level: 'warning',
        message: `划去的“${brief(struck)}”没有算，用“${brief(text)}”`,
        remedy: REMEDY,
      };
}

/** What is said when a spreadsheet has kept a long number as a number. */
export function lackingDigits(number: number): Parameters<SayOfCell>[0] {
  const message = `“${BigInt(number)}”超过 15 位又存成了数，后面几位可能已经丢了`;
  return { about: 'value', level: 'error', message, remedy: '对照原件，把这一栏设成文本，重新填上' };
}

/** What is said when a cell names a shared string that the book does not have. */
function lackingText(place: number): Parameters<SayOfCell>[0] {
  const message = `这一格的字在文件里找不到（第 ${place + 1} 条），文件可能没有存完整`;
  return { about: 'value', level: 'error', message, remedy: '用 WPS 或 Excel 打开核对，另存一份再试' };
}

function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}……` : line;
}

/** The shared strings, in their order, and what is struck out of some. */
export function stringsIn(xml: string): Pick<Legend, 'strings' | 'struck'> {
  const strings: string[] = [];
  const struck = new Map<number, string>();
  let words = wordsOf();
  const end = () => {
    const told = words.told();
    if (told.struck !== '') struck.set(strings.length, told.struck);
    strings.push(told.text);
  };
  for (const token of tokensIn(xml)) {
    const isItem = token.kind !== 'text' && localOf(token.name) === 'si';
    if (!isItem) words.take(token);
    else if (token.kind === 'close' || token.isEmpty) end();
    if (isItem) words = wordsOf();
  }
  return { strings, struck };
}
