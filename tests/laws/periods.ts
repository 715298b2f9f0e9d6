import { readings } from './questions.ts';

/** A command that counts what came of a period, and how the period is typed. */
export interface Counting {
  readonly name: string;
  readonly of: (period: string) => string[];
  readonly monthly: boolean;
}

const PLACES = ['[期间]', '[季度]', '[月份]'];
/** Lists show records as they are now; papers bear the day on which they are written; a month's calendar counts nothing. */
const others = / list$|^notice |^calendar /;

/** The commands that count what came of a period, from the catalogue. */
export const countings: readonly Counting[] = readings
  .filter(({ name }) => !others.test(name))
  .flatMap(({ name, spec }) => {
    const place = spec.arguments?.find((one) => PLACES.includes(one.name))?.name;
    const option = spec.options?.some(({ flags }) => flags === '--period <期间>');
    if (!place && !option) return [];
    const of = (period: string) => [...name.split(' '), ...(place ? [period] : ['--period', period]), '--json'];
    return [{ name, of, monthly: place === '[月份]' }];
  });

/** The lists of registers that can be narrowed down to a period. */
export const lists: readonly string[] = readings
  .filter(({ name, spec }) => / list$/.test(name) && spec.options?.some(({ flags }) => flags.startsWith('--period ')))
  .map(({ name }) => name);
