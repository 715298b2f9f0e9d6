import type { Day } from '../../calendar/day.ts';
import type { GitOutcome, World } from '../../world/world.ts';
import { stop } from '../contract/outcome.ts';
import { type MachineFile, machineFile } from '../writing/machine-files.ts';
import { idOfJob, type Job, type JobName, MADE } from './job.ts';
import { timerFiles } from './systemd.ts';
import { beginningIn, fromUtf16, taskOf, toUtf16 } from './windows.ts';

/** What the scheduler of this machine needs for a job. */
export interface Keeper {
  /** Files that are the job's own, with what they shall hold; of a job that shall go, nothing. */
  files(job: Job | undefined): readonly MachineFile[];
  /** What the scheduler is asked once they are there, or before they go, or after. */
  readonly begin: readonly (readonly string[])[];
  readonly end: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
  /** How it is known that the scheduler has it. */
  readonly known: readonly string[];
  /** What stands in its files for people; undefined where it was not made. */
  told(): string | undefined;
  /** The exit code of the last run; undefined where there was none, or nobody can tell. */
  last(): number | undefined;
  /** How a person has it run at once. */
  readonly once: string;
}

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Where the log of a job lies, and all else that is kept of it. */
export function logOf(name: JobName, { env, scheduler }: World): string {
  if (scheduler?.kind === 'schtasks') return `${windowsFolder(env)}/${name}.log`;
  return `${env['XDG_STATE_HOME'] || `${homeIn(env)}/.local/state`}/xiaoneng/${name}.log`;
}

export function keeperOf(name: JobName, world: World): Keeper | undefined {
  const kind = world.scheduler?.kind;
  return kind === undefined ? undefined : kind === 'systemd' ? ofSystemd(name, world) : ofWindows(name, world);
}

function homeIn(env: World['env']): string {
  return env['HOME'] || stop('home-unknown');
}

function windowsFolder(env: World['env']): string {
  return `${(env['LOCALAPPDATA'] || stop('home-unknown')).replaceAll('\\', '/')}/xiaoneng/schedule`;
}

function ofSystemd(name: JobName, world: World): Keeper {
  const folder = `${world.env['XDG_CONFIG_HOME'] || `${homeIn(world.env)}/.config`}/systemd/user`;
  const [id, timer] = [idOfJob(name), `${idOfJob(name)}.timer`];
  const places = [`${folder}/${id}.service`, `${folder}/${timer}`];
  return {
    files: (job) => {
      const texts = job ? Object.values(timerFiles(job)) : [];
      return places.map((place, at) =>
        own(place, decode, texts[at] === undefined ? undefined : encode(texts[at]), world),
      );
    },
    begin: [['daemon-reload'], ['enable', timer], ['restart', timer]],
    end: [['disable', '--now', timer]],
    after: [['daemon-reload']],
    known: ['is-enabled', '--quiet', timer],
    told: () =>
      /^Description=(.*)$/m.exec(ownText(places[1] as string, decode, world) ?? '')?.[1]?.replaceAll('%%', '%'),
    last: () =>
      lastOfService(said(['show', `${id}.service`, '--property=ExecMainStatus,ExecMainExitTimestampMonotonic'], world)),
    once: `systemctl --user start ${id}.service`,
  };
}

/** Before its first run there is no time at which it ended. */
function lastOfService(said: string): number | undefined {
  const [, ended = '0'] = /^ExecMainExitTimestampMonotonic=(\d+)$/m.exec(said) ?? [];
  const [, status] = /^ExecMainStatus=(\d+)$/m.exec(said) ?? [];
  return ended === '0' || status === undefined ? undefined : Number(status);
}

function ofWindows(name: JobName, world: World): Keeper {
  const [id, place] = [idOfJob(name), `${windowsFolder(world.env)}/${name}.xml`];
  const cmd = `${world.env['SystemRoot'] || 'C:\\Windows'}\\System32\\cmd.exe`;
  const today = world.clock.now().day;
  return {
    files: (job) => {
      const from = (beginningIn(ownText(place, fromUtf16, world) ?? '') as Day | undefined) ?? today;
      return [own(place, fromUtf16, job && toUtf16(taskOf(job, from, cmd)), world)];
    },
    begin: [['/Create', '/TN', id, '/XML', place.replaceAll('/', '\\'), '/F']],
    end: [['/Delete', '/TN', id, '/F']],
    after: [],
    known: ['/Query', '/TN', id],
    told: () => {
      const [, title] = /<Description>(.*)（xiaoneng/.exec(ownText(place, fromUtf16, world) ?? '') ?? [];
      return title?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    },
    last: () => lastOfTask(said(['/Query', '/TN', id, '/V', '/FO', 'CSV', '/NH'], world)),
    once: `schtasks /Run /TN ${id}`,
  };
}

/** The seventh field; 267011 (SCHED_S_TASK_HAS_NOT_RUN) before its first run. */
function lastOfTask(said: string): number | undefined {
  const field = said.split('","')[6];
  return field === undefined || !/^-?\d+$/.test(field) || field === '267011' ? undefined : Number(field);
}

function said(words: readonly string[], { scheduler }: World): string {
  const answer = scheduler?.ask(words) as GitOutcome<{ said: string }> | undefined;
  return answer?.ok ? answer.said : '';
}

/** A file of ours; what somebody else has put there stays. */
function own(
  path: string,
  read: (bytes: Uint8Array) => string,
  after: Uint8Array | undefined,
  world: World,
): MachineFile {
  return machineFile(
    path,
    (old) => {
      if (old.length > 0 && !read(old).includes(MADE)) stop('schedule-there', { path });
      return after;
    },
    world,
  );
}

function ownText(path: string, read: (bytes: Uint8Array) => string, { files }: World): string | undefined {
  const found = files.read(path);
  const text = found.ok ? read(found.bytes) : undefined;
  return text?.includes(MADE) ? text : undefined;
}
