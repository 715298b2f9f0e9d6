import type { Kind, Numbered, Register } from '../../records/kind.ts';
import { conditionKeys, faultIn, meets } from '../../rules/basis/conditions.ts';
import { closest } from '../../vocabulary/closest.ts';
import { stop } from '../contract/outcome.ts';
import type { OptionSpec } from '../contract/spec.ts';
import type { Criterion } from './criteria.ts';

type Conditional = Pick<Kind, 'word' | 'schema'> & Pick<Register, 'derived'>;

/** The same condition as in rules.yaml and plan.yaml, for any list. */
export const whereOption = {
  flags: '--where <条件>',
  help: '只看合条件的：键=值，几个值用“、”隔开；只写键是填了的；几个条件用“；”隔开，如 单位=区教育局；备注',
} as const satisfies OptionSpec;

/** Of the records that meet a condition; what it says beside its keys is not said back. */
export function ofCondition<T>(kind: Conditional, recordOf: (one: T) => Numbered): Criterion<T> {
  return (typed, { terms }) => {
    const key = faultIn(kind, typed);
    if (key === undefined) return (one) => meets(kind, recordOf(one), typed, terms);
    const keys = conditionKeys(kind);
    if (keys.includes(key)) return stop('condition-empty', { key });
    const near = closest(key, keys);
    return stop('condition-key-unknown', { key, word: kind.word, near, keys: keys.join('、') });
  };
}
