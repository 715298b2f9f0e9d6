import { unescaped } from './text.ts';

/** The attributes of a tag, by their names with prefixes. */
export type Attributes = Readonly<Record<string, string>>;

const ATTRIBUTE = /([\w:.-]{1,99})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=]+))/g;

/** The attributes that are written in a tag; HTML may leave out the quotes. */
export function attributesIn(text: string): Attributes {
  const attributes: Record<string, string> = Object.create(null);
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(text); found; found = ATTRIBUTE.exec(text))
    attributes[found[1] as string] = unescaped(found[2] ?? found[3] ?? found[4] ?? '');
  return attributes;
}
