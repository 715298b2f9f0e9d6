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

type Begun = Pick<Entry, 'action' | 'date'>;

/** What an entry must tell and nobody has told yet. */
export async function askAttributes(
  missing: readonly Attribute[],
  begun: Begun,
  { ledger }: OpenLedger,
  asker: Asker,
): Promise<Partial<Record<Attribute, string>>> {
  const told: Partial<Record<Attribute, string>> = {};
  for (const attribute of missing) {
    const choices = choicesFor(attribute, begun.action);
    const answer = await (attribute === 'unit'
      ? askUnit(asker, words.unit, ledger)
      : choices
        ? askOne(asker, words[attribute], choices)
        : askValue(attribute, begun, asker));
    told[attribute] = answer;
  }
  return told;
}

/** A value that an entry takes as it is, or says why not. */
function askValue(attribute: Attribute, { action, date }: Begun, asker: Asker): Promise<string> {
  return askUntil(asker, words[attribute], (typed) => {
    if (typed === '') return '这一项要写';
    const spoken = spokenAttributes[attribute];
    const meant = spoken ? understood(typed, spoken, date.day, asker) : { value: typed };
    if (typeof meant === 'string') return meant;
    const entry = { [words.date]: formatMoment(date), [words.action]: actions.words[action] };
    const read = readTyped(entrySchema, { ...entry, [words[attribute]]: meant.value });
    return 'value' in read ? meant : `${read.message}；${read.remedy}`;
  });
}
