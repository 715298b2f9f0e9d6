const ids = /\b([A-Z]{2}\d{8}-)[0-9A-HJKMNP-TV-Z]{4}\b/g;

export interface Placeholders {
  /** Puts `#1`, `#2`… in place of the random part of ids that are not known from the start. */
  hide(text: string): string;
  /** Puts ids in place of `#1` or `RW20220214-#1`; numbers not given out yet stay as they are. */
  reveal(command: string): string;
}

/** Stable names for the random ids that a session creates, in the order in which they appear. */
export function createPlaceholders(initial: string): Placeholders {
  const known = new Set(initial.match(ids));
  const created: string[] = [];
  const numberOf = (id: string) => {
    if (!created.includes(id)) created.push(id);
    return created.indexOf(id) + 1;
  };
  return {
    hide: (text) => text.replaceAll(ids, (id, stem) => (known.has(id) ? id : `${stem}#${numberOf(id)}`)),
    reveal: (command) =>
      command.replaceAll(/(?:\b[A-Z]{2}\d{8}-)?#(\d+)(?![\p{L}\p{N}])/gu, (text, n) => created[Number(n) - 1] ?? text),
  };
}

/** Makes control characters visible, so that a session file never carries one itself. */
export function visible(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]/gu, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '␡' : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
