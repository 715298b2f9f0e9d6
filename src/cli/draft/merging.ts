import type { Reviewed } from '../../intake/draft/file.ts';
import { titleOf } from '../../intake/draft/title.ts';
import { enteredAs, isRecurring } from './periodic.ts';

/** Why two duties cannot be one; nothing where they can. */
export function unmergeable(before: Reviewed, duty: Reviewed): string | undefined {
  const [wasRecurring, recurring] = [isRecurring(before), isRecurring(duty)];
  if (wasRecurring !== recurring) return '一条是定期的，一条不是（登记成任务），并不到一起；分开登记，或先改上期限';
  if (recurring && enteredAs(before) !== enteredAs(duty))
    return '一条登记成周期任务，一条登记成报送要求，并不到一起；分开登记，或答“换”';
  return recurring && before.value !== duty.value ? '两条的周期不一样，并不到一起，分开登记' : undefined;
}

/** One task that says both, with the clauses, the words and the units of both, and the later day. */
export function merged(before: Reviewed, duty: Reviewed): Reviewed {
  const assignees = union(before.assignees, duty.assignees);
  const due = [before.due, duty.due].filter((one) => one !== undefined).toSorted();
  const later = due.at(-1);
  const times = union(listed(before.deadlineWording), listed(duty.deadlineWording)).join('；');
  return {
    ...before,
    title: [before, duty].map(({ title, wording }) => title ?? titleOf(wording)).join('；'),
    clause: union(listed(before.clause), listed(duty.clause)).join('、'),
    wording: `${before.wording}；${duty.wording}`,
    unit: union(before.unit, duty.unit),
    assignees,
    support: union(before.support, duty.support).filter((name) => !assignees.includes(name)),
    ...(times !== '' && { deadlineWording: times }),
    ...(later !== undefined && { due: later }),
  };
}

function listed(one: string | undefined): readonly string[] {
  return one === undefined || one === '' ? [] : [one];
}

function union(one: readonly string[] = [], other: readonly string[] = []): string[] {
  return [...new Set([...one, ...other])];
}
