import type { Kind, Register } from '../../records/kind.ts';
import { conditionKeys, faultIn } from '../../rules/basis/conditions.ts';
import { closest } from '../../vocabulary/closest.ts';
import { stop } from '../contract/outcome.ts';
import type { Chosen, Input, OptionSpec } from '../contract/spec.ts';

/** The same condition as in rules.yaml and plan.yaml, for any list. */
export const whereOption = {
  flags: '--where <条件>',
  help: '只看合条件的：键=值，几个值用“、”隔开；只写键是填了的；几个条件用“；”隔开，如 单位=区教育局；备注',
} as const satisfies OptionSpec;

/** The condition that was typed for the records of a kind, if any; what it says beside its keys is not said back. */
export function whereOf(
  kind: Pick<Kind, 'word' | 'schema'> & Pick<Register, 'derived'>,
  { options }: Input<Chosen<readonly [typeof whereOption]>>,
): string | undefined {
  const typed = options.where;
  const key = typed === undefined ? undefined : faultIn(kind, typed);
  if (key === undefined) return typed;
  const keys = conditionKeys(kind);
  if (keys.includes(key)) return stop('condition-empty', { key });
  const near = closest(key, keys);
  return stop('condition-key-unknown', { key, word: kind.word, near, keys: keys.join('、') });
}
