import { month, type Typed } from './month.ts';

/**
 * The same month with the program as it was before (commit 35c3ee53): one record at a time, no page of the day, no
 * selection. It was typed into that program on a terminal, where nothing of it was asked back, and came to the same.
 */
export const before: readonly Typed[] = month
  .flatMap(({ day, typed }) => asBefore(typed).map((one) => ({ day, typed: one })))
  .filter((one, at, all) => all.findIndex(({ day, typed }) => day === one.day && typed === one.typed) === at);

/** What a command of now took then; the page of the day two lists at least. */
function asBefore(typed: string): readonly string[] {
  if (typed === 'xiaoneng') return ['xiaoneng overdue', 'xiaoneng due --window 1wd'];
  const selected = typed.replace('clear --state 已反馈', 'clear #2 #4 #6').replace(' --yes', '');
  const [, verb = '', numbers = '', rest = ''] = /^xiaoneng (\S+)((?: #\d+)*)(.*)$/.exec(selected) ?? [];
  const word = verb === 'done' ? 'complete' : verb;
  return (numbers === '' ? [''] : (numbers.match(/ #\d+/g) ?? [])).map((one) => `xiaoneng ${word}${one}${rest}`);
}
