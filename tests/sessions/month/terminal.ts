import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** What came of a line that was typed: how it ended, what the screen shows, and how often Enter answered a question. */
interface Typing {
  readonly exit: number;
  readonly screen: string;
  readonly answers: number;
}

/** A clerk at a shell in tmux. */
export interface Desk {
  /** Types a line; whatever is asked is answered with Enter. */
  type(line: string): Promise<Typing>;
  leave(): void;
}

const ROWS = 200;
const STEP_MS = 50;
const LONGEST = 2400;

/** Sits down at a tmux of its own, so many columns wide, with bash in a folder. */
export function sitDown(name: string, columns: number, folder: string, env: NodeJS.ProcessEnv): Desk {
  const tmux = (...words: readonly string[]) => {
    const told = spawnSync('tmux', ['-L', name, '-f', '/dev/null', '-u', ...words], { encoding: 'utf8', env });
    if (told.status !== 0) throw new Error(told.stderr);
    return told.stdout;
  };
  const size = ['-x', `${columns}`, '-y', `${ROWS}`];
  tmux('new-session', '-d', ...size, '-c', folder, `PS1='[$?]\\#% ' exec bash --norc --noprofile`);
  let typed = 0;
  const look = () => tmux('capture-pane', '-p', '-t', ':').trimEnd();
  const settled = async (isThere: (screen: string) => boolean) => {
    for (let step = 0; step < LONGEST; step += 1) {
      const screen = look();
      if (isThere(screen)) return screen;
      await pause(STEP_MS);
    }
    throw new Error(`nothing more comes; the screen shows:\n${look()}`);
  };
  const isReady = (screen: string) => screen.endsWith(`]${typed + 1}%`);
  return {
    type: async (line) => {
      await settled(isReady);
      tmux('send-keys', '-t', ':', '-R', '-l', line);
      tmux('send-keys', '-t', ':', 'Enter');
      typed += 1;
      let answers = 0;
      let before = '';
      for (;;) {
        const known = before;
        const screen = await settled((shown) => isReady(shown) || (shown.endsWith('：') && shown !== known));
        if (isReady(screen)) return { exit: Number(/\[(\d+)\]\d+%$/.exec(screen)?.[1]), screen, answers };
        before = screen;
        answers += 1;
        tmux('send-keys', '-t', ':', 'Enter');
      }
    },
    leave: () => {
      spawnSync('tmux', ['-L', name, 'kill-server'], { env });
    },
  };
}
