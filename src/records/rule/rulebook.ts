import type { Day } from '../../calendar/day.ts';
import { closest } from '../../vocabulary/closest.ts';
import { decoded } from '../../vocabulary/decoder.ts';
import { type Finding, finding, type Path } from '../../vocabulary/messages.ts';
import type { Miswritten } from '../../vocabulary/record.ts';
import { words } from '../../vocabulary/words.ts';
import { type ParameterName, type ParameterValue, parameterByWord, parameterNames, parameters } from './parameters.ts';
import type { Rule } from './schema.ts';

/** The value of a rule on a day, and where it comes from. */
export interface Ruling<N extends ParameterName = ParameterName> {
  readonly value: ParameterValue<N>;
  /** The value as it is written: 3个工作日. */
  readonly written: string;
  readonly basis: string;
  readonly effectiveFrom?: Day;
}

/**
 * The rules in force. A version applies to tasks received on or after its 施行日期;
 * earlier tasks keep the earlier one, and what came before the first version takes the first.
 */
export interface Rulebook {
  get<N extends ParameterName>(name: N, received: Day): Ruling<N>;
  versions(name: ParameterName): readonly Ruling[];
}

type Versions = Map<ParameterName, Ruling[]>;

export function createRulebook(rules: readonly Rule[]): Rulebook {
  const versions: Versions = new Map(parameterNames.map((name) => [name, []]));
  for (const rule of rules) {
    const ruling = rulingOf(rule);
    if (ruling) versions.get(ruling.name)?.push(ruling.ruling);
  }
  for (const [name, list] of versions) {
    list.sort((a, b) => Number(since(a) > since(b)) - Number(since(a) < since(b)));
    if (list.length === 0) list.push(standardOf(name));
  }
  return {
    get: <N extends ParameterName>(name: N, received: Day) => inForce(versions.get(name) ?? [], received) as Ruling<N>,
    versions: (name) => versions.get(name) ?? [],
  };
}

function inForce(list: readonly Ruling[], received: Day): Ruling {
  if (list.length === 1) return list[0] as Ruling;
  return list.findLast((ruling) => since(ruling) <= received) ?? (list[0] as Ruling);
}

function since({ effectiveFrom }: Ruling): string {
  return effectiveFrom ?? '';
}

function standardOf(name: ParameterName): Ruling {
  const { codec, standard, basis } = parameters[name];
  return { value: decoded<unknown>(codec, standard) as Ruling['value'], written: standard, basis };
}

function rulingOf(rule: Rule): { name: ParameterName; ruling: Ruling } | undefined {
  const name = parameterByWord.get(rule.name);
  if (name === undefined) return undefined;
  const value = decoded<unknown>(parameters[name].codec, rule.value) as Ruling['value'] | undefined;
  if (value === undefined) return undefined;
  return { name, ruling: { value, written: rule.value, basis: rule.basis, effectiveFrom: rule.effectiveFrom } };
}

/** What is wrong with the rules of a file: unknown names, values of the wrong form, the same version twice. */
export function checkRules(rules: readonly Rule[]): Finding[] {
  return rules.flatMap((rule, index) => {
    const path = [words.rules, index];
    const name = parameterByWord.get(rule.name);
    if (name === undefined) return [unknownRule(rule, path)];
    const isSame = (other: Rule) => other.name === rule.name && other.effectiveFrom === rule.effectiveFrom;
    if (rules.findIndex(isSame) !== index) return [repeatedRule(rule, path)];
    return badValue(rule, name, path);
  });
}

function unknownRule({ name }: Rule, path: Path): Finding {
  const suggestion = closest(name, [...parameterByWord.keys()]);
  return finding('rule-unknown', [...path, words.name], { name, suggestion });
}

function repeatedRule({ name, effectiveFrom: date }: Rule, path: Path): Finding {
  return finding('rule-repeated', [...path, words.effectiveFrom], { name, date });
}

function badValue({ name: word, value }: Rule, name: ParameterName, path: Path): Finding[] {
  const { codec, standard } = parameters[name];
  if (decoded<unknown>(codec, value) !== undefined) return [];
  const issue = codec.safeParse(value).error?.issues[0];
  if (!issue) return [];
  const choices = issue.code === 'invalid_value' ? issue.values.join(' 或 ') : undefined;
  const meant = issue.code === 'custom' ? (issue.params as unknown as Miswritten).meant : undefined;
  return [finding('rule-value', [...path, words.value], { name: word, value, example: choices ?? standard, meant })];
}
