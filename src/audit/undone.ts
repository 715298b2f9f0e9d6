import { differences } from '../ledger/merge/differences.ts';
import { mergeValues } from '../ledger/merge/values.ts';
import { fieldsIn } from './contents.ts';
import type { AuditFinding, AuditTerms } from './finding.ts';
import { textOf } from './life.ts';
import { alteredIn, type MergedFile } from './merges.ts';
import { type Commit, type FileChange, saidIn } from './past.ts';

/** 动作 of a commit that takes back another. */
const UNDO = '撤回';

export function isUndo({ trailers }: Commit): boolean {
  return trailers.action === UNDO || trailers.undone !== undefined;
}

/** Whether a commit takes back another one of the same clerk, within the days in which things are entered. */
export function isTimely(undone: Commit, { trailers, at }: Commit, { calendar, rules }: AuditTerms): boolean {
  const late = at.day > undone.at.day ? calendar.workingDaysIn(undone.at.day, at.day) : 0;
  return trailers.clerk === undone.trailers.clerk && late <= rules.get('entryLimit', at.day).value;
}

/** What a commit did besides taking back the one it names; what was done to the files since stays as it is. */
export function besideUndoing(undone: Commit, commit: Commit): AuditFinding[] {
  return commit.files.flatMap((file) =>
    residueIn(file, undone).map((text): AuditFinding => {
      const said = `说是撤回 ${undone.hash.slice(0, 8)}，却${text}`;
      return { kind: 'notAsSaid', commit, path: file.path, text: said };
    }),
  );
}

function residueIn(file: FileChange, undone: Commit): string[] {
  const was = undone.files.find(({ path }) => path === file.path);
  if (!was) return ['动了那次没有动的文件'];
  const { path, before: ours, after: merged } = file;
  const [base, theirs] = [was.after, was.before];
  const meeting: MergedFile = {
    path,
    ...(base && { base }),
    ...(ours && { ours }),
    ...(theirs && { theirs }),
    ...(merged && { merged }),
  };
  return alteredIn(meeting).length === 0 ? [] : toldOf(meeting);
}

/** What stands there otherwise than it would after the undoing, value by value; else that it is another text. */
function toldOf({ path, base, ours, theirs, merged }: MergedFile): string[] {
  const [began, mine, other, found] = [base, ours, theirs, merged].map(saidIn);
  const due = mergeValues(began ?? {}, mine ?? {}, other ?? {}).value;
  const texts = differences(due, found ?? {}).map((one) => textOf(one, fieldsIn(path) ?? []));
  return found && other && texts.length > 0 ? texts : ['还有别的改动'];
}
