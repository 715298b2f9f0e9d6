import type { Day } from '../../calendar/day.ts';
import { MARKER } from '../../ledger/marker.ts';
import { readTyped } from '../../ledger/typed.ts';
import { bulletinKind } from '../../records/bulletin.ts';
import { year as yearField } from '../../records/fields.ts';
import type { Register } from '../../records/kind.ts';
import { receiptKind } from '../../records/receipt.ts';
import { bulletinsFrom, type Carried, type Carrying, carriedOf } from '../../rules/carrying/carried.ts';
import { numbersOfYear } from '../../rules/issuing/series.ts';
import type { SeveralRow } from '../../views/files/several.ts';
import { words } from '../../vocabulary/words.ts';
import { endedFiles, freshFiles, refuseUnsound, type Turn } from '../carrying/ledgers.ts';
import { type FileChange, miswritten, type Outcome, stop } from '../contract/outcome.ts';
import type { InputOf } from '../contract/spec.ts';
import { TEMPLATES } from '../output/template-place.ts';
import { command } from '../session/command.ts';
import { absolute, ledgerAround } from '../session/folder.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { concluded } from '../several/together.ts';
import type { Severally } from '../several/work.ts';

const options = [
  { flags: '--year <年份>', help: '新账是哪一年的，如 2023', must: true },
  { flags: '--yes', help: '看过了，直接写，不再问一遍；不在终端上要加它才写' },
] as const;

/** Begins the ledger of a new year: what recurs goes on in the new one, what is open is finished in the old one. */
export const carry = command({
  name: 'carry',
  alias: '结转',
  summary: '一年一本新账：名录、制度、历法、报送要求、周期任务、包保转入新账，没办完的留在旧账办完；两本各一次提交',
  arguments: [{ name: '<新账文件夹>', help: '还没有的文件夹' }],
  options,
  writes: true,
  examples: ['xiaoneng carry ../台账2023 --year 2023 --dry-run', 'xiaoneng 结转 ../台账2023 --year 2023 --yes'],
  run: (input, session) => {
    const open = session.open();
    const first = firstDay(input);
    const folder = absolute(session.world.cwd, input.args[0] ?? '');
    const aim = { first, folder, typed: input.args[0] ?? '' };
    refuseUnready(aim, open, session);
    return carriedOver(aim, input.options as Severally, open, session);
  },
});

interface Aim {
  readonly first: Day;
  readonly folder: string;
  /** The folder as it was typed. */
  readonly typed: string;
}

function firstDay({ options: { year } }: InputOf<typeof options>): Day {
  if (year === undefined) return stop('carry-year-absent');
  const read = readTyped(yearField, year);
  return 'value' in read ? (`${read.value}-01-01` as Day) : stop(miswritten('--year', read));
}

/** Before the year has begun nothing can have been ended with it; what cannot be read would be left behind unseen. */
function refuseUnready({ first, folder, typed }: Aim, open: OpenLedger, { world, asOf }: Session): void {
  const { office } = open.ledger;
  if (office?.closed) stop('carried-already', { day: office.closed.date, to: office.closed.ledger });
  if (office?.opened && office.opened.from >= first) stop('carried-back', { from: office.opened.from });
  if (asOf.day < first) stop('carried-early', { first, today: asOf.day });
  if (world.files.exists(`${folder}/${MARKER}`)) stop('ledger-there', { folder: typed });
  const there = world.files.exists(folder) ? world.files.walk(folder).entries : [];
  // empty folders are what a carrying that came to nothing leaves
  if (there.some(({ kind }) => kind !== 'folder')) stop('folder-full', { folder: typed });
  const around = ledgerAround(world, folder);
  if (around !== undefined) stop('ledger-within', { folder: typed, around });
  const [wrong] = open.errors();
  if (wrong) stop('carried-faulty', { file: wrong.file, message: wrong.message });
}

function carriedOver(aim: Aim, typed: Severally, open: OpenLedger, session: Session): Promise<Outcome> {
  session.clerk();
  const carrying = carriedOf(open.ledger, aim.first);
  const turn = turnOf(aim, open, session);
  const fresh = freshFiles(carrying.going, turn, open);
  refuseUnsound(fresh, session);
  const ended = endedFiles(carrying.going, turn, open);
  const year = aim.first.slice(0, 4);
  const name = open.ledger.office?.name ?? '';
  const founds = {
    files: fresh,
    subject: `新建账本：${name}（${year} 年）`,
    action: '初始化',
    folder: aim.folder,
    called: aim.typed,
    founding: true,
  };
  const change = { files: ended, subject: `结转：${year} 年另立账本`, action: '结转', founds };
  const looked = {
    told: '结转',
    rows: [...fileRows(fresh, carrying), ...recordRows(carrying)],
    notes: notesOf(aim, carrying, open),
    problems: [],
    isAsked: true,
  };
  return concluded(looked, () => ({ kind: 'change', change }), typed, session);
}

function turnOf({ first, folder }: Aim, open: OpenLedger, { asOf, world }: Session): Turn {
  const months = open.ledger.records(receiptKind).map(({ record }) => record.month);
  const published = open.ledger.records(bulletinKind).map(({ record }) => record.month);
  const bulletins = bulletinsFrom(months, published, first);
  const given = numbersOfYear(open.whole, first.slice(0, 4));
  const old = absolute(world.cwd, open.folder);
  return {
    opened: {
      [words.from]: first,
      [words.ledger]: pathBetween(folder, old),
      ...(bulletins !== undefined && { [words.bulletinMonth]: bulletins }),
      ...(given.length > 0 && { [words.numbersGiven]: given }),
    },
    closed: {
      [words.to]: `${Number(first.slice(0, 4)) - 1}-12-31`,
      [words.date]: asOf.day,
      [words.ledger]: pathBetween(old, folder),
    },
  };
}

/** How one folder is reached from another: ../台账2023. */
function pathBetween(from: string, to: string): string {
  const [own, other] = [from, to].map(partsOf) as [string[], string[]];
  const same = own.findIndex((part, at) => part !== other[at]);
  const shared = same < 0 ? own.length : same;
  return [...own.slice(shared).map(() => '..'), ...other.slice(shared)].join('/');
}

function partsOf(path: string): string[] {
  const kept: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') kept.pop();
    else if (part !== '.' && part !== '') kept.push(part);
  }
  return kept;
}

const NAMES: Readonly<Record<string, string>> = {
  'units.yaml': '单位名录',
  'rules.yaml': '制度',
  'plan.yaml': '方案，去掉关联任务',
  'permissions.yaml': '权限',
};

/** What is copied whole. */
function fileRows(fresh: readonly FileChange[], { going }: Carrying): SeveralRow[] {
  const records = new Set(going.map(({ filed }) => filed.file));
  const copied = fresh.filter(({ path }) => !records.has(path) && path !== MARKER && !path.startsWith('.'));
  return copied.map(({ path }) => row(path, nameOfCopy(path), ['新账：照抄']));
}

function nameOfCopy(path: string): string {
  return NAMES[path] ?? (path.startsWith(`${TEMPLATES}/`) ? '文书模板' : '放假安排');
}

function recordRows({ going, kept }: Carrying): SeveralRow[] {
  return [
    ...going.map((one) => row(one.filed.record.id, titleOf(one), one.told)),
    ...kept.map((one) => ({
      ...row(one.filed.record.id, titleOf(one), []),
      hints: [`留在旧账：${one.why}`],
      unchanged: true as const,
    })),
  ];
}

function titleOf({ kind, filed }: Pick<Carried, 'filed'> & { readonly kind: Register }): string {
  return `${kind.word} ${kind.titleOf(filed.record)}`;
}

function row(id: string, title: string, written: readonly string[]): SeveralRow {
  return { id, title, units: [], written, hints: [] };
}

/** What stays, and how the two are asked from then on. */
function notesOf({ first, typed }: Aim, { kept }: Carrying, open: OpenLedger): string[] {
  const { cwd } = open.world;
  const old = pathBetween(cwd, absolute(cwd, open.folder)) || '.';
  const tasks = open.standings().filter(({ state }) => state !== 'cleared' && state !== 'cancelled').length;
  const year = first.slice(0, 4);
  return [
    `没有销号的任务 ${tasks} 项留在旧账里办完，问题、投诉、报告、走访等登记过的也都留在旧账；${year} 年的控制数、清单在新账里另外登记。`,
    ...(kept.length > 0 ? [`另有 ${kept.length} 条因为 ${year} 年的事已经记在旧账，今年仍在旧账里办。`] : []),
    `以后两本一起问：xiaoneng overdue --ledger ${old} --ledger ${typed}。要撤回：在旧账里 xiaoneng undo，再把 ${typed} 整个删去。`,
  ];
}
