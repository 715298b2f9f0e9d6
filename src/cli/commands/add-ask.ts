import { renderText } from '../../render/text.ts';
import { difficulty, sourceCategory } from '../../vocabulary/choices.ts';
import { words } from '../../vocabulary/words.ts';
import { askOne, askText, askYes, showLines } from '../ask.ts';
import type { Desk, OpenLedger } from '../desk.ts';
import { isStop, type Outcome, refuse, type Stop } from '../outcome.ts';
import { initialsOf } from '../units.ts';
import { type Draft, missingFrom } from './add-draft.ts';

const cancelled = refuse('已取消，没有登记', '重新运行即可');

/** Asks for what is missing, and for the difficulty where nothing fixes the deadline. */
export async function askMissing(draft: Draft, open: OpenLedger): Promise<Draft | Stop> {
  const filled: Record<string, Draft[string]> = { ...draft };
  for (const key of missingFrom(draft)) {
    const answer = await ask(key, open);
    if (typeof answer !== 'string') return answer;
    filled[key] =
      key === words.source ? { ...(draft[words.source] as object | undefined), [words.category]: answer } : answer;
  }
  if (filled[words.difficulty] !== undefined || filled[words.deadline] !== undefined) return filled;
  const tier = await askOne('难易程度（来源没有规定时限时按它计）', choicesOf(difficulty.words));
  if (isStop(tier)) return tier;
  return { ...filled, [words.difficulty]: tier };
}

async function ask(key: string, { ledger: { directory } }: OpenLedger): Promise<string | Stop> {
  if (key === words.title) return askText('事项：要办什么？');
  if (key === words.source) return askOne('来源类别', choicesOf(sourceCategory.words));
  const units = await initialsOf(directory);
  return askOne(
    '牵头单位（可输全称、简称或拼音首字母）',
    units.map(({ unit, all }) => ({ value: unit.name, label: [...(unit.shortNames ?? []), ...all].join(' ') })),
  );
}

function choicesOf(words: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.values(words).map((word) => ({ value: word, label: word }));
}

/** Shows the computed deadlines and saves only after a yes. */
export async function confirm(
  outcome: Extract<Outcome, { kind: 'change' }>,
  { world: { terminal } }: Desk,
): Promise<Outcome> {
  const paper = { columns: (terminal.columns ?? 80) - 6, colour: 0, ambiguousWide: false } as const;
  showLines('将要登记', renderText(outcome.view, paper).trimEnd());
  return (await askYes('保存吗？')) ? outcome : cancelled;
}
