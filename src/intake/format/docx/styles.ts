import { childOf, childrenOf, type XmlNode } from '../../tree.ts';

/** What a style says of a paragraph or run, itself or the one that it is based on. */
export interface WordStyles {
  isHidden(style: string | undefined): boolean;
  /** A line of a table of contents: what it says stands in the text too. */
  isContents(style: string | undefined): boolean;
  numberOf(style: string | undefined): NumberProperties | undefined;
  readonly usual: string | undefined;
}

/** Which list a paragraph counts in, and on which level (§17.3.1.19). */
export interface NumberProperties {
  readonly list?: string;
  readonly level?: number;
}

/** WordStyles are based on one another not farther than this, unless in a ring. */
const LONGEST = 20;

/** The styles of a document (§17.7). */
export function stylesOf(root: XmlNode | undefined): WordStyles {
  const styles = new Map(Array.from(childrenOf(root, 'w:style'), (node) => [node.attributes['w:styleId'] ?? '', node]));
  const usual = [...styles.values()].find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && isTrue(attributes['w:default']),
  );
  const chain = (style: string | undefined): XmlNode[] => {
    const found: XmlNode[] = [];
    for (let id = style; id !== undefined && found.length < LONGEST; ) {
      const node = styles.get(id);
      if (!node) break;
      found.push(node);
      id = valOf(childOf(node, 'w:basedOn'));
    }
    return found;
  };
  return {
    usual: usual?.attributes['w:styleId'],
    isHidden: (style) => {
      const told = chain(style).find((node) => childOf(node, 'w:rPr', 'w:vanish'));
      return isOn(childOf(told, 'w:rPr', 'w:vanish'));
    },
    isContents: (style) => chain(style).some((node) => /^toc ?\d/i.test(valOf(childOf(node, 'w:name')) ?? '')),
    numberOf: (style) => {
      for (const node of chain(style)) {
        const told = numberPropertiesIn(childOf(node, 'w:pPr'));
        if (told) return told;
      }
      return undefined;
    },
  };
}

/** The list and level that the properties of a paragraph name. */
export function numberPropertiesIn(properties: XmlNode | undefined): NumberProperties | undefined {
  const told = childOf(properties, 'w:numPr');
  if (!told) return undefined;
  const [list, level] = [valOf(childOf(told, 'w:numId')), valOf(childOf(told, 'w:ilvl'))];
  return { ...(list !== undefined && { list }), ...(level !== undefined && { level: Number(level) }) };
}

/** w:val of an element. */
export function valOf(node: XmlNode | undefined): string | undefined {
  return node?.attributes['w:val'];
}

/** A property that is there is on, unless it says that it is off (§17.17.4). */
export function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && !/^(?:0|false|off|none)$/.test(valOf(node) ?? '1');
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}
