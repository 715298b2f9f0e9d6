import { visible } from '../../ledger/text/characters.ts';
import type { World } from '../../world/world.ts';
import { stop } from '../contract/outcome.ts';

/** Questions, a line each. Asked only where a person sits at a terminal; giving up ends with nothing changed. */
export interface Asker {
  /** The answer; of several lines that were pasted the first, and the others are told of. */
  readonly ask: NonNullable<World['terminal']['ask']>;
  /** Every line that was pasted, where each of them is wanted. */
  readonly askLines: (question: string) => Promise<readonly string[] | undefined>;
  readonly say: (text: string) => void;
}

/** Asks on a terminal; `before` each question something may be let go of. */
export function askerOn(
  { ask, unheard, pasted, out }: World['terminal'] & { readonly ask: Asker['ask'] },
  before: () => void = () => undefined,
): Asker {
  const askLines = async (question: string) => {
    before();
    const answer = await ask(question);
    if (answer === undefined && unheard?.() === true) return stop('terminal-unheard');
    return answer === undefined ? undefined : [answer, ...(pasted?.() ?? [])];
  };
  return {
    say: out,
    askLines,
    ask: async (question) => {
      const [answer, ...others] = (await askLines(question)) ?? [];
      if (others.length > 0) out(unusedWords(others));
      return answer;
    },
  };
}

const SHOWN = 3;

/** Which of the pasted lines answer nothing. */
function unusedWords(lines: readonly string[]): string {
  const few = lines.slice(0, SHOWN).map((line) => `“${visible(line.trim().slice(0, 20))}”`);
  const more = lines.length > SHOWN ? ' 等' : '';
  return `  一次贴进了 ${lines.length + 1} 行，只有第一行作答，后面的没有用：${few.join('、')}${more}\n`;
}
