import { xml } from './xml.ts';

/** How a cell looks; every one is in the middle of its row, and its text is wrapped. */
export interface CellStyle {
  readonly font?: keyof typeof FONTS;
  /** Six hexadecimal digits. */
  readonly fill?: string | undefined;
  readonly ruled?: boolean;
  /** 18.8.31: `@` for text. */
  readonly format?: string;
  readonly align?: 'general' | 'left' | 'center' | 'right';
  /** It can be filled in although its sheet is protected. */
  readonly open?: boolean;
}

const PLAIN = '<sz val="11"/><color theme="1"/><name val="宋体"/><family val="2"/>';

/** In the order of the schema (ECMA-376 ZipPart 1, 18.8.22). */
const FONTS = {
  plain: PLAIN,
  title: `<b/>${PLAIN.replace('11', '16')}`,
  bold: `<b/>${PLAIN}`,
  link: `<u/>${PLAIN.replace('theme="1"', 'rgb="FF0563C1"')}`,
};
const SIDES = ['left', 'right', 'top', 'bottom'];
/** Numbers of formats below are Excel's own. */
const FIRST_FORMAT = 164;

/** The styles of a book, each numbered when it is first used; 0 is the default that every book needs. */
export class Styles {
  readonly #cells = new Map<string, string>([['', `<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`]]);
  readonly #numbers = new Map<string, number>([['', 0]]);
  /** By themselves, which is quicker. */
  readonly #known = new WeakMap<CellStyle, number>();
  readonly #fills = new Map<string, number>();
  readonly #formats = new Map<string, number>();

  numberOf(style: CellStyle): number {
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const number = this.#numberOf(style);
    this.#known.set(style, number);
    return number;
  }

  #numberOf({
    font = 'plain',
    fill = '',
    ruled = false,
    format = '',
    align = 'general',
    open = false,
  }: CellStyle): number {
    const key = `${font}\n${fill}\n${ruled}\n${format}\n${align}\n${open}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    const numbers = {
      numFmtId: format === '' ? 0 : numberIn(this.#formats, format, FIRST_FORMAT),
      fontId: Object.keys(FONTS).indexOf(font),
      fillId: fill === '' ? 0 : numberIn(this.#fills, fill, 2),
      borderId: ruled ? 1 : 0,
    };
    this.#cells.set(key, cellFormat(numbers, align, open));
    return number;
  }

  get xml(): string {
    const formats = [...this.#formats].map(
      ([format, number]) => `<numFmt numFmtId="${number}" formatCode="${xml(format)}"/>`,
    );
    const fills = [...this.#fills.keys()].map(
      (colour) => `<patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill>`,
    );
    const patterns = ['none', 'gray125'].map((type) => `<patternFill patternType="${type}"/>`);
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length === 0 ? '' : counted('numFmts', formats),
      counted('fonts', wrapped('font', Object.values(FONTS))),
      counted('fills', wrapped('fill', [...patterns, ...fills])),
      counted('borders', wrapped('border', [borderOf(''), borderOf('<color rgb="FF7F7F7F"/>')])),
      counted('cellXfs', [...this.#cells.values()]),
      '</styleSheet>',
    ].join('');
  }
}

function numberIn(numbers: Map<string, number>, key: string, first: number): number {
  const number = numbers.get(key) ?? first + numbers.size;
  numbers.set(key, number);
  return number;
}

function cellFormat(numbers: Readonly<Record<string, number>>, align: string, open: boolean): string {
  const ids = Object.entries(numbers).map(([name, number]) => `${name}="${number}"`);
  const applied = ['NumberFormat', 'Font', 'Fill', 'Border', 'Alignment', ...(open ? ['Protection'] : [])].map(
    (what) => `apply${what}="1"`,
  );
  const protection = open ? '<protection locked="0"/>' : '';
  return `<xf ${[...ids, ...applied].join(' ')}><alignment horizontal="${align}" vertical="center" wrapText="1"/>${protection}</xf>`;
}

function borderOf(colour: string): string {
  const side = (name: string) => (colour === '' ? `<${name}/>` : `<${name} style="thin">${colour}</${name}>`);
  return `${SIDES.map(side).join('')}<diagonal/>`;
}

function wrapped(name: string, contents: readonly string[]): string[] {
  return contents.map((content) => `<${name}>${content}</${name}>`);
}

function counted(name: string, elements: readonly string[]): string {
  return `<${name} count="${elements.length}">${elements.join('')}</${name}>`;
}
