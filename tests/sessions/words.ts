/**
 * The words of a line that any shell takes for just these words: `xiaoneng` and its arguments, bare or in quotes.
 * Undefined where only a shell knows: pipes, variables, other programs, anything that it might read otherwise.
 */
function plainWords(line: string): string[] | undefined {
  const words = /^xiaoneng(?: +(?:[^\s"'|&;<>()$`\\*?[\]{}#~!]|"[^"$`\\!]*"|'[^']*')+)*$/.exec(line);
  if (!words) return undefined;
  const parts = line.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  return parts.slice(1).map((part) => part.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single));
}

/** A line that begins with the program, and what the shell does with what it says: `xiaoneng list | tail -1`. */
export interface Piped {
  readonly words: readonly string[];
  readonly rest: string | undefined;
}

/** The line up to its first pipe, where any shell takes it for just these words. */
export function pipedWords(line: string): Piped | undefined {
  const [first = '', ...others] = line.split(' | ');
  const words = plainWords(first);
  return words && { words, rest: others.length === 0 ? undefined : others.join(' | ') };
}
