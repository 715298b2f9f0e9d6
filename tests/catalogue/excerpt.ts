import { readDocx } from '../readers/docx.ts';
import type { Item, Items } from './world.ts';

const LONGEST = 60;

/** A file of a case for the page: its name, what is special about it, and its text. */
export function example(path: string, item: Item): string {
  if (path.startsWith('-')) return `没有 \`${path.slice(1)}\`。\n`;
  if (item === 'symlink') return `\`${path}\` 是符号链接。\n`;
  if ('trouble' in item) return `\`${path}\` 读不了：${item.trouble}。\n`;
  const { text, encoding } = textOf(item.bytes);
  const about = encoding === 'utf-8' ? '' : encoding === 'Word' ? '（Word 文件）' : `（${encoding} 编码）`;
  if (text.trim() === '') return `\`${path}\`，${item.bytes.length} 字节，没有内容。\n`;
  return `\`${path}\`${about}\n\n${fenced('yaml', shortened(linesOf(text)))}`;
}

/** What changes in the files of a ledger when somebody does as the message says. */
export function cure(ledger: Items, cured: Items): string {
  const changed = [...ledger.keys()].filter((path) => !isSame(ledger.get(path), cured.get(path)));
  const brought = [...cured.keys()].filter((path) => !ledger.has(path));
  return [
    '改好：\n',
    ...changed.map((path) =>
      change(path, linesIn(ledger.get(path)), cured.has(path) ? linesIn(cured.get(path)) : undefined),
    ),
    ...brought.map((path) => `补上 \`${path}\`。\n`),
  ].join('\n');
}

function isSame(one: Item | undefined, other: Item | undefined): boolean {
  return typeof one === 'object' && typeof other === 'object' && 'bytes' in one && 'bytes' in other
    ? Buffer.compare(one.bytes, other.bytes) === 0
    : false;
}

function change(path: string, before: readonly string[], after: readonly string[] | undefined): string {
  if (after === undefined) return `去掉 \`${path}\`。\n`;
  const lines = [
    ...before.filter((line) => line !== '' && !after.includes(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`),
  ];
  return lines.length === 0 ? `\`${path}\` 另存为 UTF-8。\n` : fenced('diff', shortened(lines));
}

/** The lines of a file that can be read as UTF-8; none of any other. */
function linesIn(item: Item | undefined): string[] {
  if (item === undefined || item === 'symlink' || 'trouble' in item) return [];
  return linesOf(textOf(item.bytes).text);
}

function linesOf(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => shown(line));
}

/** A line in characters that can be seen, cut where it is very long. */
function shown(line: string): string {
  const visible = line.replace(/[\p{Cc}\p{Cf}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : '␦';
  });
  return visible.length > LONGEST ? `${visible.slice(0, LONGEST)}……` : visible;
}

/** The beginning and the end of a long list of lines. */
export function shortened(lines: readonly string[]): readonly string[] {
  return lines.length > 40 ? [...lines.slice(0, 12), '……', ...lines.slice(-9)] : lines;
}

export function fenced(language: string, lines: readonly string[]): string {
  return `\`\`\`${language}\n${lines.join('\n')}\n\`\`\`\n`;
}

function textOf(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { text: readDocx(bytes).join('\n'), encoding: 'Word' };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decoded('utf-16le', bytes), encoding: 'UTF-16' };
  const text = decoded('utf-8', bytes);
  const isGbk = (text.match(/\ufffd/g)?.length ?? 0) > 10;
  return isGbk ? { text: decoded('gb18030', bytes), encoding: 'GBK' } : { text, encoding: 'utf-8' };
}

function decoded(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}
