import { attachmentIn } from '../../audit/contents.ts';
import { deedsOf } from '../../audit/life.ts';
import { type Commit, recordIn } from '../../audit/past.ts';
import { recordsOf } from '../../ledger/ledger.ts';
import { kinds, registers } from '../../records/index.ts';
import { issuedKind } from '../../records/issued.ts';
import { lifeView } from '../../views/history/log.ts';
import { findRecord, kindMeant } from '../asking/find.ts';
import { periodMeant } from '../asking/period.ts';
import { unitMeant } from '../asking/units.ts';
import { isStop, stop, tryTo } from '../contract/outcome.ts';
import type { InputOf } from '../contract/spec.ts';
import { command } from '../session/command.ts';
import { historyOf } from '../session/history.ts';
import type { OpenLedger, Session } from '../session/session.ts';

const options = [
  { flags: '--unit <单位>', help: '只看这个单位的记录' },
  { flags: '--by <经办人>', help: '只看这位经办人登记的' },
  { flags: '--since <期间>', help: '从这个日子起：2022-03-01、2022-03、本周' },
] as const;

type Typed = InputOf<typeof options>;

/** 历史 of a record, of a file, or of everything. */
export const log = command({
  name: 'log',
  alias: '历史',
  summary: '一条记录（或整个账本）的历史：谁、何时登记、说是哪天的事、改了什么，逐项取自 git',
  arguments: [{ name: '[编号]', help: '编号或其中一段，或文件名如 rules.yaml；不写为全部' }],
  options,
  examples: ['xiaoneng log 7k3q', 'xiaoneng log --since 本周 --by 田某'],
  run: async (input, session) => {
    const open = session.open();
    const [typed] = input.args;
    const path = typed === undefined ? undefined : pathMeant(typed, open);
    const wanted = path === undefined ? undefined : namesOf(path, open);
    const commits = historyOf(open, wanted ? { only: wanted } : {});
    const chosen = await chosenOf(commits, input, open, session);
    const deeds = deedsOf(chosen, open.terms.calendar).filter((deed) => wanted === undefined || wanted(deed.path));
    const title = path === undefined ? '账本的历史' : `${recordIn(path)?.id ?? path} 的历史`;
    const shallow = open.world.git(open.folder).isShallow();
    return { kind: 'answer', view: lifeView(title, deeds, path !== undefined, shallow) };
  },
});

/** A file by its name in the ledger, or the file of a record; one that is no longer there as well. */
function pathMeant(typed: string, open: OpenLedger): string {
  if (/\.yaml$/.test(typed)) return typed;
  const filed = tryTo(() => findRecord(open, kindMeant(open, typed), typed));
  if (!isStop(filed)) return filed.file;
  const known = [...kinds].flatMap((kind) => goneFiles(open, typed, kind.folder));
  return known.length === 1 ? (known[0] as string) : stop(filed);
}

/** Files of records that history knows and the ledger has no more. */
function goneFiles(open: OpenLedger, typed: string, folder: string): string[] {
  const part = typed.trim().toUpperCase();
  const only = (path: string) => path.startsWith(`${folder}/`) && path.toUpperCase().includes(part);
  const commits = tryTo(() => historyOf(open, { only }));
  if (isStop(commits)) return [];
  return [...new Set(commits.flatMap(({ files }) => files.map(({ path }) => path)))];
}

/** The papers that went out about a task are part of its history. A record keeps its number when its folder or name is changed: what ends in the same name is the same file. */
function namesOf(path: string, { whole }: OpenLedger): (other: string) => boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const record = recordIn(path);
  const papers = record ? recordsOf(whole, issuedKind).filter((one) => one.record.task?.includes(record.id)) : [];
  const about = new Set(papers.map(({ file }) => file));
  const isOwn = (other: string) => other.endsWith(`/${name}`) || attachmentIn(other) === record?.id;
  return (other) => other === path || about.has(other) || (record !== undefined && isOwn(other));
}

/** --unit, --by and --since. */
async function chosenOf(
  commits: readonly Commit[],
  input: Typed,
  open: OpenLedger,
  session: Session,
): Promise<readonly Commit[]> {
  const since = sinceMeant(input, session);
  const unit = await unitMeant(open, input.options.unit);
  const by = input.options.by;
  const concerns = unit && pathsOf(unit.name, open);
  return commits
    .filter(({ at }) => since === undefined || at.day >= since)
    .filter(({ trailers, author }) => by === undefined || (trailers.clerk ?? author) === by)
    .map((commit) => (concerns ? { ...commit, files: commit.files.filter(({ path }) => concerns(path)) } : commit))
    .filter(({ files }) => !concerns || files.length > 0);
}

function sinceMeant(input: Typed, session: Session): string | undefined {
  const typed = input.options.since;
  if (typed === undefined) return undefined;
  const period = tryTo(() => periodMeant(typed, session));
  return isStop(period) ? stop('since-wrong', { message: period.message, remedy: period.remedy }) : period.from;
}

/** The files of the records that belong to a unit now. */
function pathsOf(unit: string, { whole: ledger }: OpenLedger): (path: string) => boolean {
  const full = ledger.directory.fullName;
  const tasks = ledger.tasks.filter(
    ({ record }) => full(record.lead) === unit || (record.support ?? []).some((name) => full(name) === unit),
  );
  const others = registers.flatMap((kind) =>
    (ledger.records.get(kind.name) ?? []).filter(({ record }) =>
      Object.values(record).some((value) => typeof value === 'string' && full(value) === unit),
    ),
  );
  const files = new Set([...tasks, ...others].map(({ file }) => file));
  return (path) => files.has(path);
}
