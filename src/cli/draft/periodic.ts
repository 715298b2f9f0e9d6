import type { Reviewed } from '../../intake/draft/file.ts';
import { addresseeIn, categoryOf, recurringOf, recurs, turnOf } from '../../intake/draft/recurring.ts';
import { titleOf } from '../../intake/draft/title.ts';
import { formatTurnLimit } from '../../records/fields.ts';
import { requirementKind } from '../../records/requirement.ts';
import { routineKind } from '../../records/routine.ts';
import { unitOf } from '../../records/unit/meant.ts';
import { frequency, type RecurringAs, recurringAs, requirementCategory, turning } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import type { Intended, Reviewing } from './reviewing.ts';

/** Whether it is to be done again and again, and nobody has set a day. */
export function isRecurring({ due, value }: Reviewed): boolean {
  return due === undefined && recurs(value);
}

/**
 * As what it is entered where it recurs: what is to be reported as a 报送要求 (三（五）2), what is to be done as a
 * 周期任务; what a 报送要求 cannot say, every week, as a 周期任务 too. Somebody may say otherwise.
 */
export function enteredAs({ enteredAs: told, wording, value }: Reviewed): RecurringAs {
  if (told !== undefined) return told;
  return isReporting(wording) && recurringOf(value) ? 'requirement' : 'routine';
}

function isReporting(text: string): boolean {
  return /报送|上报|汇报|填报|备案|报告|总结|[周月季年]报/.test(text) || addresseeIn(text) !== undefined;
}

/** What keeps a duty that recurs from being entered so. */
export function periodicObjections(duty: Reviewed): string[] {
  if (enteredAs(duty) === 'requirement')
    return recurringOf(duty.value)
      ? []
      : ['这样的周期登记不成报送要求（只能每月、每季、每年，期末后报），登记成周期任务，或写上期限登记成任务'];
  return turnOf(duty) ? [] : ['看不出每期到哪一天，写上期限登记成任务'];
}

/** A duty that recurs as what it is entered as. */
export function periodicFrom(duty: Reviewed, reviewing: Reviewing): Intended {
  const { directory } = reviewing.open.ledger;
  const units = [...new Set((duty.assignees ?? []).map((name) => unitOf(name, directory)?.name ?? name))];
  const make = enteredAs(duty) === 'requirement' ? requirementFrom : routineFrom;
  return make(duty, units, reviewing);
}

function requirementFrom(duty: Reviewed, units: string[], reviewing: Reviewing): Intended {
  const { file, open } = reviewing;
  const { frequency: often, limit } = recurringOf(duty.value) ?? { frequency: 'monthly' as const };
  const title = duty.title ?? duty.wording;
  const draft = {
    [words.title]: title,
    [words.category]: requirementCategory.words[categoryOf(duty.wording)],
    [words.addressee]: addresseeIn(duty.wording) ?? open.ledger.office?.name ?? '',
    [words.units]: units,
    [words.frequency]: frequency.words[often],
    [words.limit]: limit,
    [words.issued]: issuedOn(reviewing),
    [words.wording]: duty.wording,
    [words.remark]: [file.heading, file.number, duty.clause].filter((part) => part).join(' ') || undefined,
  };
  return { kind: requirementKind, draft, units: units.join('、'), title, due: dueOf(frequency.words[often], limit) };
}

function routineFrom(duty: Reviewed, units: string[], reviewing: Reviewing): Intended {
  const { file, input, open } = reviewing;
  const { cadence, limit } = turnOf(duty) ?? { cadence: 'monthly' as const };
  const spelt = limit && formatTurnLimit(limit);
  const support = (duty.support ?? []).flatMap((name) => unitOf(name, open.ledger.directory)?.name ?? []);
  const title = duty.title ?? titleOf(duty.wording);
  const draft = {
    [words.title]: title,
    [words.sourceCategory]: input.options.source,
    [words.sourceName]: file.heading,
    [words.sourceNumber]: file.number,
    [words.units]: units,
    [words.support]: support.length > 0 ? support : undefined,
    [words.frequency]: turning.words[cadence],
    [words.limit]: spelt,
    [words.issued]: issuedOn(reviewing),
    [words.wording]: duty.wording,
    [words.remark]: duty.clause,
  };
  return { kind: routineKind, draft, units: units.join('、'), title, due: dueOf(turning.words[cadence], spelt) };
}

function issuedOn({ file: { issued }, session: { asOf } }: Reviewing) {
  return issued !== undefined && issued <= asOf.day ? issued : asOf.day;
}

function dueOf(often: string, limit: string | undefined): string {
  return [often, ...(limit === undefined ? [] : [limit])].join('，');
}

/** What a duty that recurs would be entered as instead. */
export function otherwise(duty: Reviewed): Reviewed {
  return { ...duty, enteredAs: enteredAs(duty) === 'requirement' ? 'routine' : 'requirement' };
}

/** 周期任务 or 报送要求. */
export function calledAs(duty: Reviewed): string {
  return recurringAs.words[enteredAs(duty)];
}
