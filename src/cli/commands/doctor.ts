import { formatMoment } from '../../calendar/moment.ts';
import { demandsIn, FORMAT } from '../../ledger/format.ts';
import { MARKER } from '../../ledger/marker.ts';
import { version } from '../../ledger/version.ts';
import { column, columns, type Marked, type Told, type Tone } from '../../views/view/view.ts';
import { words } from '../../vocabulary/words.ts';
import { busyWords } from '../../world/git-busy.ts';
import { unheeded } from '../../world/git-environment.ts';
import { FSYNC_SET, isOlder, OLDEST_GIT, versionIn } from '../../world/git-older.ts';
import type { Git } from '../../world/world.ts';
import { storeOf } from '../attachments/store.ts';
import { exits, isStop, tryTo } from '../contract/outcome.ts';
import { basisIn, COMMIT_BASIS, unrecorded } from '../past/unrecorded.ts';
import { command } from '../session/command.ts';
import { toBeNamed } from '../session/naming.ts';
import type { OpenLedger } from '../session/open-ledger.ts';
import type { Session } from '../session/session.ts';
import { journalIn } from '../writing/journal.ts';
import { misfiledIn } from '../writing/strays.ts';
import { repair } from './repair.ts';

type Health = 'good' | 'warn' | 'bad';

interface Finding {
  readonly item: string;
  readonly health: Health;
  readonly found: string;
  readonly advice?: string;
}

/** What this machine and this ledger are like, and what to do where something is amiss. */
export const doctor = command({
  name: 'doctor',
  alias: '体检',
  summary: '检查这台机器：Node、git、账本、历法、终端；程序断在半路留下的用 --repair 收拾',
  options: [{ flags: '--repair', help: '收拾断在半路的：没写完的改动、没有提交的记录、git 里的残留' }],
  writes: 'repair',
  run: ({ options }, session) => {
    const repaired = options.repair === true && options.dryRun !== true ? repair(session) : undefined;
    const findings = [
      ...(repaired ? [repairOf(repaired)] : []),
      program(session),
      clock(session),
      ledger(session),
      ...gitOf(session),
      ...unheededOf(session),
      ...storeIn(session),
      ...linksOf(session),
      ...lostOf(session),
      ...looseOf(session),
      ...leftOf(session),
      calendarOf(session),
      terminal(session),
    ];
    const open = session.opened();
    const bad = findings.some(({ health }) => health === 'bad');
    return {
      kind: 'answer',
      exit: bad ? exits.findings : exits.done,
      tellsLoose: open ? basisIn(open.outside().loose) : [],
      view: {
        title: '体检',
        sections: [
          {
            key: words.checkup,
            layout: 'list',
            columns: [...columns(['result', 'item']), column('finding', { grow: true })],
            rows: findings.map(rowOf),
          },
        ],
        notes: [bad ? '有一项以上不正常，请照办法处理。' : '可以使用。'],
      },
    };
  },
});

const marks: Readonly<Record<Health, { readonly word: string; readonly tone: Tone }>> = {
  good: { word: '正常', tone: 'good' },
  warn: { word: '注意', tone: 'warn' },
  bad: { word: '不正常', tone: 'bad' },
};

function rowOf({ item, health, found, advice }: Finding): Told {
  const { word, tone } = marks[health];
  const result: Marked = { value: word, text: `〔${word}〕`, tone };
  return { result, item, finding: advice === undefined ? found : `${found}；${advice}` };
}

function program({ world }: Session): Finding {
  return {
    item: '程序',
    health: 'good',
    found: `xiaoneng ${version}，Node.js ${world.runtime}（${world.program[0]}）`,
  };
}

function clock({ world }: Session): Finding {
  return { item: '时间', health: 'good', found: `北京时间 ${formatMoment(world.clock.now())}，与本机时区无关` };
}

function ledger(session: Session): Finding {
  const open = session.openIfFound();
  if (!open)
    return {
      item: '账本',
      health: 'warn',
      found: '没有找到',
      advice: '到账本文件夹里运行，或加 --ledger；新建用 xiaoneng init',
    };
  const errors = open.errors().length;
  const [barred] = open.barred();
  if (barred && errors === 0)
    return { item: '账本', health: 'bad', found: `${open.folder}，${barred.message}`, advice: barred.remedy };
  const found = `${open.folder}，格式 ${formatOf(open)}，${open.whole.tasks.length} 项任务`;
  return errors === 0
    ? { item: '账本', health: 'good', found }
    : { item: '账本', health: 'bad', found: `${found}，${errors} 个错误`, advice: '运行 xiaoneng check 查看' };
}

/** As it stands in the file, though the file may be in no form known here. */
function formatOf({ whole }: OpenLedger): string {
  const { format } = demandsIn(whole.texts.get(MARKER) ?? '');
  return `${format ?? '没有写'}${format === FORMAT ? '' : `（这个程序认得 ${FORMAT}）`}`;
}

/** Records in which characters were lost, by place: nobody else tells them among all warnings. */
function lostOf(session: Session): Finding[] {
  const lost =
    session
      .opened()
      ?.problems()
      .filter(({ code }) => code === 'unread-character') ?? [];
  if (lost.length === 0) return [];
  const places = [...new Set(lost.map(({ file, line }) => `${file}:${line}`))];
  const shown = `${places.slice(0, SHOWN).join('、')}${places.length > SHOWN ? ` 等 ${places.length} 处` : ''}`;
  return [{ item: '丢了的字', health: 'bad', found: shown, advice: '对照原件把字补上；xiaoneng check 看全部' }];
}

const SHOWN = 5;

/** Which git this is, where it is too old, or does not say. */
function versionOf(git: Git): Finding[] {
  const text = git.version();
  const read = text === undefined ? undefined : versionIn(`git version ${text}`);
  const least = OLDEST_GIT.join('.');
  if (!read) return [];
  if (isOlder(read.version, OLDEST_GIT))
    return [{ item: 'git', health: 'bad', found: `${read.text}，太旧`, advice: `升级到 ${least} 或更新的` }];
  const old = isOlder(read.version, FSYNC_SET) ? '；2.36 以前，断电时刚做的提交可能丢，账本的文件不丢' : '';
  return [{ item: 'git', health: 'good', found: `${read.text}（${least} 起可用）${old}` }];
}

/** Whether the disk has hard links, by which a lock and a new file appear in one step. */
function linksOf(session: Session): Finding[] {
  const folder = session.opened()?.folder;
  const has = folder === undefined ? undefined : session.world.hasLinks(folder);
  if (has === undefined) return [];
  return [{ item: '硬链接', health: 'good', found: has ? '有' : '这个盘没有（U 盘、exFAT），写锁用文件夹，一样可靠' }];
}

function gitOf(session: Session): Finding[] {
  const git = session.world.git(session.opened()?.folder ?? session.world.cwd);
  const state = git.state();
  const findings: Finding[] = versionOf(git);
  if (!state.available)
    return [{ item: 'git', health: 'warn', found: '没有安装', advice: '能用，但没有版本历史；建议安装 git' }];
  if (state.trouble) return [...findings, { item: 'git', health: 'bad', found: state.trouble }];
  if (session.opened()) findings.push(repositoryOf(state));
  const [author, why] = [git.identity(), git.identityTrouble()];
  if (why !== undefined) findings.push({ item: '提交人', health: 'bad', found: '提交不了', advice: why });
  else if (author) findings.push({ item: '提交人', health: 'good', found: `${author.name} <${author.email}>` });
  else
    findings.push({
      item: '提交人',
      health: 'bad',
      found: '没有设置',
      advice: toBeNamed(session.world, session.opened()?.folder ?? session.world.cwd),
    });
  return findings;
}

/** Where the history of the ledger is kept. */
function repositoryOf({ repository, busy, root }: ReturnType<Git['state']>): Finding {
  const item = 'git';
  if (!repository) {
    const advice = '能用，但没有版本历史；在账本文件夹运行 git init';
    return { item, health: 'warn', found: '账本不在仓库里', advice };
  }
  if (busy) return { item, health: 'bad', found: `正在${busyWords(busy)}`, advice: '先完成或放弃它' };
  return { item, health: 'good', found: `仓库 ${root ?? ''}` };
}

/** Whoever sets one of these expects it to do something. */
function unheededOf({ world }: Session): Finding[] {
  const names = unheeded(world.env);
  if (names.length === 0) return [];
  const found = `${names.join('、')} 不传给 git（会改变它的回答）`;
  return [{ item: '环境变量', health: 'good', found }];
}

/** Whether the folder for large attachments is there, where one is named. */
function storeIn(session: Session): Finding[] {
  const open = session.opened();
  const store = open && storeOf(open);
  if (store === undefined) return [];
  if (session.world.files.exists(store)) return [{ item: words.attachmentStore, health: 'good', found: store }];
  const advice = '连上那个盘，或改 xiaoneng.yaml 里的“附件库”；连上以前大的附件附不了、核对不了';
  return [{ item: words.attachmentStore, health: 'warn', found: `${store} 没有连上`, advice }];
}

/** What of 名录, 制度, 方案 and 历法 is not in history yet. */
function looseOf(session: Session): Finding[] {
  const open = session.opened();
  const loose = open ? basisIn(unrecorded(open)) : [];
  if (loose.length === 0) return [];
  return [{ item: '没有提交', health: 'warn', found: loose.join('、'), advice: COMMIT_BASIS }];
}

function repairOf(done: readonly string[]): Finding {
  return { item: '修复', health: 'good', found: done.length > 0 ? done.join('；') : '没有要修的' };
}

/** What a program that died, or somebody's hand, has left outside history. */
function leftOf(session: Session): Finding[] {
  const open = session.opened();
  if (!open) return [];
  const unfinished = open.world.files.exists(journalIn(open.folder));
  const git = open.world.git(open.folder);
  const { available, repository } = git.state();
  const announced = available && repository ? git.announced() : [];
  const every = unrecorded(open);
  const misfiled = misfiledIn(open);
  const loose = every.filter((path) => !basisIn(every).includes(path) && !misfiled.has(path));
  const found = [
    ...(unfinished ? ['有一次改动没有写完'] : []),
    ...(announced.length > 0 ? [`git 里有 ${announced.length} 个没有提交成的文件名`] : []),
    ...(loose.length > 0 ? [`${loose.length} 条记录没有提交`] : []),
  ];
  if (found.length === 0) return [];
  return [{ item: '断在半路', health: 'warn', found: found.join('；'), advice: '核对后运行 xiaoneng doctor --repair' }];
}

function calendarOf(session: Session): Finding {
  const terms = tryTo(() => session.terms());
  if (isStop(terms)) return { item: '历法', health: 'warn', found: `没有看：${terms.message}` };
  const official = terms.calendar.coverage().filter(({ status }) => status === 'official');
  const unread = official.filter(({ unconfirmed }) => unconfirmed).map(({ year }) => year);
  if (unread.length > 0)
    return {
      item: '历法',
      health: 'warn',
      found: `${unread.join('、')} 年的放假通知没有与原件核对`,
      advice: '对照原件核对以后运行 xiaoneng calendar confirm',
    };
  const last = official.at(-1)?.year ?? 0;
  const thisYear = Number(session.asOf.day.slice(0, 4));
  const found = `放假安排到 ${last} 年`;
  if (last > thisYear) return { item: '历法', health: 'good', found };
  const late = last < thisYear || session.asOf.day.slice(5) >= '11-01';
  const advice = `之后的期限是暂定；国务院公布 ${last + 1} 年通知后用 xiaoneng calendar import 导入`;
  return { item: '历法', health: last < thisYear ? 'bad' : late ? 'warn' : 'good', found, ...(late && { advice }) };
}

function terminal({ world: { terminal: screen, env } }: Session): Finding {
  const size = screen.columns === undefined ? '输出到文件或管道，不折行' : `宽 ${screen.columns} 列`;
  const colour = screen.colour === 0 ? '无颜色' : '有颜色';
  const wide =
    env['XIAONENG_AMBIGUOUS'] === 'wide' ? '“”—…按两列' : '“”—…按一列（表格不齐时设 XIAONENG_AMBIGUOUS=wide）';
  const { terminal: shown = 'utf-8', pipe = 'utf-8', unknown } = screen.charsets ?? {};
  const charset = `编码 ${shown.toUpperCase()}${pipe === shown ? '' : `，管道 ${pipe.toUpperCase()}`}`;
  const found = `${charset}，${size}，${colour}，${wide}`;
  if (unknown === undefined) return { item: '终端', health: 'good', found };
  const advice = `“${unknown}”不认得，当作 UTF-8；可写 UTF-8、GB18030、GBK、BIG5`;
  return { item: '终端', health: 'warn', found, advice };
}
