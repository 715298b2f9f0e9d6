import { bearsSecrets } from '../../ledger/privacy.ts';
import { readTyped } from '../../ledger/typed.ts';
import type { Register } from '../../records/kind.ts';
import type { Field } from '../../vocabulary/anatomy.ts';
import { shapeOf } from '../../vocabulary/lazily.ts';
import { askOne, askUntil } from '../asking/ask.ts';
import { askUnit } from '../asking/ask-unit.ts';
import { type Draft, readField } from '../asking/typed-fields.ts';
import { understood } from '../asking/typed-times.ts';
import { isStop, tryTo } from '../contract/outcome.ts';
import { withoutAnswer } from '../output/redact.ts';
import type { Asker } from '../session/asker.ts';
import type { OpenLedger } from '../session/session.ts';

/** Asks for the fields that are missing, one after the other. */
export async function askFields(
  schema: Register['schema'],
  missing: readonly Field[],
  open: OpenLedger,
  asker: Asker,
): Promise<Draft> {
  const draft: Record<string, Draft[string]> = {};
  for (const field of missing) {
    const answer = await askField(shapeOf(schema)?.[field.word], field, open, asker);
    if (answer !== PASSED) draft[field.key] = answer;
  }
  return draft;
}

const PASSED = '';

/** One field; what it does not take is said and asked again. Enter passes over what need not be told. */
function askField(
  codec: Parameters<typeof readTyped>[0] | undefined,
  field: Field,
  open: OpenLedger,
  asker: Asker,
): Promise<Draft[string]> {
  const { key, choices, many, refers, hint, fields, optional } = field;
  if (choices && !many) return askOne(asker, key, choices);
  if (refers === 'unit' && !many) return askUnit(asker, key, open.ledger);
  const how = fields ? `${fields.map((each) => `${each.key}=…`).join('；')}` : hint;
  const more = [...(how === undefined ? [] : [how]), ...(optional ? ['没有就直接回车'] : [])].join('；');
  return askUntil(asker, more === '' ? key : `${key}（${more}）`, async (typed) => {
    if (typed === '') return optional ? { value: PASSED } : '这一项要写';
    const meant = field.spoken ? understood(typed, field.spoken, open.terms.asOf.day, asker) : { value: typed };
    if (typeof meant === 'string') return meant;
    const value = await tryTo(() => readField(field, meant.value, open));
    const told = (said: string) => (bearsSecrets(field) ? withoutAnswer(said, typed) : said);
    if (isStop(value)) return told(`${value.message}；${value.remedy}`);
    const read = codec ? readTyped(codec, value) : { value };
    return 'value' in read ? { value } : told(`${read.message}；${read.remedy}`);
  });
}
