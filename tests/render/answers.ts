import { catalogue } from '../../src/cli/catalogue/catalogue.ts';
import type { Answer } from '../../src/cli/contract/outcome.ts';
import type { Options } from '../../src/cli/contract/spec.ts';
import type { CommandSpec } from '../../src/cli/session/command.ts';
import { createSession } from '../../src/cli/session/session.ts';
import type { View } from '../../src/views/view/view.ts';
import { nodeWorld } from '../../src/world/node.ts';
import type { World } from '../../src/world/world.ts';

const answers = new Map<string, Promise<View>>();

/** What a command answers on the sample ledger, as data; each is asked once for all tests that write it out. */
export function answerOf(line: string, options: Options = {}): Promise<View> {
  const question = JSON.stringify([line, options]);
  const answer = answers.get(question) ?? asked(line, options);
  answers.set(question, answer);
  return answer;
}

async function asked(line: string, options: Options): Promise<View> {
  return (await wholeAnswerOf(line, { today: '2022-06-30', ...options }, nodeWorld())).view;
}

/** The whole of what a command answers in a world: the answer, with what of it goes to each unit. */
export async function wholeAnswerOf(line: string, options: Options, world: World): Promise<Answer> {
  const [names, args] = [line.split(' '), [] as string[]];
  let spec: CommandSpec | undefined;
  let choices: readonly CommandSpec[] = catalogue.flatMap(({ commands }) => commands);
  for (const name of names) {
    const next = choices.find((one) => one.name === name);
    if (next) [spec, choices] = [next, next.subcommands ?? []];
    else args.push(name);
  }
  const outcome = await spec?.run?.({ args, options }, createSession(world, options, catalogue));
  if (outcome?.kind !== 'answer') throw new Error(`no answer to ${line}`);
  return outcome;
}

/** An answer with no more than some rows in each of its sections: every shape of it, quickly judged by slow programs. */
export function shortened(view: View, rows = 6): View {
  return {
    ...view,
    sections: view.sections.map((section) => ({ ...section, rows: [...section.rows].slice(0, rows) })),
  };
}

/** Answers of every shape: lists, groups, matrices, pairs, prose, charts, documents. */
export const QUESTIONS: readonly string[] = [
  'overdue',
  'due',
  'remind',
  'list',
  'export',
  'summary 2022Q2',
  'board',
  'brief',
  'burden 2022Q2',
  'score',
  'phase',
  'clauses YQ-3-1-2-1',
  'visit coverage 2022Q1',
  'report due 2022Q2',
  'quota status 2022',
  'complaint summary 2022',
  'error bulletin 2022-05',
  'issue list',
  'show J8SY',
  'explain J8SY',
  'notice circular 2022Q2',
  'notice supervision J8SY',
  'notice sheet J8SY',
  'notice special 郭某 2022Q2',
];
