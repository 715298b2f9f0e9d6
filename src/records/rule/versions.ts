import type { Day } from '../../calendar/day.ts';
import { decoded } from '../../vocabulary/decoder.ts';
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

type Version = Pick<Rule, 'name' | 'effectiveFrom' | 'value'>;

/** Every version of a rule that is new, gone, or has another value; 3 个工作日 is no other than 3个工作日. */
export function rewordedRules(before: readonly Version[], after: readonly Version[]): Reworded[] {
  const [old, now] = [byVersion(before), byVersion(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((version) => {
    const [was, is] = [old.get(version), now.get(version)];
    const { name, effectiveFrom } = (is ?? was) as Version;
    if (was && is && meaning(was) === meaning(is)) return [];
    return [{ name, effectiveFrom, ...(was && { before: was.value }), ...(is && { after: is.value }) }];
  });
}

/**
 * Of these the ones by which tasks were reckoned already on a day: a version says for good what holds from its day, and
 * the first of a rule what holds before it as well. Another value wants a version with a day of its own.
 */
export function rewrittenRules(before: readonly Version[], after: readonly Version[], day: Day): Reworded[] {
  const held = ({ name, effectiveFrom }: Reworded) =>
    effectiveFrom <= day || !before.some((other) => other.name === name && other.effectiveFrom < effectiveFrom);
  return rewordedRules(before, after).filter((one) => one.before !== undefined && held(one));
}

/** Of a version that is written twice the first holds; the other is a finding of its own. */
function byVersion(rules: readonly Version[]): ReadonlyMap<string, Version> {
  return new Map(rules.toReversed().map((rule) => [versionName(rule), rule]));
}

/** What a version is known by. */
export function versionName({ name, effectiveFrom }: Pick<Version, 'name' | 'effectiveFrom'>): string {
  return `${name}\n${effectiveFrom}`;
}

function meaning({ name, value }: Version): string {
  const parameter = parameterByWord.get(name);
  const read = parameter && decoded<unknown>(parameters[parameter].codec, value);
  return read === undefined ? value : JSON.stringify(read);
}
