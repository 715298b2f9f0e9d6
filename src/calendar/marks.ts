import { type Arrangement, isUnconfirmed, type NamedDay, shortSource, sourceOf } from './arrangement.ts';
import type { Day } from './day.ts';
import { statutory } from './statutory.generated.ts';

/** What makes a day differ from the plain week of Monday to Friday. */
export interface Mark {
  readonly working: boolean;
  /** The holiday, or for which one the day is worked. */
  readonly called: string;
  /** Where it stands, when no arrangement set the day; by itself the regulation on holidays. */
  readonly rule?: string;
  /** Every arrangement that set the day, in the order in which they did; the last one holds. */
  readonly setBy: readonly Arrangement[];
}

export type Marks = ReadonlyMap<Day, Mark>;

const REGULATION = '全国年节及纪念日放假办法（国务院令第795号）第二条';

/** The days that arrangements set, over `before`: of several that set one day the last one holds. */
export function marksOf(arrangements: readonly Arrangement[], before: Marks = new Map()): Marks {
  const marks = new Map(before);
  for (const arrangement of arrangements) {
    for (const { day, name } of arrangement.off) set(marks, day, false, offReason(name), arrangement);
    for (const { day, name } of arrangement.work) set(marks, day, true, `调休上班（${name}）`, arrangement);
  }
  return marks;
}

function set(marks: Map<Day, Mark>, day: Day, working: boolean, called: string, by: Arrangement): void {
  marks.set(day, { working, called, setBy: [...(marks.get(day)?.setBy ?? []), by] });
}

/** Why a day is what it is, in Chinese; told when somebody asks, as there are hundreds of marks. */
export function reasonOf({ called, setBy }: Mark): string {
  return `${called}${onWhoseWord(setBy)}`;
}

/** The document that says so. */
export function ruleOf({ rule, setBy }: Mark): string {
  const last = setBy.at(-1);
  return last ? sourceOf(last) : (rule ?? REGULATION);
}

/** Said of a day that a place ordered, and of one that several notices set. */
function onWhoseWord(setBy: readonly Arrangement[]): string {
  const last = setBy.at(-1);
  const national = setBy.filter(({ kind }) => kind === 'national');
  if (last?.kind === 'local') return `（${shortSource(last)}）`;
  const [holding, ...earlier] = national.map(shortSource).reverse();
  return earlier.length === 0 ? '' : `（${holding}，此前${earlier.join('、')}）`;
}

/** Whether what a day is rests on a notice that nobody has compared with its original. */
export function restsOnUnconfirmed({ setBy }: Mark): boolean {
  const last = setBy.at(-1);
  return last !== undefined && isUnconfirmed(last);
}

/** The statutory days of a year that has not been announced: sure to be off when they fall on Monday to Friday. */
export function provisionalMarks(year: number): Marks {
  const names = new Map<Day, string>();
  for (const { day, name } of statutory.get(year) ?? []) names.set(day, joined(names.get(day), name));
  const mark = (name: string): Mark => ({ working: false, called: `${name}（法定，暂定）`, setBy: [] });
  return new Map([...names].map(([day, name]) => [day, mark(name)]));
}

function offReason(name: NamedDay['name']): string {
  return name.endsWith('放假') ? name : `${name}放假`;
}

function joined(name: string | undefined, other: string): string {
  return name === undefined ? other : `${name}、${other}`;
}
