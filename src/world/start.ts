import { charsetsOf } from './charset.ts';
import { lostCharacters } from './encoded.ts';
import { codeOfInterruption } from './interruption.ts';
import { OutOfMemory, onOutOfMemory } from './memory.ts';
import { nodeWorld } from './node.ts';
import { INCOMPLETE, incompleteWords, OutputFailure } from './output.ts';
import type { WordsRead } from './reading.ts';
import { nodeTerminal } from './terminal.ts';
import { errorCode } from './trouble.ts';
import { wordsTyped } from './typed.ts';
import type { World } from './world.ts';

/** The program: what the user typed after its name, and the exit code it comes to. */
export type Main = (args: readonly string[], world: World) => Promise<number>;

/** sysexits.h: an internal error, which no documented exit code may stand for. */
const BUG = 70;
const USAGE = 2;
const REFUSED = 4;

const TOO_MANY = '打开的文件太多，系统不让再打开，没有做成。关掉一些程序再试，或请管理员调大 ulimit -n。';

const NO_MEMORY =
  '内存不够，没有做成。问得少一点（用 --unit、--year 等挑选），或放宽：NODE_OPTIONS=--max-old-space-size=4096（兆）。';

/** Runs `main` in this process and leaves its exit code behind, that of a bug if it never comes to an end. */
export async function start(main: Main, args: readonly string[]): Promise<void> {
  process.exitCode = BUG;
  onOutOfMemory(() => {
    end(new OutOfMemory());
    process.exit();
  });
  try {
    const { words, doubt } = wordsTyped(args, process.env);
    if (doubt) return refuseDoubt(doubt);
    const code = await main(words, nodeWorld());
    process.exitCode = codeOfInterruption() ?? code;
    tellLost();
  } catch (error) {
    end(error);
  }
}

/** Nothing is read or written by a word that may be another one. */
function refuseDoubt({ local, utf8 }: NonNullable<WordsRead['doubt']>): void {
  const { terminal } = charsetsOf(process.env, process.platform);
  const name = terminal.toUpperCase();
  process.exitCode = USAGE;
  nodeTerminal(process.env).err(
    `打的字按 ${name} 是“${local}”，按 UTF-8 是“${utf8}”，不知道是哪一个，没有做。
改法：是在 ${name} 的终端里打的，前面加 XIAONENG_ENCODING=${terminal}；是存成 UTF-8 的脚本，加 LC_ALL=zh_CN.UTF-8。
`,
  );
}

/** What stands as 〓 or ? on the terminal is in the ledger as it is. */
function tellLost(): void {
  const lost = lostCharacters();
  if (lost === 0) return;
  nodeTerminal(process.env).err(
    `注意：有 ${lost} 个字这里的编码没有，显示成“〓”或“?”；换 UTF-8 的终端，或用 -o 存成文件，就是原样。\n`,
  );
}

function end(error: unknown): void {
  const { code, words } = verdictOn(error);
  process.exitCode = code;
  nodeTerminal(process.env).err(`${words}\n`);
}

function verdictOn(error: unknown): { readonly code: number; readonly words: string } {
  if (error instanceof OutputFailure) {
    return { code: INCOMPLETE, words: incompleteWords(error).trimEnd() };
  }
  if (error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd') {
    return { code: USAGE, words: '当前文件夹已经不存在。请换到别的文件夹再运行。' };
  }
  if (error instanceof OutOfMemory) return { code: REFUSED, words: NO_MEMORY };
  if (['EMFILE', 'ENFILE'].includes(errorCode(error) ?? '')) return { code: REFUSED, words: TOO_MANY };
  const account = error instanceof Error ? error.stack : String(error);
  return { code: BUG, words: `程序内部出错，请把下面的内容发给维护者：\n${account}` };
}
