import { expect, it } from 'vitest';
import { extent } from '../extent.ts';
import { phrases } from '../intake/phrases.ts';
import { seated, units } from './seated.ts';
import { done, taskFile } from './small.ts';

const ID = 'RW20220101-7K3Q';
const MOTION = 'JY20220101-7K3Q';
const filesOn = (day: string) => ({
  'units.yaml': units,
  ...taskFile(ID, `收到日期: ${day}\n难易程度: 特别复杂`),
  [`motions/2022/${MOTION}.yaml`]: `编号: ${MOTION}
事项: 增设路灯
类别: 人大建议
届次号: 十届一次第1号
领衔: 田某
交办日期: 2022-01-01
主办单位: [区应急管理局]
`,
});

/** What is written and said on a day; a table is piped in. */
async function typed(words: readonly string[], day: string, stdin?: string) {
  const line = [...words, '--by', '钱某', '--no-commit', '--today', day, '--no-color'];
  const { written, exit, out, err } = await done(line, filesOn(day), stdin === undefined ? {} : { stdin });
  return { text: [...written.values()].join('\n'), exit, said: `${out}${err}` };
}

type Typed = Awaited<ReturnType<typeof typed>>;

/** What stands under a key, or that it was asked back. */
function under(key: string, { text, exit }: Typed): string {
  const [, value] = new RegExp(`${key}: (.+)`).exec(text) ?? [];
  return value ?? (exit === 0 ? '' : '?');
}

const NEW = ['--lead', '应急局', '--source', '领导批示'];
const sheet = (head: string, row: string) => `${head}\n${row}\n`;

/** Where a limit may be written: a day, or so long from receipt. */
const limits: Readonly<Record<string, (phrase: string, day: string) => Promise<string>>> = {
  'an option': async (phrase, day) =>
    under('办结时限', await typed(['add', '整治', ...NEW, '--deadline', phrase], day)),
  'a correction': async (phrase, day) =>
    under('办结时限', await typed(['edit', '7K3Q', '--set', `办结时限=${phrase}`], day)),
  'a question': async (phrase, day) => {
    const answers = ['', '应急局', '领导批示', '', '', '', phrase, '', ''];
    const { text, asked } = await seated(['add', '整治'], answers, { today: day });
    return under('办结时限', { text, exit: asked.filter((one) => one.includes('时限')).length > 2 ? 1 : 0, said: '' });
  },
  'a cell of a sheet': async (phrase, day) => {
    const table = sheet('事项,责任单位,收到日期,完成时限', `整治,区应急管理局,${day},"${phrase}"`);
    const { text, exit, said } = await typed(['import', '-', '--source', '其他'], day, table);
    // what recurs stays in the words of the sheet, and is told
    const isKept = text.includes(`时限原文: ${phrase}`) && !text.includes('办结时限: ') && said.includes('定期');
    return isKept ? '?' : under('办结时限', { text, exit, said });
  },
  'a cell of a table of corrections': async (phrase, day) => {
    const table = sheet('编号,办结时限', `7K3Q,"${phrase}"`);
    return under('办结时限', await typed(['edit', '--from', '-', '--yes'], day, table));
  },
  'a line': async (phrase, day) =>
    under('办结时限', await typed(['add', `区应急局${phrase}完成整治`, '--source', '领导批示'], day)),
};

/** The only one of these that takes a length of time as well. */
const FORM = 'by when a form is wanted back';

/** That which is meant to be told how often. */
const EVERY = 'the days of a duty that comes again';

/** Where a day may be written. */
const days: Readonly<Record<string, (phrase: string, day: string) => Promise<Typed>>> = {
  'until when an extension is asked for': (phrase, day) => typed(['extend', '7K3Q', '等批复', '--until', phrase], day),
  'until when an answer to a motion may take': (phrase, day) =>
    typed(['motion', 'extend', '7K3Q', '--until', phrase, '--approver', '李某'], day),
  [EVERY]: (phrase, day) => typed(['add', '整治', ...NEW, '--every', phrase], day),
  [FORM]: (phrase, day) => typed(['collect', 'out', '-o', '/out', '--reply-due', phrase, '--dry-run'], day),
};

/** Of as many phrases as there is time for, each in its turn. */
const some = phrases.filter((_, at) => extent !== 'core' || at % 9 === 0);
/** A sheet may be of another year than the one in which it is read: there a year that is not written is asked for. */
const mayAsk = (name: string, base: string, meant: string) =>
  name === 'a cell of a sheet' && isDay(meant) && meant.slice(0, 4) !== base.slice(0, 4);
const isLength = (text: string) => /^\d+(?:个工作日|日|个月)$/.test(text);
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

it.each(Object.entries(limits))('%s reads every phrase as it is meant', async (name, door) => {
  const wrong: unknown[] = [];
  for (const { phrase, base, meant } of some) {
    const read = await door(phrase, base);
    const isAsked = read === '?' && mayAsk(name, base, meant);
    if (!isAsked && read !== (meant === '每' ? '?' : meant)) wrong.push({ phrase, base, meant, read });
  }
  expect(wrong).toEqual([]);
});

it.each(Object.entries(days))('%s takes the days, and no other phrase', async (name, door) => {
  const wrong: unknown[] = [];
  for (const { phrase, base, meant } of some) {
    const { exit, text, said } = await door(phrase, base);
    const isRight = isDay(meant)
      ? `${text}${said}`.includes(meant)
      : (exit === 0) === ((isLength(meant) && name === FORM) || (meant === '每' && name === EVERY));
    if (!isRight) wrong.push({ phrase, base, meant, said });
  }
  expect(wrong).toEqual([]);
});
