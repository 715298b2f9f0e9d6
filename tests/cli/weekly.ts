import { done } from './small.ts';

/** A ledger in memory in which one command follows another: what one writes the next one finds. */
export class Office {
  readonly files: Record<string, string> = {};
  #count = 0;

  /** Runs a command on a day; `stdin` is what is piped into it, `answers` what is typed at a terminal. */
  async run(day: string, args: readonly string[], stdin: Table = '', answers?: string[]) {
    const random = (count: number) => this.#random(count);
    const by = args[0] === 'check' || args[0] === 'export' ? [] : ['--by', '田某'];
    const ended = await done([...args, '--today', day, ...by], this.files, {
      stdin,
      random,
      ...(answers && { answers }),
    });
    for (const [path, text] of ended.written) this.files[path.replace('/ledger/', '')] = text;
    return ended;
  }

  /** Imports a table that is piped in. */
  import(day: string, table: Table, ...more: readonly string[]) {
    return this.run(day, ['import', '-', ...more], table);
  }

  /** The same, telling what would change: each as 编号's title, 栏目, 账上, 表里, 动作, 单元格. */
  async changes(day: string, table: Table, ...more: readonly string[]) {
    const { out } = await this.import(day, table, '--update', '--dry-run', '--json', ...more);
    const answer = JSON.parse(out) as { readonly 改动: readonly Record<string, string>[] };
    return answer.改动;
  }

  /** The text of the one task whose file says this. */
  task(words: string): string {
    const found = Object.entries(this.files).filter(
      ([path, text]) => path.startsWith('tasks/') && text.includes(words),
    );
    if (found.length !== 1) throw new Error(`${words}: ${found.length}`);
    return found[0]?.[1] ?? '';
  }

  #random(count: number): Uint8Array {
    this.#count += 1;
    return Uint8Array.from({ length: count }, (_, i) => (this.#count >> (5 * i)) & 31);
  }
}

/** A table as text, or a workbook. */
export type Table = string | Uint8Array;

/** A table of the offices from rows of cells. */
export function tableOf(head: string, ...rows: readonly string[]): string {
  return `${[head, ...rows].join('\n')}\n`;
}
