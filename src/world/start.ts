import { codeOfInterruption } from './interruption.ts';
import { OutOfMemory, onOutOfMemory } from './memory.ts';
import { nodeWorld } from './node.ts';
import { INCOMPLETE, incompleteWords, OutputFailure } from './output.ts';
import { nodeTerminal } from './terminal.ts';
import { errorCode } from './trouble.ts';
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
    const code = await main(args, nodeWorld());
    process.exitCode = codeOfInterruption() ?? code;
  } catch (error) {
    end(error);
  }
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
