/** So many lines are looked at. */
const LOOKED_AT = 200;

/** Whether a text begins as an e-mail does (RFC 5322), or a page that was saved as one (MHTML): some fields that every one has. */
export function isMail(text: string): boolean {
  const names = new Set<string>();
  for (const line of text.slice(0, 65_536).split('\n', LOOKED_AT)) {
    if (line.trim() === '') break;
    const [, name] = /^([A-Za-z][A-Za-z0-9-]{1,60}):/.exec(line) ?? [];
    if (name === undefined && !/^[ \t]/.test(line)) return false;
    if (name !== undefined) names.add(name.toLowerCase());
  }
  return (
    names.has('mime-version') ||
    ['from', 'to', 'subject', 'date', 'received'].filter((name) => names.has(name)).length > 2
  );
}
