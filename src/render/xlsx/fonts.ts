/** What says how a font is, in the order in which Excel wants it (ECMA-376 Part 1, 18.8.22). */
const ORDER = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'scheme'];

/** Styles whose fonts say what they are in the order of the schema; the library begins with their names. */
export function orderedFonts(styles: string): string {
  return styles.replace(/<font>(.*?)<\/font>/gs, (_, content: string) => `<font>${inOrder(content)}</font>`);
}

function inOrder(content: string): string {
  const elements = content.match(/<[^>]*\/>/g) ?? [];
  const place = (element: string) => ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');
  return elements.toSorted((a, b) => place(a) - place(b)).join('');
}
