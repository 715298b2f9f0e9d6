/** Which signs may stand where in the files that this program writes, without meaning anything to YAML or looking like a slip. */

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const NAMING = '《》“”（）〔〕·+/.%~_-';

/**
 * What a sign may be: part of a key, the first of a value, in the middle of it, its last, part of a name in a list, part
 * of a value in braces, part of a comment.
 */
const [KEY, FIRST, INSIDE, LAST, NAME, IN_BRACES, NOTE] = [1, 2, 4, 8, 16, 32, 64];

const roles = new Uint8Array(0x10000);
for (let code = 0x4e00; code <= 0x9fff; code += 1) roles[code] = KEY | FIRST | INSIDE | LAST | NAME | IN_BRACES | NOTE;
permit(LETTERS, FIRST | INSIDE | LAST | NAME | IN_BRACES | NOTE);
permit(NAMING, INSIDE | LAST | NAME | IN_BRACES | NOTE);
permit('、，。；：！？…', INSIDE | LAST | NOTE);
permit('《“（〔', FIRST);
permit('、=', IN_BRACES);
permit('＋—=', INSIDE);
permit(' ', INSIDE | NOTE);
permit('#=:,×÷—★', NOTE);

function permit(signs: string, role: number): void {
  for (const sign of signs) roles[sign.charCodeAt(0)] = (roles[sign.charCodeAt(0)] ?? 0) | role;
}

function may(text: string, at: number, role: number): boolean {
  return ((roles[text.charCodeAt(at)] ?? 0) & role) !== 0;
}

/** Where the signs end that a key can have. */
export function endOfKey(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && may(text, at, KEY)) at += 1;
  return at;
}

/** Whether a part of a text is a value that needs no quotes; a colon only as in 09:30. */
export function isValue(text: string, start: number, end: number): boolean {
  if (start >= end || !may(text, start, FIRST) || !may(text, end - 1, LAST)) return false;
  for (let at = start + 1; at < end; at += 1) {
    if (!may(text, at, INSIDE) && !(text[at] === ':' && isDigit(text.charCodeAt(at + 1)))) return false;
  }
  return true;
}

/** Whether a part of a text is a name as it may stand in a list: neither commas nor colons of any width. */
export function isName(text: string, start: number, end: number): boolean {
  if (start >= end || !may(text, start, FIRST)) return false;
  for (let at = start + 1; at < end; at += 1) if (!may(text, at, NAME)) return false;
  return true;
}

/** Whether a part of a text is a value as it may stand in braces: a name, or several, or a condition such as 类别=问责. */
export function isValueInBraces(text: string, start: number, end: number): boolean {
  if (start >= end || !may(text, start, FIRST)) return false;
  for (let at = start + 1; at < end; at += 1) if (!may(text, at, IN_BRACES)) return false;
  return true;
}

/** Whether a part of a text is a comment of which nothing is to be said. */
export function isNote(text: string, start: number, end: number): boolean {
  if (text[start] !== '#') return false;
  for (let at = start + 1; at < end; at += 1) if (!may(text, at, NOTE)) return false;
  return true;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
