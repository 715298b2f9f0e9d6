/** What `\p{…}` cannot say shortly: the marks that turn the direction of the text around. */
const TURNS = '\\u202a-\\u202e\\u2066-\\u2069';

/** Characters no ledger may hold: controls, escapes, other line ends, turned direction, halves of a character. */
const CONTROL = `\\r(?!\\n)|(?![\\t\\n\\r])[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Noncharacter_Code_Point}${TURNS}]`;
const ESCAPE_SEQUENCE = '(?:\\u001b\\[|\\u009b)[0-?]*[ -/]*[@-~]';

/** Characters that take no room on the screen; the joiner inside emoji is none of them. */
const INVISIBLE = `(?![\\u200d${TURNS}\\u{e0020}-\\u{e007f}])\\p{Cf}`;

/** Spaces that look like one and are text to YAML. */
export const ODD_SPACES =
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';

const controls = new RegExp(`(?:${ESCAPE_SEQUENCE}|${CONTROL})+`, 'gu');
const invisibles = new RegExp(`(?:${INVISIBLE})+`, 'gu');
const unprintable = new RegExp(`\\t|\\r|${CONTROL}|${INVISIBLE}`, 'gu');

/** Every run of forbidden characters. An escape sequence is one run. */
export function controlRuns(text: string): IterableIterator<RegExpExecArray> {
  return text.matchAll(controls);
}

/** Every run of characters that cannot be seen but are allowed. */
export function invisibleRuns(text: string): IterableIterator<RegExpExecArray> {
  return text.matchAll(invisibles);
}

/** Whether the text holds a forbidden character. */
export function hasControl(text: string): boolean {
  return text.search(controls) >= 0;
}

/** What stands where bytes could not be read as text: the character itself is lost. */
const UNREAD = '\ufffd';

/** Whether characters of the text were lost on the way. */
export function hasUnread(text: string): boolean {
  return text.includes(UNREAD);
}

/** Every run of lost characters. */
export function unreadRuns(text: string): IterableIterator<RegExpExecArray> {
  return text.matchAll(/\ufffd+/g);
}

/** Shows what cannot be seen, one sign for each character: ␛ for an escape, ␉ for a tab, ␦ for what has no sign. */
export function visible(text: string): string {
  return text.replace(unprintable, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : code === 0x7f ? '␡' : '␦';
  });
}

/** Columns the text takes on a terminal: two for Chinese characters, full-width signs and emoji. */
export function columns(text: string): number {
  let count = 0;
  for (const character of text) count += WIDE.test(character) ? 2 : 1;
  return count;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** U+001B and the like. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
