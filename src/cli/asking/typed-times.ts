import { type Day, parseDay } from '../../calendar/day.ts';
import type { SpokenSort } from '../../vocabulary/anatomy.ts';
import type { World } from '../../world/world.ts';
import { miswritten, stop } from '../contract/outcome.ts';
import { type AnyInput, type CommandWords, nameOf, type OptionSpec, optionsOf } from '../contract/spec.ts';
import { type Asker, askerOn } from '../session/asker.ts';
import { askUntil } from './ask.ts';
import { timeMeant } from './time-meant.ts';

/** Where a time was typed, and what may be typed there. */
interface Place {
  readonly label: string;
  readonly sort: SpokenSort;
  readonly from: Day;
  /** The day on which it is typed. */
  readonly today: Day;
}

/** Reads what was typed at a place; words count from the day that was told before. */
type Reader = (typed: string, label: string, sort: SpokenSort) => Promise<string>;

/**
 * The input with every day, limit and share in the spelling of the ledger; how one was understood that was written
 * otherwise is said on stderr. One that is not certain is asked for on a terminal, and refused elsewhere.
 */
export async function withTimes(spec: CommandWords, input: AnyInput, world: World): Promise<AnyInput> {
  let today = world.clock.now().day;
  let from = today;
  const read: Reader = (typed, label, sort) => settled(typed, { label, sort, from, today }, input, world);
  const options: Record<string, AnyInput['options'][string]> = { ...input.options };
  const spoken = optionsOf(spec).filter(
    (option) => option.spoken !== undefined && options[nameOf(option)] !== undefined,
  );
  for (const option of spoken.toSorted((a, b) => rank(a) - rank(b))) {
    const name = nameOf(option);
    options[name] = await eachOf(options[name], (one) => ofOption(one, option, read));
    if (BASES.includes(name)) from = parseDay(String(options[name]).slice(0, 10)) ?? from;
    if (name === 'today') today = from;
  }
  const args: string[] = [];
  for (const [i, typed] of input.args.entries()) {
    const place = spec.arguments?.[i];
    const text = place?.spoken ? await read(typed, place.name.replace(/[<>[\]]/g, ''), place.spoken) : typed;
    if (place?.spoken === 'moment') from = parseDay(text.slice(0, 10)) ?? from;
    args.push(text);
  }
  return { args, options: options as AnyInput['options'] };
}

/** What an option holds, once or several times, read one after the other. */
async function eachOf(typed: AnyInput['options'][string], read: (one: string) => Promise<string>) {
  if (typed === undefined || typeof typed === 'boolean') return typed;
  if (typeof typed === 'string') return read(typed);
  const each: string[] = [];
  for (const one of typed) each.push(await read(one));
  return each;
}

/** Words count from the day that is taken for today, those of a limit from the day of receipt. */
const BASES = ['today', 'received'];

function rank(option: OptionSpec): number {
  const at = BASES.indexOf(nameOf(option));
  return at < 0 ? BASES.length : at;
}

/** --step 完成排查=下周五: what stands behind the last sign. */
function ofOption(typed: string, { flags, spoken = 'day' }: OptionSpec, read: Reader) {
  const label = flags.replace(/^-\w, | <.*$/g, '');
  if (!/=(?:日期|时限)>$/.test(flags)) return read(typed, label, spoken);
  const [, head = '', day = ''] = /^(.*[=＝])([^=＝]*)$/s.exec(typed) ?? [];
  return head === '' ? Promise.resolve(typed) : read(day, label, spoken).then((text) => head + text);
}

async function settled(typed: string, place: Place, { options }: AnyInput, world: World): Promise<string> {
  const { label, sort, from, today } = place;
  const meant = timeMeant(typed, sort, from, today);
  const { ask, out, err } = world.terminal;
  if ('text' in meant) {
    if (meant.told !== undefined) err(`${label}：${meant.told}\n`);
    return meant.text;
  }
  if (!ask || options.json === true) return stop(miswritten(label, { message: meant.doubt, remedy: meant.write }));
  out(`${label}：${meant.doubt}\n`);
  return askTime(askerOn({ ...world.terminal, ask }), place);
}

/** Asks until a time is certain; how it was understood is said. */
function askTime(asker: Asker, { label, sort, from, today }: Place): Promise<string> {
  return askUntil(asker, label, (typed) => (typed === '' ? '这一项要写' : understood(typed, sort, from, asker, today)));
}

/** An answer in the spelling of the ledger, or what speaks against it; days count as in `timeMeant`. */
export function understood(
  typed: string,
  sort: SpokenSort,
  from: Day,
  { say }: Pick<Asker, 'say'>,
  today: Day = from,
): { readonly value: string } | string {
  const meant = timeMeant(typed, sort, from, today);
  if ('doubt' in meant) return `${meant.doubt}；${meant.write}`;
  if (meant.told !== undefined) say(`  ${meant.told}\n`);
  return { value: meant.text };
}
