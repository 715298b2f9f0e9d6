import { expect, it } from 'vitest';
import { createWorld } from '../catalogue/world.ts';
import { done, taskFile } from './small.ts';

/** A command on a terminal that shows its questions and hears no answer: Ctrl-C, or nobody can be heard at all. */
async function asked(words: readonly string[], isUnheard: boolean) {
  let said = '';
  const hear = (text: string) => {
    said += text;
  };
  const terminal = {
    ...createWorld(new Map()).world.terminal,
    out: hear,
    err: hear,
    ask: async (question: string) => {
      hear(`${question}\n`);
      return undefined;
    },
    unheard: () => isUnheard,
  };
  const line = [...words, '--by', '钱某', '--no-commit', '--today', '2022-03-04', '--no-color'];
  const { exit, written } = await done(line, taskFile('RW20220301-7K3Q', '难易程度: 一般'), { terminal });
  return { exit, said, files: [...written.keys()] };
}

it.each([
  ['add', ['add', '排查油库']],
  ['what asks for what is lacking', ['urge', '7K3Q']],
  ['what is saved after a yes', ['urge', '--open', '--means', '电话']],
])('%s says that nobody is heard, which is another thing than giving up', async (_, words) => {
  const unheard = await asked(words, true);
  expect([unheard.exit, unheard.files]).toEqual([4, []]);
  expect(unheard.said).toContain('这里打不开终端，听不到回答，账本没有改动\n改法：核对过了就加 --yes');
  const givenUp = await asked(words, false);
  expect([givenUp.exit, givenUp.files]).toEqual([4, []]);
  expect(givenUp.said).toContain('已取消，账本没有改动');
  expect(givenUp.said).not.toContain('打不开终端');
});
