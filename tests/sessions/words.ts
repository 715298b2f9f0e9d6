/**
 * The words of a line that any shell takes for just these words: `xiaoneng` and its arguments, bare or in quotes.
 * Undefined where only a shell knows: pipes, variables, other programs, anything that it might read otherwise.
 */
export function plainWords(line: string): string[] | undefined {
  const words = /^xiaoneng(?: +(?:[^\s"'|&;<>()$`\\*?[\]{}#~!]|"[^"$`\\!]*"|'[^']*')+)*$/.exec(line);
  if (!words) return undefined;
  const parts = line.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  return parts.slice(1).map((part) => part.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single));
}
