import { deedsOf } from '../../audit/life.ts';
import { type Commit, recordIn } from '../../audit/past.ts';
import { kinds, registers } from '../../records/index.ts';
import { filePath } from '../../records/kind.ts';
import { lifeView } from '../../views/history/log.ts';
import { findNumber, findTask, registerOf } from '../asking/find.ts';
import { periodMeant } from '../asking/period.ts';
import { unitMeant } from '../asking/units.ts';
import { isStop, misuse, type Stop } from '../contract/outcome.ts';
import { type Input, textOption } from '../contract/spec.ts';
import type { Run } from '../session/command.ts';
import { historyOf } from '../session/history.ts';
import type { OpenLedger, Session } from '../session/session.ts';

/** 历史 of a record, of a file, or of everything. */
export const log: Run = async (input, session) => {
  const open = session.open();
  if (isStop(open)) return open;
  const [typed] = input.args;
  const path = typed === undefined ? undefined : pathMeant(typed, open);
  if (isStop(path)) return path;
  const wanted = path === undefined ? undefined : namesOf(path);
  const commits = historyOf(open, wanted ? { only: wanted } : {});
  if (isStop(commits)) return commits;
  const chosen = await chosenOf(commits, input, open, session);
  if (isStop(chosen)) return chosen;
  const deeds = deedsOf(chosen, open.terms.calendar).filter((deed) => wanted === undefined || wanted(deed.path));
  const title = path === undefined ? '账本的历史' : `${recordIn(path)?.id ?? path} 的历史`;
  const shallow = open.world.git(open.folder).isShallow();
  return { kind: 'answer', view: lifeView(title, deeds, path !== undefined, shallow) };
};

/** A file by its name in the ledger, or the file of a record; one that is no longer there as well. */
function pathMeant(typed: string, open: OpenLedger): string | Stop {
  if (/\.yaml$/.test(typed)) return typed;
  const register = registerOf(open, typed);
  if (register) {
    const id = findNumber(open, register.name, typed);
    return isStop(id) ? id : filePath(register, id);
  }
  const filed = findTask(open, typed);
  if (!isStop(filed)) return filed.file;
  const known = [...kinds].flatMap((kind) => goneFiles(open, typed, kind.folder));
  return known.length === 1 ? (known[0] as string) : filed;
}

/** Files of records that history knows and the ledger has no more. */
function goneFiles(open: OpenLedger, typed: string, folder: string): string[] {
  const part = typed.trim().toUpperCase();
  const commits = historyOf(open, {
    only: (path) => path.startsWith(`${folder}/`) && path.toUpperCase().includes(part),
  });
  if (isStop(commits)) return [];
  return [...new Set(commits.flatMap(({ files }) => files.map(({ path }) => path)))];
}

/** A record keeps its number when its folder or name is changed: what ends in the same name is the same file. */
function namesOf(path: string): (other: string) => boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (other) => other === path || (recordIn(path) !== undefined && other.endsWith(`/${name}`));
}

/** --unit, --by and --since. */
async function chosenOf(
  commits: readonly Commit[],
  input: Input,
  open: OpenLedger,
  session: Session,
): Promise<readonly Commit[] | Stop> {
  const since = sinceMeant(input, session);
  if (isStop(since)) return since;
  const unit = await unitMeant(open, input);
  if (isStop(unit)) return unit;
  const by = textOption(input, 'by');
  const concerns = unit && pathsOf(unit.name, open);
  return commits
    .filter(({ at }) => since === undefined || at.day >= since)
    .filter(({ trailers, author }) => by === undefined || (trailers.clerk ?? author) === by)
    .map((commit) => (concerns ? { ...commit, files: commit.files.filter(({ path }) => concerns(path)) } : commit))
    .filter(({ files }) => !concerns || files.length > 0);
}

function sinceMeant(input: Input, session: Session): string | undefined | Stop {
  const typed = textOption(input, 'since');
  if (typed === undefined) return undefined;
  const period = periodMeant(typed, session);
  return isStop(period) ? misuse(`--since：${period.message}`, period.remedy) : period.from;
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
