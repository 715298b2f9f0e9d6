import type { Moment } from '../../calendar/moment.ts';
import { type Attribute, type Telling, tellings } from '../../records/task/actions.ts';
import type { Action } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import type { ToldAttributes } from '../asking/attributes.ts';
import type { Chosen, Input } from '../contract/spec.ts';

/** When it happened, and which of two applications is meant. */
export const actOptions = {
  on: { flags: '--on <日期>', help: '发生在哪一天，可带时刻；不写为今天', spoken: 'moment', key: words.date },
  which: { flags: '--for <哪一件>', help: '延期、极特殊；两件都在等批复时要写' },
} as const;

export type Acting = Input<ToldAttributes & Chosen<readonly (typeof actOptions)[keyof typeof actOptions][]>>;

export type EntryTold = Partial<Record<Attribute, string>>;

/** What was told of an entry for one task, and what is offered for the rest of it. */
export interface Begun {
  readonly when: Moment;
  readonly action: Action;
  readonly told: EntryTold;
  readonly offered: EntryTold;
}

/** What an entry must and ought to tell and does not. */
export function untold(action: Action, told: EntryTold): Pick<Telling, 'must' | 'ought'> {
  const isUntold = (attribute: Attribute) => told[attribute] === undefined;
  return { must: tellings[action].must.filter(isUntold), ought: tellings[action].ought.filter(isUntold) };
}
