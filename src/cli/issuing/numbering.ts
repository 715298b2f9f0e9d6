import { readTyped } from '../../ledger/typed.ts';
import { paperSettingOf } from '../../records/office/schema.ts';
import { paperNumber, partsOfNumber } from '../../records/paper-number.ts';
import { type NumberHolder, nextNumber } from '../../rules/issuing/series.ts';
import type { View } from '../../views/view/view.ts';
import { miswritten, stop } from '../contract/outcome.ts';
import type { OpenLedger } from '../session/session.ts';
import { kindOfPaper, numberOnPaper } from './paper.ts';

type Taken = ReadonlyMap<string, readonly NumberHolder[]>;

/** A paper that is to get a number, and the tasks that it is about. */
interface Unnumbered {
  readonly view: View;
  readonly task: readonly string[];
}

/**
 * The number of a paper: that which was typed; else that of the year which its task has and no paper yet; else the next
 * of its series. What has been given to another paper or another task is refused.
 */
export function numberFor(paper: Unnumbered, typed: string | undefined, taken: Taken, open: OpenLedger): string {
  if (typed !== undefined) return typedNumber(paper, typed, taken);
  const own = numberOnPaper(paper.view);
  const isOfYear = partsOfNumber(own)?.year === open.terms.asOf.day.slice(0, 4);
  if (isOfYear && !(taken.get(own) ?? []).some(({ kind }) => kind === 'issued')) return own;
  return nextOf(paper.view, own, taken, open);
}

function typedNumber({ task }: Unnumbered, typed: string, taken: Taken): string {
  const read = readTyped(paperNumber, typed);
  const number = 'value' in read ? read.value : stop(miswritten('--number', read));
  const other = (taken.get(number) ?? []).find(({ kind, id }) => kind === 'issued' || !task.includes(id));
  return other ? stop('number-taken', { number, other: other.id }) : number;
}

/** 代字 as the office has it for this kind of paper, else as in the number that its task has. */
function nextOf(view: View, own: string, taken: Taken, { ledger: { office }, terms }: OpenLedger): string {
  const kind = kindOfPaper(view);
  const setting = kind && paperSettingOf(office?.papers ?? [], kind).numberCode;
  const code = setting ?? partsOfNumber(own)?.code;
  if (code === undefined) return stop('number-codeless', { kind: String(view.facts?.['文种'] ?? '') });
  const { day } = terms.asOf;
  const { closed } = office ?? {};
  if (closed && day > closed.to) return stop('number-elsewhere', { ledger: closed.ledger });
  return nextNumber({ code, year: day.slice(0, 4) }, taken.keys());
}
