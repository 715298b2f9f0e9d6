import type { Day } from '../calendar/day.ts';
import { readText } from '../ledger/document.ts';
import { decode } from '../ledger/text/read/decode.ts';
import { parameterByWord, parameters } from '../records/rule/parameters.ts';
import { createRulebook } from '../records/rule/rulebook.ts';
import { type Rule, ruleFile } from '../records/rule/schema.ts';
import { type Reworded, rewordedRules, rewrittenRules, versionName } from '../records/rule/versions.ts';
import { decoded } from '../vocabulary/decoder.ts';
import { words } from '../vocabulary/words.ts';
import type { Alteration } from './changes.ts';
import { RULES } from './contents.ts';
import type { AuditFinding, AuditTerms } from './finding.ts';
import { type Commit, type FileChange, handMade, isOurs } from './past.ts';

/** A version of a rule by which tasks were reckoned already, and to which somebody gave another value; no commit: not committed. */
export interface Rewriting extends Reworded {
  readonly day: Day;
  readonly commit?: Commit;
}

/** What commits, the oldest first, made of rules that held already. */
export function rewritingsIn(commits: readonly Commit[]): Rewriting[] {
  return commits.flatMap((commit) =>
    commit.files
      .filter(({ path }) => path === RULES)
      .flatMap((file) => rewrittenIn(file, commit.at.day).map((one) => ({ ...one, day: commit.at.day, commit }))),
  );
}

/** What a change to the file does on a day to rules that held by then; one that cannot be read says nothing. */
export function rewrittenIn({ before, after }: Pick<FileChange, 'before' | 'after'>, day: Day): Reworded[] {
  const [old, now] = [rulesIn(before), rulesIn(after)];
  return old && now ? rewrittenRules(old, now, day) : [];
}

/** The versions that do not say any more what they said at first, with who made them say what they say. */
export function standingRewritings(all: readonly Rewriting[]): Rewriting[] {
  const byVersion = new Map<string, Rewriting[]>();
  for (const one of all) byVersion.set(versionName(one), [...(byVersion.get(versionName(one)) ?? []), one]);
  return [...byVersion.values()].flatMap((chain) => {
    const [first, last] = [chain[0] as Rewriting, chain.at(-1) as Rewriting];
    const { name, effectiveFrom, before } = first;
    const version = (value: string | undefined) => (value === undefined ? [] : [{ name, effectiveFrom, value }]);
    if (rewordedRules(version(before), version(last.after)).length === 0) return [];
    return [{ ...last, ...(before !== undefined && { before }) }];
  });
}

function rulesIn(bytes: Uint8Array | undefined): readonly Rule[] | undefined {
  if (!bytes) return [];
  const decoded = decode(bytes);
  return 'text' in decoded ? readText(RULES, decoded.text, ruleFile).value?.rules : undefined;
}

/**
 * Values of versions that are others, and versions that are new: each wants a day of its own from which it holds.
 * Undefined where one of the two states is no rules at all.
 */
export function aboutRules(file: FileChange, commit: Commit, terms: AuditTerms): AuditFinding[] | undefined {
  const [old, now] = [rulesIn(file.before), rulesIn(file.after)];
  if (!old || !now) return undefined;
  const rewritten = new Set(rewrittenRules(old, now, commit.at.day).map(versionName));
  return rewordedRules(old, now).map((one) => {
    const found = { commit, path: RULES };
    if (one.before === undefined) return { ...found, ...newVersion(one, old, now, commit.at.day, terms) };
    const isAhead = !rewritten.has(versionName(one));
    const hint = isAhead && (!isOurs(commit) || handMade(commit).includes(RULES));
    return { ...found, kind: 'ruleRewritten', text: `${rewordedText(one)}${isAhead ? '（还没有施行）' : ''}`, hint };
  });
}

/** A version of its own, which is as it must be unless it changes what held on days that are long over. */
function newVersion(one: Reworded, old: readonly Rule[], now: readonly Rule[], day: Day, terms: AuditTerms) {
  const { name, effectiveFrom, after = '' } = one;
  const text = `“${name}”自 ${effectiveFrom} 起：${after}`;
  const isFirst = ![...old, ...now].some((rule) => rule.name === name && rule.effectiveFrom < effectiveFrom);
  if (isFirst && !old.some((rule) => rule.name === name) && !isAsBefore(one, old)) {
    return { kind: 'ruleBackdated', text: `${text}；以前没有写过这一条，以前收到的也照它算` } as const;
  }
  const late = day > effectiveFrom ? terms.calendar.workingDaysIn(effectiveFrom, day) : 0;
  const isLate = late > terms.rules.get('entryLimit', day).value && !isAsBefore(one, old);
  if (!isLate) return { kind: 'ruleAdded', text } as const;
  return { kind: 'ruleBackdated', text: `${text}；${day} 才写上，过了${late}个工作日` } as const;
}

/** Whether a new version says what held on its first day anyway. */
function isAsBefore({ name, effectiveFrom, after }: Reworded, old: readonly Rule[]): boolean {
  const parameter = parameterByWord.get(name);
  const read = parameter && decoded<unknown>(parameters[parameter].codec, after);
  if (!parameter || read === undefined) return false;
  const held = createRulebook(old).get(parameter, effectiveFrom).value;
  return JSON.stringify(read) === JSON.stringify(held);
}

/** Whether a change of the list of rules is told as one of its versions: their name, day and value are. */
export function isRuleTold({ path: [key, index], within }: Alteration): boolean {
  if (key !== words.rules || typeof index !== 'number') return false;
  return within.every(({ path: [part] }) => VERSION.includes(String(part)));
}

const VERSION: readonly string[] = [words.name, words.effectiveFrom, words.value];

/** 2022-01-01 起的“签批时限”：3个工作日 → 2个工作日. */
function rewordedText({ name, effectiveFrom, before, after }: Reworded): string {
  return `${effectiveFrom} 起的“${name}”：${before ?? '没有'} → ${after ?? '删去'}，没有另立一版`;
}
