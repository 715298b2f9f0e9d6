import { formatMoment } from '../../calendar/moment.ts';
import { readTyped } from '../../ledger/typed.ts';
import type { Attribute } from '../../records/task/actions.ts';
import { type Entry, entry as entrySchema } from '../../records/task/schema.ts';
import { action as actions } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { askOne, askUntil } from '../asking/ask.ts';
import { askUnit } from '../asking/ask-unit.ts';
import { choicesFor, spokenAttributes } from '../asking/attributes.ts';
import { understood } from '../asking/typed-times.ts';
import type { Asker } from '../session/asker.ts';
import type { OpenLedger } from '../session/session.ts';
import type { EntryTold } from './act-told.ts';

type Begun = Pick<Entry, 'action' | 'date'>;

/** What is still to be asked of an entry, and what of it a person may confirm by Enter. */
interface Asking {
  readonly must: readonly Attribute[];
  readonly ought: readonly Attribute[];
  readonly offered: EntryTold;
  /** Of several entries what is offered to each, where that is not the same: as it is told, Enter takes `EACH_OWN`. */
  readonly own?: EntryTold;
}

/** What is offered to each of several is taken for it. */
export const EACH_OWN = '各自的';

/** What an entry must and ought to tell and nobody has told yet; what only ought to be told may be left out. */
export async function askAttributes(
  { must, ought, offered, own = {} }: Asking,
  begun: Begun,
  { ledger }: OpenLedger,
  asker: Asker,
): Promise<EntryTold> {
  const told: Partial<Record<Attribute, string>> = {};
  for (const attribute of [...must, ...ought]) {
    const choices = choicesFor(attribute, begun.action);
    const isNeeded = must.includes(attribute);
    const answer = await (attribute === 'unit'
      ? askUnit(asker, words.unit, ledger)
      : choices
        ? askOne(asker, words[attribute], choices)
        : askValue(attribute, begun, { offered: offered[attribute], own: own[attribute], isNeeded }, asker));
    if (answer !== undefined) told[attribute] = answer;
  }
  return told;
}

/** How a person says that something is not known, and leaves it out. */
const UNKNOWN = '-';

interface Manner {
  readonly offered: string | undefined;
  readonly own: string | undefined;
  readonly isNeeded: boolean;
}

/** A value that an entry takes as it is, or says why not; Enter takes what is offered, or leaves out what is not needed. */
function askValue(
  attribute: Attribute,
  { action, date }: Begun,
  manner: Manner,
  asker: Asker,
): Promise<string | undefined> {
  return askUntil<string | undefined>(asker, `${words[attribute]}${hint(manner)}`, (typed) => {
    if (typed === '' && manner.own !== undefined) return { value: EACH_OWN };
    const value = typed === '' ? manner.offered : typed;
    if (isLeftOut(value, manner)) return { value: undefined };
    if (value === undefined) return '这一项要写';
    const spoken = spokenAttributes[attribute];
    const meant = spoken ? understood(value, spoken, date.day, asker) : { value };
    if (typeof meant === 'string') return meant;
    const entry = { [words.date]: formatMoment(date), [words.action]: actions.words[action] };
    const read = readTyped(entrySchema, { ...entry, [words[attribute]]: meant.value });
    return 'value' in read ? meant : `${read.message}；${read.remedy}`;
  });
}

function isLeftOut(value: string | undefined, { isNeeded }: Manner): boolean {
  return !isNeeded && (value === undefined || value === UNKNOWN);
}

function hint({ own, isNeeded, offered = own }: Manner): string {
  if (offered === undefined) return isNeeded ? '' : '（不知道就直接回车）';
  return `（直接回车为 ${offered}${isNeeded ? '' : `，不知道写 ${UNKNOWN}`}）`;
}
