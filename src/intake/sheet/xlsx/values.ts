import type { Element } from '../../xml.ts';
import { type CellNote, type CellValue, UNWORKED } from '../sheet.ts';
import { mayLackDigits, seenAs } from '../shown.ts';
import type { Look } from './styles.ts';
import { tagsNamed, textIn, type Worded, wordsIn } from './xml.ts';

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

/** What a cell holds as it is seen: a number stays one unless it is shown as a day or a share; what is struck out is none of it. */
export function cellValue(
  { attributes, inside }: Pick<Element, 'attributes' | 'inside'>,
  legend: Legend,
  say: SayOfCell,
): CellValue {
  const style = legend.styles[Number(attributes['s'] ?? 0)];
  const type = attributes['t'] ?? 'n';
  const raw = /<(?:\w{1,99}:)?v(?:\s[^<>]*)?>([^<]*)</.exec(inside)?.[1];
  const value =
    type === 'inlineStr'
      ? standing(wordsIn(inside), say)
      : raw === undefined || raw === ''
        ? unworked(inside, type)
        : heldIn(raw, type, style, legend, say);
  if (!style?.struck || value === '') return value;
  return standing({ text: '', struck: String(value) }, say);
}

function unworked(inside: string, type: string): CellValue {
  return /<(?:\w{1,99}:)?f[\s>/]/.test(inside) && type !== 'str' ? UNWORKED : '';
}

function heldIn(raw: string, type: string, style: Look | undefined, legend: Legend, say: SayOfCell): CellValue {
  if (type === 's') {
    const [place, text] = [Number(raw), legend.strings[Number(raw)] ?? ''];
    const struck = legend.struck.get(place);
    return struck === undefined ? text : standing({ text, struck }, say);
  }
  if (type === 'b') return raw === '1' ? '是' : '否';
  if (type === 'd') return raw.replace(/T00:00.*$/, '').replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*$/, '$1 $2');
  if (type !== 'n') return textIn(`<t>${raw}</t>`);
  const number = Number(raw);
  if (mayLackDigits(number)) say(lackingDigits(number));
  return seenAs(number, style?.shown, legend.since1904);
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

function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}……` : line;
}

/** The shared strings, in their order, and what is struck out of some. */
export function stringsIn(xml: string): Pick<Legend, 'strings' | 'struck'> {
  const strings: string[] = [];
  const struck = new Map<number, string>();
  for (const { inside } of tagsNamed(xml, 'si')) {
    const worded = wordsIn(inside);
    if (worded.struck !== '') struck.set(strings.length, worded.struck);
    strings.push(worded.text);
  }
  return { strings, struck };
}
