import type { Day } from '../calendar/day.ts';
import { readText } from '../ledger/document.ts';
import { decode } from '../ledger/text/read/decode.ts';
import { type Rule, ruleFile } from '../records/rule/schema.ts';
import { type Reworded, rewordedRules, rewrittenRules, versionName } from '../records/rule/versions.ts';
import type { Commit, FileChange } from './past.ts';

export const RULES = 'rules.yaml';

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

/** 2022-01-01 起的“签批时限”：3个工作日 → 2个工作日. */
export function rewordedText({ name, effectiveFrom, before, after }: Reworded): string {
  return `${effectiveFrom} 起的“${name}”：${before ?? '没有'} → ${after ?? '删去'}，没有另立一版`;
}
