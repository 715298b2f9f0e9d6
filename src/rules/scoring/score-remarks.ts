import type { Ledger } from '../../ledger/ledger.ts';
import { registers } from '../../records/index.ts';
import type { ScoringItem } from '../../records/rule/scoring.ts';
import { closest } from '../../vocabulary/closest.ts';
import { type Finding, finding, type Path } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { conditionKeys, faultIn } from '../basis/conditions.ts';

/** What may not be scored: instructions received and pieces published (整治形式主义为基层减负若干规定). */
const UNFIT: readonly string[] = ['稿件', '传达事项'];

/** What is wrong with the rules of assessment. */
export function scoreFindings({ ruleFile }: Ledger): Finding[] {
  const parts = ruleFile?.scoring ?? [];
  const seen = new Set<string>();
  const items = parts.flatMap((part, i) =>
    part.items.flatMap((item, j) => {
      const path = [words.scoring, i, words.items, j];
      const repeated = seen.has(item.name);
      seen.add(item.name);
      return [
        ...(repeated ? [finding('scoring-duplicate', [...path, words.name], { name: item.name })] : []),
        ...itemFindings(item, path),
      ];
    }),
  );
  const vetoes = (ruleFile?.vetoes ?? []).flatMap(({ register, condition }, i) =>
    registerFindings(register, condition, [words.vetoes, i]),
  );
  const total = parts.reduce((sum, { full }) => sum + full, 0);
  const odd = parts.length > 0 && total !== 10_000;
  return [
    ...(odd ? [finding('scoring-total', [words.scoring], { total: String(total / 100) }, 'key')] : []),
    ...items,
    ...vetoes,
  ];
}

function itemFindings(item: ScoringItem, path: Path): Finding[] {
  const { name, link, action, register, evaluation, condition } = item;
  const sources = [link, action, register, evaluation].filter((source) => source !== undefined);
  if (sources.length !== 1) return [finding('scoring-source', [...path, words.name], { name })];
  if (register === undefined) return [];
  const unfit = UNFIT.includes(register);
  return [
    ...(unfit ? [finding('scoring-burden', [...path, words.register], { name, word: register })] : []),
    ...registerFindings(register, condition, path),
  ];
}

function registerFindings(word: string, condition: string | undefined, path: Path): Finding[] {
  const kind = registers.find((each) => each.word === word);
  if (!kind) return [finding('scoring-register', [...path, words.register], { word, suggestion: nearest(word) })];
  if (condition === undefined || faultIn(kind, condition) === undefined) return [];
  const known = conditionKeys(kind).join('、');
  return [finding('scoring-condition', [...path, words.condition], { condition, known })];
}

function nearest(word: string): string | undefined {
  return closest(
    word,
    registers.map((each) => each.word),
  );
}
