import { type Filed, idOf, recordsOf } from '../../ledger/ledger.ts';
import type { Numbered } from '../../records/kind.ts';
import { findRecord, isNumberLike, isNumberOf } from '../asking/find.ts';
import { chineseNames, flagIn } from '../contract/option-names.ts';
import { isStop, stop, tryTo } from '../contract/outcome.ts';
import { nameOf, type Options } from '../contract/spec.ts';
import type { OpenLedger, Session } from '../session/session.ts';
import { type Aim, type Meant, picks, type Typed, tableNamed, type Work } from './work.ts';

/** Which records a command is to be done to, with what was typed for each: of numbers the words behind them are the content. */
export async function recordsMeant<R extends Numbered, I extends Typed>(
  work: Work<R, I>,
  input: I,
  open: OpenLedger,
  session: Session,
): Promise<Meant<R, I>> {
  const table = tableNamed(work, input);
  const chosen = picks(work, input);
  const options = Object.keys(chosen).filter((name) => !work.choosing.shared.includes(name));
  const ways = [table !== undefined, options.length > 0].filter(Boolean).length;
  const isNumber = (word: string) => isNumberOf(work.kind, open, word);
  if (ways === 0 && input.args.length > 0) return byNumbers(work, input, open);
  if (ways === 0 && Object.keys(chosen).length === 0) return stop('records-unnamed', { word: work.kind.word });
  const number = input.args.find((word) => work.words === undefined || isNumber(word));
  if (ways > 1 || number !== undefined) return stop('records-named-twice', { number: number ?? '' });
  refuseSaid(work, input.args, input);
  if (table !== undefined) return (await import('./table.ts')).ofTable(work, table, input, open, session);
  const ids = await work.choosing.ids(chosen, open, session);
  const known = only(recordsOf(open.whole, work.kind));
  const found = (id: string) => known.get(id) ?? tryTo(() => findRecord(open, work.kind, id));
  return { manner: 'choice', targets: ids.map((id) => ({ filed: found(id), name: id, input })), notes: [] };
}

/** The records whose numbers no other has. */
function only<R extends Numbered>(records: readonly Filed<R>[]): ReadonlyMap<string, Filed<R>> {
  const known = new Map<string, Filed<R>>();
  const again = new Set<string>();
  for (const filed of records) {
    const id = idOf(filed);
    if (known.has(id)) again.add(id);
    known.set(id, filed);
  }
  for (const id of again) known.delete(id);
  return known;
}

/** The end of a number that is mistyped is no content either; four digits may be. */
const LIKE_AN_END = /^(?=.*[A-Za-z])[0-9A-Za-z]{4}$/;

/** What stands alone and may be a number with a slip in it. */
const MAYBE_A_NUMBER = /^[0-9A-Za-z-]+$/;

/** The first word is a number, and so are those behind it up to the first that is none. */
function byNumbers<R extends Numbered, I extends Typed>(work: Work<R, I>, input: I, open: OpenLedger): Meant<R, I> {
  const isNumber = (word: string) => isNumberOf(work.kind, open, word);
  const isMeant = (word: string) => isNumber(word) || isNumberLike(word) || LIKE_AN_END.test(word.normalize('NFKC'));
  const args = input.args.flatMap((word) => partsOf(word, isMeant));
  const end = work.words !== undefined ? args.findIndex((word, at) => at > 0 && !isMeant(word)) : -1;
  const [numbers, words] = end < 0 ? [args, []] : [args.slice(0, end), args.slice(end)];
  const stray = words.find((word) => isNumber(word) || isNumberLike(word));
  if (stray !== undefined) stop('number-as-words', { action: work.told, number: stray });
  refuseSaid(work, words, input);
  const targets = numbers.map((name) => ({
    filed: tryTo(() => findRecord(open, work.kind, name)),
    name,
    input: { ...input, args: words },
  }));
  refuseTwice(targets);
  return { manner: 'numbers', targets, notes: [] };
}

/** 7K3Q、8M2P in one word are two numbers; anything else is one word. */
function partsOf(word: string, isMeant: (part: string) => boolean): readonly string[] {
  const parts = word.split(/[、，,;；\s]+/).filter((part) => part !== '');
  return parts.length > 1 && parts.every(isMeant) ? parts : [word];
}

/** Words that are a number by their looks, or that their option tells as well, would be written or lost unseen. */
function refuseSaid<R extends Numbered, I extends Typed>(
  { own, words, told: action }: Work<R, I>,
  said: readonly string[],
  { options }: I,
): void {
  const option = own.find((one) => nameOf(one) === words);
  const [first, ...others] = said;
  if (!option || first === undefined) return;
  const [what = ''] = chineseNames([option]).keys();
  const flag = flagIn(option);
  const told = (options as Options)[nameOf(option)];
  if (told !== undefined) stop('words-twice', { what, said: said.join(' '), told: [told].flat().join('、'), flag });
  const isAlike = others.length === 0 && MAYBE_A_NUMBER.test(first.normalize('NFKC'));
  if (isAlike) stop('words-like-number', { typed: first, action, what, flag });
}

function refuseTwice(targets: readonly Aim<Numbered, Typed>[]): void {
  const files = targets.map(({ filed }) => (isStop(filed) ? undefined : filed.file));
  const again = targets.find((_, at) => files[at] !== undefined && files.indexOf(files[at]) < at);
  if (again) stop('number-twice', { typed: again.name });
}

/** A record as it stands by now. */
export function asItStands<R extends Numbered>(
  filed: Filed<R>,
  { kind }: Pick<Work<R, Typed>, 'kind'>,
  { whole }: OpenLedger,
): Filed<R> {
  return recordsOf(whole, kind).find((one) => one.file === filed.file) ?? filed;
}
