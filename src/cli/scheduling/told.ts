import { column, type View } from '../../views/view/view.ts';
import type { World } from '../../world/world.ts';
import { exits, type Outcome } from '../contract/outcome.ts';
import type { MachineFile } from '../writing/machine-files.ts';
import { crontabLine } from './crontab.ts';
import { type Job, type JobName, jobNames, jobTimes } from './job.ts';
import { type Keeper, logOf } from './keeper.ts';

/** What a job is, for people. */
export function jobLines(job: Job): string[] {
  return [
    `${jobNames[job.name]}：${jobTimes(job)}，${job.whither}`,
    `账本：${job.command[4] ?? ''}`,
    `记录：${job.log}`,
  ];
}

/** What the scheduler is going to be asked, as one would type it. */
export function askedLines(asked: readonly (readonly string[])[], { scheduler }: World): string[] {
  const program = scheduler?.kind === 'systemd' ? 'systemctl --user' : 'schtasks';
  return asked.map((words) => `运行 ${program} ${words.join(' ')}`);
}

/** All that would be written and run. */
export function rehearsedJob(
  title: string,
  job: Job,
  files: readonly MachineFile[],
  asked: readonly (readonly string[])[],
  world: World,
): Outcome {
  const read = (bytes: Uint8Array) =>
    new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes).split('\n');
  const shown = files.flatMap(({ path, after }) =>
    after === undefined ? [] : [`写 ${path}`, ...read(after).map((line) => `  ${line}`)],
  );
  return toldLines(title, [...jobLines(job), ...shown, ...askedLines(asked, world)], ['预演：没有写入。']);
}

export function jobByHand(job: Job, world: World): Outcome {
  const begun = world.files.exists(job.log) ? '' : `先建好记录的文件夹：${job.log.replace(/\/[^/]*$/, '')}`;
  const lines = [
    '机器的时钟是北京时间：',
    crontabLine(job, 'Asia/Shanghai'),
    '机器的时钟是 UTC（date 命令说 UTC）：',
    crontabLine(job, 'UTC'),
  ];
  const notes = [
    '没有装上：这里没有听命的 systemd（--user）。运行 crontab -e，加上面的一行。',
    ...(begun === '' ? [] : [begun]),
    'crontab 里的不由 schedule show、schedule remove 管。',
  ];
  return { ...toldLines(`要自己加的计划任务：${jobNames[job.name]}`, lines, notes), exit: exits.incomplete };
}

/** What a person should know of a job once it is there. */
export function jobHints({ once }: Keeper, { scheduler }: World): string[] {
  const whenOut =
    scheduler?.kind === 'systemd'
      ? '退出登录以后也要做的，再运行一次 loginctl enable-linger。'
      : '只在这个人登录着的时候做；关机时错过的，开机登录后补做。';
  return [whenOut, `现在就试一次：${once}`, '上次做成没有：xiaoneng schedule show；说的话都在记录里。'];
}

/** How a job stands, and how it went the last time. */
export function jobState(name: JobName, title: string, keeper: Keeper, world: World) {
  const isKnown = world.scheduler?.ask(keeper.known).ok === true;
  const last = isKnown ? keeper.last() : undefined;
  const how = last === undefined ? '还没有运行过' : last === 0 ? '上次做成了' : `上次没有做成，退出码 ${last}`;
  const state = isKnown ? how : '文件还在，但系统没有在管：再装一次';
  return { isWell: isKnown && (last ?? 0) === 0, lines: [title, `  ${state}`, `  记录：${logOf(name, world)}`] };
}

/** An answer of lines. */
export function toldLines(title: string, lines: readonly string[], notes: readonly string[]) {
  const view: View = {
    title,
    sections: [{ layout: 'lines', columns: [column('note')], rows: lines.map((line) => ({ note: line })) }],
    notes,
  };
  return { kind: 'answer' as const, view };
}
