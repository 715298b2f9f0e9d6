import { unescaped } from './text.ts';

/** The attributes of a tag, by their names with prefixes. */
export type Attributes = Readonly<Record<string, string>>;

/** An element, and where it stands in the text. */
export interface Element {
  readonly from: number;
  readonly to: number;
  readonly attributes: Attributes;
  /** '' where it is closed at once. */
  readonly inside: string;
}

/** Any prefix: x:row is a row. */
export const ANY = '(?:\\w{1,99}:)?';

/**
 * The elements of a name (with its prefix, `w:p`, or ANY) that do not lie within one another; one that never ends is
 * none. Each character is looked at a few times, however broken the text: it may be made to be slow.
 */
export function* elementsNamed(xml: string, name: string): Generator<Element> {
  const begin = new RegExp(`<${name}(?=[\\s/>])`, 'g');
  const end = new RegExp(`</${name}>`, 'g');
  let isClosed = true;
  for (let found = begin.exec(xml); found; found = begin.exec(xml)) {
    const [from, inner] = [found.index, xml.indexOf('>', begin.lastIndex)];
    if (inner < 0) return;
    const isEmpty = xml[inner - 1] === '/';
    const attributes = () => attributesIn(xml.slice(from + 1, inner));
    if (isEmpty) yield elementAt(from, inner + 1, '', attributes);
    end.lastIndex = inner;
    const close: RegExpExecArray | null = isEmpty || !isClosed ? null : end.exec(xml);
    isClosed &&= isEmpty || close !== null;
    if (close) yield elementAt(from, end.lastIndex, xml.slice(inner + 1, close.index), attributes);
    begin.lastIndex = close ? end.lastIndex : inner;
  }
}

function elementAt(from: number, to: number, inside: string, attributes: () => Attributes): Element {
  let known: Attributes | undefined;
  return {
    from,
    to,
    inside,
    get attributes() {
      known ??= attributes();
      return known;
    },
  };
}

/** The text without the elements of a name. */
export function withoutElements(xml: string, name: string): string {
  let [kept, at] = ['', 0];
  for (const { from, to } of elementsNamed(xml, name)) {
    kept += xml.slice(at, from);
    at = to;
  }
  return kept + xml.slice(at);
}

const ATTRIBUTE = /([\w:.-]{1,99})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=]+))/g;

/** The attributes that are written in a tag; HTML may leave out the quotes. */
export function attributesIn(text: string): Attributes {
  return Object.fromEntries(
    Array.from(text.matchAll(ATTRIBUTE), ([, key = '', value, other, bare = '']) => [
      key,
      unescaped(value ?? other ?? bare),
    ]),
  );
}
