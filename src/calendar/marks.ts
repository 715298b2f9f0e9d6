import { type Arrangement, type NamedDay, sourceOf } from './arrangement.ts';
import type { Day } from './day.ts';
import { statutory } from './statutory.generated.ts';

/** What makes a day differ from the plain week of Monday to Friday. */
export interface Mark {
  readonly working: boolean;
  readonly reason: string;
  readonly source: string;
}

export type Marks = readonly (readonly [Day, Mark])[];

const REGULATION = '全国年节及纪念日放假办法（国务院令第795号）第二条';

/** The days that an arrangement sets; those of a local one say on whose word. */
export function marksOf(arrangement: Arrangement): Marks {
  const source = sourceOf(arrangement);
  const word = arrangement.kind === 'local' ? `（${arrangement.document ?? arrangement.name}）` : '';
  return [
    ...arrangement.off.map(({ day, name }) => mark(day, false, offReason(name) + word, source)),
    ...arrangement.work.map(({ day, name }) => mark(day, true, `调休上班（${name}）${word}`, source)),
  ];
}

/** The statutory days of a year that has not been announced: sure to be off when they fall on Monday to Friday. */
export function provisionalMarks(year: number): Marks {
  const names = new Map<Day, string>();
  for (const { day, name } of statutory.get(year) ?? []) names.set(day, joined(names.get(day), name));
  return [...names].map(([day, name]) => mark(day, false, `${name}（法定，暂定）`, REGULATION));
}

function mark(day: Day, working: boolean, reason: string, source: string): readonly [Day, Mark] {
  return [day, { working, reason, source }];
}

function offReason(name: NamedDay['name']): string {
  return name.endsWith('放假') ? name : `${name}放假`;
}

function joined(name: string | undefined, other: string): string {
  return name === undefined ? other : `${name}、${other}`;
}
