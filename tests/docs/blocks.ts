/** A fenced block of a page, with what the comment right before it says of how it is judged. */
export interface Block {
  readonly page: string;
  /** Of the line that opens it. */
  readonly line: number;
  /** The word behind the fence: sh, console, crontab, ini, yaml, text, or none. */
  readonly kind: string;
  readonly lines: readonly string[];
  readonly mark: Mark;
}

/** `<!-- 试：场景；xiaoneng audit 退出码 1 -->`, `<!-- 比：文件 -->` or `<!-- 不试：理由 -->` before a block. */
export type Mark =
  | { readonly kind: 'tried'; readonly scene: string | undefined; readonly exits: ReadonlyMap<string, number> }
  | { readonly kind: 'compared'; readonly with: string }
  | { readonly kind: 'untried'; readonly reason: string }
  | { readonly kind: 'none' };

export function blocksOf(page: string, text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const opened = /^```(.*)$/.exec(lines[at] ?? '');
    if (!opened) continue;
    const end = lines.indexOf('```', at + 1);
    if (end < 0) throw new Error(`${page}:${at + 1}: remedy: close this block with \`\`\` at the beginning of a line`);
    const mark = markIn(lines[at - 1] ?? '');
    blocks.push({ page, line: at + 1, kind: opened[1] ?? '', lines: lines.slice(at + 1, end), mark });
    at = end;
  }
  return blocks;
}

function markIn(line: string): Mark {
  const [, word, said = ''] = /^<!-- (试|比|不试)：(.+) -->$/.exec(line) ?? [];
  if (word === '比') return { kind: 'compared', with: said };
  if (word === '不试') return { kind: 'untried', reason: said };
  if (word !== '试') return { kind: 'none' };
  const parts = said.split('；').map((part) => ({ part, exit: /^(.+) 退出码 (\d)$/.exec(part) }));
  const exits = new Map(parts.flatMap(({ exit }) => (exit ? [[exit[1] ?? '', Number(exit[2])] as const] : [])));
  return { kind: 'tried', scene: parts.find(({ exit }) => !exit)?.part, exits };
}

/** A command of a block, and the lines under it that it is to answer, where the page shows them. */
export interface Command {
  readonly block: Block;
  readonly line: string;
  readonly shown: readonly string[] | undefined;
}

const kinds: Readonly<Record<string, (lines: readonly string[]) => readonly Omit<Command, 'block'>[]>> = {
  sh: (lines) => whole(lines).map(silent),
  console: asked,
  crontab: (lines) => lines.map((line) => silent(line.replace(/^(?:\S+ +){5}/, '').replaceAll('\\%', '%'))),
  ini: (lines) => lines.flatMap((line) => (line.startsWith('ExecStart=') ? [silent(line.slice(10))] : [])),
};

/** The commands of a block, if it is of a kind that has any. */
export function commandsOf(block: Block): readonly Command[] | undefined {
  return kinds[block.kind]?.(block.lines).map((command) => ({ block, ...command }));
}

function silent(line: string): Omit<Command, 'block'> {
  return { line, shown: undefined };
}

/** A line that is indented, or ends what was begun, belongs to the command before it. */
function whole(lines: readonly string[]): string[] {
  const joined = lines.join('\n').split(/\n(?!\s|done|fi|\})/);
  return joined.filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

function asked(lines: readonly string[]): Omit<Command, 'block'>[] {
  const parts = lines.join('\n').split(/^\$ /m).slice(1);
  return parts.map((part) => {
    const [line = '', ...shown] = part.trimEnd().split('\n');
    return { line, shown };
  });
}
