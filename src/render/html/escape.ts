import { printable } from '../width.ts';

/** A piece of HTML that has been made here, as against text that somebody typed. */
export interface Html {
  readonly html: string;
}

type Hole = string | number | undefined | false | Html | readonly Html[];

/** A template whose holes are text, and are escaped for elements and for quoted attributes, unless they are HTML. */
export function html(pieces: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  return { html: pieces.reduce((whole, piece, i) => whole + filling(holes[i - 1]) + piece) };
}

function filling(hole: Hole): string {
  if (hole === undefined || hole === false) return '';
  if (typeof hole === 'string' || typeof hole === 'number') return escaped(String(hole));
  return 'html' in hole ? hole.html : (hole as readonly Html[]).map((one) => one.html).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Text as it stands in an element or in a quoted attribute; what cannot be seen is made visible. */
function escaped(text: string): string {
  return printable(text).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '');
}

/** HTML that was made elsewhere in this folder. */
export function raw(text: string): Html {
  return { html: text };
}
