import type { Day } from '../../calendar/day.ts';
import type { Ledger, Remark } from '../../ledger/ledger.ts';
import type { Task } from '../../records/task/schema.ts';
import type { Story } from '../../records/task/story.ts';
import { tell } from '../../records/task/tell.ts';
import type { Terms } from '../../records/terms.ts';
import type { Directory } from '../../records/unit/directory.ts';
import { type Finding, finding, type Path } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';

/** A signature by somebody who was not head of the unit on its day, nor signs for it. */
interface Signature {
  readonly path: Path;
  readonly unit: string;
  readonly person: string;
  readonly head: string;
  readonly day: Day;
}

/** 主要负责人 of a unit that another was written over, on which day and by whom; nobody has said from when. */
export interface Replaced {
  readonly unit: string;
  readonly head: string;
  readonly day: Day;
  readonly by: string;
}

/** 承办单位主要负责人…签批或部署 (三（一）2): the signature of anybody who was not head on its day stays visible. */
export function signerFindings(task: Task, story: Story, directory: Directory): Finding[] {
  return signaturesIn(task, story, directory).map((one) => findingOf(one));
}

function signaturesIn(task: Task, story: Story, directory: Directory): Signature[] {
  return story.receipts.flatMap(({ unit: name, signed }) => {
    const person = signed?.person;
    if (!signed || person === undefined) return [];
    const { day } = signed.date;
    if (directory.maySign(name, person, day)) return [];
    const path = [words.history, (task.history ?? []).indexOf(signed), words.person];
    const unit = directory.holder(name, day)?.name ?? name;
    return [{ path, unit, person, head: directory.headOn(name, day) ?? '', day }];
  });
}

function findingOf({ path, unit, person, head }: Signature): Finding {
  return finding('signer-not-head', path, { person, unit, head });
}

/** A signature with the file that it stands in. */
type Filed = Signature & { readonly file: string };

/**
 * The same remarks, where all that one person signed for one unit is told in one, at 主要负责人: somebody has been written
 * over him, as history says of days up to then, or it happened more than once.
 */
export function withSuccessions(
  remarks: readonly Remark[],
  ledger: Ledger,
  terms: Terms,
  replaced: readonly Replaced[] = [],
): Remark[] {
  const files = new Set(remarks.filter(({ record }) => record.code === 'signer-not-head').map(({ file }) => file));
  if (files.size === 0) return [...remarks];
  const amiss = ledger.tasks
    .filter(({ file }) => files.has(file))
    .flatMap(({ record, file }) =>
      signaturesIn(record, tell(record, terms.asOf), ledger.directory).map((one) => ({ ...one, file })),
    );
  const told = byPerson(amiss, ledger).flatMap((all) => successionIn(all, ledger, replaced));
  const gone = new Set(told.flatMap(({ signatures }) => signatures).map(placeOf));
  const left = remarks.filter(({ record, file }) => !isOfSigner(record) || !gone.has(placeOf({ file, ...record })));
  return [...left, ...told.map(({ record }) => ({ record, file: 'units.yaml' }))];
}

function isOfSigner({ code }: Remark['record']): boolean {
  return code === 'signer-not-head';
}

function placeOf({ file, path }: { readonly file: string; readonly path: Path }): string {
  return `${file} ${path.join('.')}`;
}

/** What each person signed for each unit. */
function byPerson(all: readonly Filed[], { directory }: Ledger): Filed[][] {
  const groups = new Map<string, Filed[]>();
  for (const one of all) {
    const key = `${directory.fullName(one.unit)} ${one.person}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

interface Succession {
  readonly record: Finding;
  readonly signatures: readonly Filed[];
}

/** What the signatures of one person for one unit say together; nothing where they are few and history is silent. */
function successionIn(all: readonly Filed[], { directory, register }: Ledger, replaced: readonly Replaced[]) {
  const [{ unit: name, person, head: now }] = all as [Filed, ...Filed[]];
  const own = directory.find(name);
  const index = register?.units.findIndex((one) => directory.find(one.name) === own) ?? -1;
  const change = replaced.findLast(({ unit, head }) => head === person && directory.find(unit) === own);
  const signatures = change ? all.filter(({ day }) => day <= change.day) : all;
  if (!own || index === -1 || signatures.length < (change ? 1 : SEVERAL)) return [];
  const path = [words.units, index, ...(register?.units[index]?.head === undefined ? [] : [words.head])];
  const count = signatures.length;
  const ids = [...new Set(signatures.map(({ file }) => /([^/]+)\.yaml$/.exec(file)?.[1] ?? file))].join('、');
  const record = finding('head-replaced', path, { unit: own.name, person, now, count, ids, by: change?.by });
  return [{ record, signatures } satisfies Succession];
}

const SEVERAL = 2;
