import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { forPrograms, programNamed } from './programs.ts';
import type { Scheduler, World } from './world.ts';

/** What starts programs of this person at set times; undefined where it is not there or would not hear them. */
export function schedulerHere(env: World['env']): Scheduler | undefined {
  const kind = process.platform === 'win32' ? 'schtasks' : isManaged(env) ? 'systemd' : undefined;
  if (kind === undefined) return undefined;
  const before = kind === 'systemd' ? ['--user'] : [];
  return { kind, ask: (words) => asked(kind === 'systemd' ? 'systemctl' : 'schtasks', [...before, ...words], env) };
}

/** Where the systemd of a person listens while there is one. */
function isManaged(env: World['env']): boolean {
  const folder = env['XDG_RUNTIME_DIR'];
  return folder !== undefined && existsSync(`${folder}/systemd/private`);
}

/** In ms. It answers at once, or something is wrong with it. */
const PATIENCE = 30_000;

/** What Windows says comes in the code page of the system: only its ASCII is read. */
function asked(name: string, words: readonly string[], env: World['env']): ReturnType<Scheduler['ask']> {
  const program = programNamed(name, env);
  if (program === undefined) return { ok: false, reason: `没有找到 ${name}`, detail: '' };
  const started = spawnSync(program, words, {
    env: { ...forPrograms(env), LC_ALL: 'C' } as NodeJS.ProcessEnv,
    timeout: PATIENCE,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const said = (started.stdout ?? Buffer.alloc(0)).toString('utf8');
  if (started.status === 0) return { ok: true, said };
  const detail = (started.stderr ?? Buffer.alloc(0)).toString('utf8').trim();
  return { ok: false, reason: `${name} ${words.slice(0, 3).join(' ')} 没有做成`, detail };
}
