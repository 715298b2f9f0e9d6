import type { World } from '../../world/world.ts';
import { exits, type Outcome, stop } from '../contract/outcome.ts';
import { type CommandSpec, command } from '../session/command.ts';
import { isSettled, makeFiles, type Unmade } from '../writing/machine-files.ts';
import { jobMeant, jobOptions, rehearsing } from './asked.ts';
import { type JobName, jobNamed, jobNames } from './job.ts';
import { type Keeper, keeperOf, logOf } from './keeper.ts';
import { askedLines, jobByHand, jobHints, jobLines, jobState, rehearsedJob, toldLines } from './told.ts';

const WHAT = { name: '<什么>', help: 'remind（提醒单）或 brief（晨报）' };

/** Has the machine make the reminder or the morning's report at set times. */
const install = command({
  name: 'install',
  alias: '安装',
  summary: '装上一项计划任务：到时候自己写提醒单或晨报，或发邮件；再装一次就是改成新的',
  arguments: [WHAT],
  options: jobOptions,
  examples: [
    'xiaoneng schedule install remind --weekly 周一 --time 08:30 --into ../提醒单.docx',
    'xiaoneng schedule install brief --leader 郭某 --into ../晨报.docx --dry-run',
  ],
  run: (input, session): Outcome => {
    const { world } = session;
    const job = jobMeant(input, session);
    const keeper = keeperOf(job.name, world);
    if (!keeper) return jobByHand(job, world);
    const files = keeper.files(job);
    const isKnown = world.scheduler?.ask(keeper.known).ok === true;
    const before = keeper.told();
    if (isKnown && before === undefined) return stop('schedule-there', { path: keeper.known.at(-1) ?? '' });
    if (input.options.dryRun === true) return rehearsedJob('将要装上', job, files, keeper.begin, world);
    if (isKnown && files.every(isSettled)) return toldLines('早已装好，没有改动', jobLines(job), []);
    const unmade = logBegun(job.log, world) ?? makeFiles(files, world);
    if (unmade) return stop('file-unwritten', { ...unmade });
    askAll(keeper.begin, 'scheduler-refused', world);
    const changed = before === undefined ? [] : [`原来的：${before}`];
    return toldLines('已经装好', [...jobLines(job), ...changed], jobHints(keeper, world));
  },
});

/** Takes away what was installed, and nothing else. */
const remove = command({
  name: 'remove',
  alias: '去掉',
  summary: '去掉一项计划任务：装的时候写的，一样不留（记录文件和已经写出来的留着）',
  arguments: [WHAT],
  options: [rehearsing],
  run: ({ args: [typed = ''], options }, { world }): Outcome => {
    const name = jobNamed(typed);
    const keeper = keeperOf(name, world);
    if (!keeper) return toldLines('没有装过，没有改动', [], ['crontab 里自己加的一行，用 crontab -e 去掉。']);
    const before = keeper.told();
    const files = keeper.files(undefined);
    if (files.every(isSettled)) return toldLines('没有装过，没有改动', [], []);
    const lines = [before ?? jobNames[name], `记录还在：${logOf(name, world)}`];
    if (options.dryRun === true)
      return toldLines(
        '将要去掉',
        [...lines, ...files.map(({ path }) => `删去 ${path}`), ...askedLines(keeper.end, world)],
        ['预演：没有改动。'],
      );
    if (world.scheduler?.ask(keeper.known).ok) askAll(keeper.end, 'scheduler-kept', world);
    const unmade = makeFiles(files, world);
    if (unmade) return stop('file-unwritten', { ...unmade });
    askAll(keeper.after, 'scheduler-refused', world);
    return toldLines('已经去掉', lines, []);
  },
});

/** What is installed, and how it went the last time. */
const look = command({
  name: 'show',
  alias: '查看',
  summary: '装了哪些计划任务，上次做成没有；有没做成的，退出码为 1',
  run: (_, { world }): Outcome => {
    const names = Object.keys(jobNames) as JobName[];
    const kept = names.flatMap((name) => {
      const keeper = keeperOf(name, world);
      const title = keeper?.told();
      return keeper === undefined || title === undefined ? [] : [{ name, keeper, title }];
    });
    const states = kept.map(({ name, keeper, title }) => jobState(name, title, keeper, world));
    const lines = states.flatMap((state) => state.lines);
    const answer = toldLines(kept.length === 0 ? '没有装过计划任务' : '计划任务', lines, []);
    return states.every(({ isWell }) => isWell) ? answer : { ...answer, exit: exits.findings };
  },
});

export const schedule: CommandSpec = {
  name: 'schedule',
  alias: '计划任务',
  summary: '到时候自己做：每周提醒单、每天晨报（Linux 的 systemd，Windows 的任务计划程序，别的写 crontab）',
  subcommands: [install, look, remove],
};

/** systemd makes no folder for what it adds to a file. */
function logBegun(path: string, { files }: World): Unmade | undefined {
  const begun = files.exists(path) ? undefined : files.write(path, '', 'absent');
  return begun && !begun.ok ? { path, why: begun.trouble.message } : undefined;
}

type Refusal = 'scheduler-refused' | 'scheduler-kept';

function askAll(asked: Keeper['begin'], code: Refusal, { scheduler }: World): void {
  for (const words of asked) {
    const answer = scheduler?.ask(words);
    if (answer && !answer.ok) stop(code, { reason: answer.reason, detail: answer.detail });
  }
}
