import type { Day } from '../../calendar/day.ts';
import { spokenLine } from '../../intake/line.ts';
import type { Plain } from '../../ledger/text/plain.ts';
import type { Directory } from '../../records/unit/directory.ts';
import { words } from '../../vocabulary/words.ts';
import type { Draft } from './add-draft.ts';

/** The draft with what its title says of unit and deadline, and what of it was understood; as it was where it says none. */
export function spokenDraft(
  typed: Draft,
  directory: Directory,
  today: Day,
): { readonly draft: Draft; readonly understood: readonly string[] } {
  const line = String(typed[words.title]);
  const { title, lead, support, deadline, wording, hints } = spokenLine(line, directory, today);
  if (lead === undefined) return { draft: typed, understood: [] };
  const told: Record<string, Plain> = {
    ...(support.length > 0 && { [words.support]: [...support] }),
    ...(deadline !== undefined && { [words.deadline]: deadline }),
    ...(wording !== undefined && wording !== deadline && { [words.deadlineWording]: wording }),
  };
  const parts = [
    `${words.title} ${title}`,
    `${words.lead} ${lead}`,
    ...(support.length > 0 ? [`${words.support} ${support.join('、')}`] : []),
    ...(deadline === undefined ? [] : [`${words.deadline} ${deadline}${remarked(hints)}`]),
  ];
  return {
    draft: { ...told, ...typed, [words.title]: title, [words.lead]: lead },
    understood: [`从这一行认出：${parts.join('；')}。`],
  };
}

function remarked(hints: readonly string[]): string {
  return hints.length === 0 ? '' : `（${hints.join('；')}）`;
}
