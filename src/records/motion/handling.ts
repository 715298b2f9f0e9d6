import { type Same, sameUnit, type Tenure, tenureOn, tenures } from '../handing.ts';
import type { Handler } from '../kind.ts';
import { inDayOrder } from '../order.ts';
import type { Terms } from '../terms.ts';
import type { Motion, MotionAnswer } from './schema.ts';

type Lists = Required<Pick<Motion, 'answers' | 'appraisals' | 'fulfilments' | 'motionExtensions' | 'consultations'>>;

/** A motion as one unit that answers it has it: 主办, or one of several that 分办. */
export interface Handling extends Lists {
  readonly tenure: Tenure;
}

/** Who has a motion, or had it: 主办 and 会办, each from when to when. */
export function motionTenures(record: Motion, same: Same): Tenure[] {
  const { hosts = [], joining = [], assignedOn: from } = record;
  const first = (units: readonly string[], role: string) =>
    units.map((unit): Tenure => ({ unit, role, from, handedOn: false }));
  return tenures([...first(hosts, 'host'), ...first(joining, 'join')], record, same);
}

/** The same by what each unit is called: 主办, 分办 where several answer, 会办. */
export function motionHandlers(record: Motion, terms: Terms): Handler[] {
  const hosting = (record.hosts ?? []).length > 1 ? '分办' : '主办';
  return motionTenures(record, sameUnit(terms)).map(({ unit, role, ended }) => ({
    unit,
    as: role === 'host' ? hosting : '会办',
    ...(ended && { ended }),
  }));
}

/** The tenures in one role: those that answer, or those that give their opinion to them. */
export function inRole(held: readonly Tenure[], role: 'host' | 'join'): Tenure[] {
  return held.filter((one) => one.role === role);
}

/** What each unit that answers did; what names no unit belongs to the only one, or the last, that had it on its day. */
export function handlingsOf(record: Motion, same: Same): Handling[] {
  const hosts = inRole(motionTenures(record, same), 'host');
  return hosts.map((tenure) => {
    const own = <E extends Entry>(list: readonly E[] = []) =>
      inDayOrder(list.filter(({ date, unit }) => tenureOn(hosts, date, unit, same) === tenure));
    return {
      tenure,
      answers: own(record.answers),
      appraisals: own(record.appraisals),
      fulfilments: own(record.fulfilments),
      motionExtensions: own(record.motionExtensions),
      consultations: own(record.consultations),
    };
  });
}

type Entry = Pick<MotionAnswer, 'date' | 'unit'>;
