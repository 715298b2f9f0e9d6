/** Marks our line in a start-up file, so that it is found wherever the script lies. */
const MARK = '  # xiaoneng';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The line of a start-up file that reads a script, if it is there. */
export function lineFor(script: string): string {
  const quoted = `'${script.replaceAll("'", `'\\''`)}'`;
  return `[ -r ${quoted} ] && source ${quoted}${MARK}`;
}

/** A start-up file with the line at its end, unless it is in it; all other bytes stay, of whatever encoding. */
export function withLine(bytes: Uint8Array, line: string): Uint8Array {
  if (linesOf(bytes).some((one) => decode(one).trimEnd() === line)) return bytes;
  const kept = withoutLine(bytes);
  const gap = kept.length === 0 || kept.at(-1) === LF ? '' : '\n';
  return joined([kept, encode(`${gap}${line}\n`)]);
}

/** A start-up file without any line of ours. */
export function withoutLine(bytes: Uint8Array): Uint8Array {
  return joined(linesOf(bytes).filter((one) => !decode(one).trimEnd().endsWith(MARK)));
}

const LF = 10;

/** The lines of a file, each with its line end. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(LF, at);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(at, next));
    at = next;
  }
  return lines;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
