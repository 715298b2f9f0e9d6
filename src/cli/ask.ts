import * as clack from '@clack/prompts';
import type { Attribute } from '../records/task/actions.ts';
import { words } from '../vocabulary/words.ts';
import { refuse, type Stop } from './outcome.ts';

/** Questions on a terminal. Called only where a person sits at it; Ctrl-C ends with nothing changed. */

const cancelled = refuse('已取消，没有登记', '重新运行即可');

/** One line of text that must not be empty. */
export async function askText(message: string, placeholder = ''): Promise<string | Stop> {
  const answer = await clack.text({
    message,
    placeholder,
    validate: (value) => ((value ?? '').trim() === '' ? '这一项要写' : undefined),
  });
  return clack.isCancel(answer) ? cancelled : answer.trim();
}

/** One of several; typing narrows the list. */
export async function askOne(
  message: string,
  choices: readonly { readonly value: string; readonly label: string }[],
): Promise<string | Stop> {
  const answer = await clack.autocomplete({
    message,
    maxItems: 8,
    options: choices.map(({ value, label }) => ({ value, label: value, hint: label })),
    filter: (typed, option) => `${option.value} ${option.hint ?? ''}`.toLowerCase().includes(typed.toLowerCase()),
  });
  return clack.isCancel(answer) ? cancelled : String(answer);
}

export async function askYes(message: string): Promise<boolean> {
  const answer = await clack.confirm({ message, active: '是', inactive: '否' });
  return answer === true;
}

/** What an action must tell and nobody has told yet. */
export async function askAttributes(missing: readonly Attribute[]): Promise<Partial<Record<Attribute, string>> | Stop> {
  const told: Partial<Record<Attribute, string>> = {};
  for (const attribute of missing) {
    const answer = await askText(words[attribute]);
    if (typeof answer !== 'string') return answer;
    told[attribute] = answer;
  }
  return told;
}

/** Shows lines between questions. */
export function showLines(title: string, text: string): void {
  clack.note(text, title);
}
