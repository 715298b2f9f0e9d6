import { readings } from './questions.ts';

/** A command that counts what came of a period, and what kinds of period it may be asked about. */
export interface Counting {
  readonly name: string;
  readonly of: (period: string) => string[];
  readonly rhythm: Rhythm;
}

/** `any`: a quarter, a month, a year. */
export type Rhythm = 'any' | 'quarter' | 'month' | 'year';

const PLACES: Readonly<Record<string, Rhythm>> = {
  '[期间]': 'any',
  '[季度]': 'quarter',
  '[月份]': 'month',
  '[年份]': 'year',
};
/** Lists show records as they are now; papers bear the day on which they are written; calendars count nothing. */
const others = / list$|^notice |^calendar /;

/** The commands that count what came of a period, from the catalogue. */
export const countings: readonly Counting[] = readings
  .filter(({ name }) => !others.test(name))
  .flatMap(({ name, spec }) => {
    const place = spec.arguments?.find((one) => one.name in PLACES)?.name;
    const option = spec.options?.some(({ flags }) => flags === '--period <期间>');
    if (!place && !option) return [];
    const of = (period: string) => [...name.split(' '), ...(place ? [period] : ['--period', period]), '--json'];
    return [{ name, of, rhythm: PLACES[place ?? ''] ?? 'any' }];
  });

/** The lists of registers that can be narrowed down to a period. */
export const lists: readonly string[] = readings
  .filter(({ name, spec }) => / list$/.test(name) && spec.options?.some(({ flags }) => flags.startsWith('--period ')))
  .map(({ name }) => name);
