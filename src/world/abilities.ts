import type { Colour } from './world.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Decides how many colours to use. NO_COLOR (not empty) wins over FORCE_COLOR (0–3), which wins over what the output is;
 * a file, a pipe and TERM=dumb get none.
 */
export function colourOf(env: Env, isTerminal: boolean, platform: string): Colour {
  if (env['NO_COLOR']) return 0;
  const forced = forcedColour(env['FORCE_COLOR']);
  if (forced !== undefined) return forced;
  if (!isTerminal || env['TERM'] === 'dumb') return 0;
  if (/^(?:truecolor|24bit)$/.test(env['COLORTERM'] ?? '') || platform === 'win32') return 3;
  return /-256(?:color)?$/.test(env['TERM'] ?? '') ? 2 : 1;
}

function forcedColour(value: string | undefined): Colour | undefined {
  switch (value) {
    case undefined:
      return undefined;
    case '0':
    case 'false':
      return 0;
    case '2':
      return 2;
    case '3':
      return 3;
    default:
      return 1;
  }
}

/**
 * The width to fold lines at: COLUMNS when it is set to a number, else what the terminal says (80 when it does not
 * know), and no limit for files and pipes.
 */
export function columnsOf(env: Env, isTerminal: boolean, reported: number | undefined): number | undefined {
  const asked = /^[1-9]\d{0,4}$/.test(env['COLUMNS'] ?? '') ? Number(env['COLUMNS']) : undefined;
  return asked ?? (isTerminal ? reported || 80 : undefined);
}

/** Whether a person can be asked: a terminal at both ends, able to move the cursor, and not a CI machine. */
export function interactive(env: Env, isInputTerminal: boolean, isOutputTerminal: boolean): boolean {
  const isCi = !['', 'false', '0'].includes(env['CI'] ?? '');
  return isInputTerminal && isOutputTerminal && env['TERM'] !== 'dumb' && !isCi;
}
