import { hasControl, hasUnread } from '../../ledger/text/characters.ts';
import { closest } from '../../vocabulary/closest.ts';
import { isStop, refusal, stop, tryTo } from '../contract/outcome.ts';
import type { Asker } from '../session/asker.ts';

export const cancelled = refusal('given-up');

/** Why what was typed cannot stand in a ledger. */
export function unfitWords(typed: string): string | undefined {
  if (hasUnread(typed)) return '里面有认不出的字（终端的编码和语言环境说的不一样？），请重新打';
  return hasControl(typed) ? '里面有看不见的控制字符，请重新手打' : undefined;
}

/** Asks until `read` takes the answer; what it objects to is said and asked again. */
export async function askUntil<T>(
  { ask, say }: Asker,
  question: string,
  read: (typed: string) => { readonly value: T } | string | Promise<{ readonly value: T } | string>,
): Promise<T> {
  for (;;) {
    const typed = await ask(`${question}：`);
    if (typed === undefined) return stop(cancelled);
    const answer = unfitWords(typed) ?? (await read(typed.trim()));
    if (typeof answer !== 'string') return answer.value;
    say(`  ${answer}\n`);
  }
}

/** Some text. */
export function askText(asker: Asker, question: string): Promise<string> {
  return askUntil(asker, question, (typed) => (typed === '' ? '这一项要写' : { value: typed }));
}

/** One of several, by its number or its word. */
export function askOne(asker: Asker, question: string, choices: readonly string[]): Promise<string> {
  asker.say(`${choices.map((choice, i) => `${i + 1} ${choice}`).join('  ')}\n`);
  return askUntil(asker, `${question}（写序号或文字）`, (typed) => {
    const chosen = choices[Number(typed) - 1] ?? choices.find((choice) => choice === typed);
    if (chosen !== undefined) return { value: chosen };
    const near = closest(typed, choices);
    return near ? `没有“${typed}”，是不是“${near}”？` : `写 1 到 ${choices.length}`;
  });
}

export async function askYes(asker: Asker, question: string): Promise<boolean> {
  const answer = await tryTo(() => askYesOrStop(asker, question));
  return isStop(answer) && answer.message !== cancelled.message ? stop(answer) : answer === true;
}

/** The same where giving up is not a no. */
export function askYesOrStop(asker: Asker, question: string): Promise<boolean> {
  return askUntil(asker, `${question}（直接回车为是，不要就写否）`, (typed) => {
    if (['', '是', 'y', 'Y', 'yes'].includes(typed)) return { value: true };
    return ['否', 'n', 'N', 'no'].includes(typed) ? { value: false } : '写是或否';
  });
}
