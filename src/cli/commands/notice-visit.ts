import { quarterOf, quarterPeriod } from '../../calendar/period.ts';
import { assignmentKind } from '../../records/assignment.ts';
import { targetKind } from '../../records/target.ts';
import { type Visit, visitKind } from '../../records/visit.ts';
import { visitForms } from '../../views/notices/forms.ts';
import { findRecord, kindMeant } from '../asking/find.ts';
import { type Outcome, stop } from '../contract/outcome.ts';
import { command } from '../session/command.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { letterOptions } from './notice-occasion.ts';

/** 走访单: of a visit that was made, or blank for the people who answer for a target. */
export const visitNotice = command({
  name: 'visit',
  alias: '走访单',
  summary: '包保走访记录单：已有的走访填好；写包保责任或对象的编号就是待填的空表',
  arguments: [{ name: '<编号>', help: '走访、包保责任或包保对象的编号或其中一段' }],
  options: letterOptions,
  run: ({ args }, session) => {
    const open = session.open();
    const typed = args[0] ?? '';
    switch (kindMeant(open, typed).name) {
      case visitKind.name:
        return made(typed, open);
      case assignmentKind.name:
        return blankFor(findRecord(open, assignmentKind, typed), open, session);
      case targetKind.name:
        return blank(findRecord(open, targetKind, typed), open, session);
      default:
        return stop('visit-number-wrong', { typed });
    }
  },
});

function made(typed: string, open: OpenLedger): Outcome {
  const found = findRecord(open, visitKind, typed);
  const { record } = found;
  return sheet(record.target, record.makeUp ?? quarterOf(record.date), undefined, open, record);
}

function blankFor(
  found: ReturnType<typeof findRecord<{ id: string; target: string; person: string }>>,
  open: OpenLedger,
  session: Session,
) {
  return sheet(found.record.target, quarterOf(session.asOf.day), found.record.person, open);
}

function blank(found: { readonly record: { readonly id: string } }, open: OpenLedger, session: Session) {
  return sheet(found.record.id, quarterOf(session.asOf.day), undefined, open);
}

function sheet(
  targetId: string,
  quarter: string,
  person: string | undefined,
  open: OpenLedger,
  visit?: Visit,
): Outcome {
  const { ledger } = open;
  const target = ledger.records(targetKind).find(({ record }) => record.id === targetId)?.record;
  if (!target) return stop('target-unknown', { targetId });
  const { label, from, to } = quarterPeriod(quarter);
  const assignments = ledger
    .records(assignmentKind)
    .map(({ record }) => record)
    .filter((one) => one.target === targetId && one.from <= to && (one.to ?? to) >= from)
    .filter((one) => person === undefined || one.person === person);
  return { kind: 'answer', view: visitForms({ target, assignments, quarter: label, ...(visit && { visit }) }) };
}
