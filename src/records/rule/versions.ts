import type { Day } from '../../calendar/day.ts';
import { parameterByWord, parameters } from './parameters.ts';
import type { Rule } from './schema.ts';

/** A version of a rule that does not say what it said: by name and 施行日期; absent where there is none. */
export interface Reworded {
  readonly name: string;
  readonly effectiveFrom: Day;
  /** As it is written: 3个工作日. */
  readonly before?: string;
  readonly after?: string;
}

/** Every version of a rule that is new, gone, or has another value; 3 个工作日 is no other than 3个工作日. */
export function rewordedRules(before: readonly Rule[], after: readonly Rule[]): Reworded[] {
  const [old, now] = [byVersion(before), byVersion(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((version) => {
    const [was, is] = [old.get(version), now.get(version)];
    const { name, effectiveFrom } = (is ?? was) as Rule;
    if (was && is && meaning(was) === meaning(is)) return [];
    return [{ name, effectiveFrom, ...(was && { before: was.value }), ...(is && { after: is.value }) }];
  });
}

/**
 * Of these the ones by which tasks were reckoned already on a day: a version says for good what holds from its day, and
 * the first of a rule what holds before it as well. Another value wants a version with a day of its own.
 */
export function rewrittenRules(before: readonly Rule[], after: readonly Rule[], day: Day): Reworded[] {
  const held = ({ name, effectiveFrom }: Reworded) =>
    effectiveFrom <= day || !before.some((other) => other.name === name && other.effectiveFrom < effectiveFrom);
  return rewordedRules(before, after).filter((one) => one.before !== undefined && held(one));
}

/** Of a version that is written twice the first holds; the other is a finding of its own. */
function byVersion(rules: readonly Rule[]): ReadonlyMap<string, Rule> {
  return new Map(rules.toReversed().map((rule) => [versionName(rule), rule]));
}

/** What a version is known by. */
export function versionName({ name, effectiveFrom }: Pick<Rule, 'name' | 'effectiveFrom'>): string {
  return `${name}\n${effectiveFrom}`;
}

function meaning({ name, value }: Rule): string {
  const parameter = parameterByWord.get(name);
  const parsed = parameter && parameters[parameter].codec.safeParse(value);
  return parsed?.success ? JSON.stringify(parsed.data) : value;
}
