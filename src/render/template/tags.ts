/** {{事项}}, and what stands between {{#逾期}} and {{/逾期}}: for each row, or where there is any; {{^有逾期}}: where there is none. */
export const BRACES = { start: '{{', end: '}}' } as const;

export function tag(name: string): string {
  return `${BRACES.start}${name}${BRACES.end}`;
}

/** Before the name of a field: whether it is filled. */
export const ANY = '有';

/** The tags that begin and end what stands under a condition: 抄送 is filled, or, written ^抄送, is not. */
export function underCondition(name: string): [string, string] {
  const isNot = name.startsWith('^');
  const field = `${ANY}${isNot ? name.slice(1) : name}`;
  return [tag(`${isNot ? '^' : '#'}${field}`), tag(`/${field}`)];
}

/** A tag as it stands in a text. */
export interface Tag {
  readonly kind: 'value' | 'open' | 'unless' | 'close';
  readonly name: string;
  /** Where it begins and ends, in characters. */
  readonly at: number;
  readonly end: number;
}

const TAG = /\{\{([^{}\n]*)\}\}/g;
const KINDS = { '#': 'open', '^': 'unless', '/': 'close' } as const;

/** The tags in a text, one after the other. */
export function tagsIn(text: string): Tag[] {
  return [...text.matchAll(TAG)].map(({ 0: whole, 1: inner = '', index }) => {
    const written = inner.trim();
    const kind = KINDS[written.charAt(0) as keyof typeof KINDS];
    const name = kind ? written.slice(1).trim() : written;
    return { kind: kind ?? 'value', name, at: index, end: index + whole.length };
  });
}
