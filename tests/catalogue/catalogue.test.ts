import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Code, messages } from '../../src/vocabulary/messages.ts';
import { type Case, CHECK, codesIn, filesIn, folder, readCases, run } from './cases.ts';
import { cataloguePage } from './page.ts';

const cases = readCases();
const named = cases.map((one) => [one.code, one] as const);

/** Messages of commands that write: they stand on standard error, without their code. */
const ofCommands: readonly string[] = ['edit-impossible', 'edit-not-read-back'] satisfies readonly Code[];

/** What the case itself cannot undo: nothing of the ledger is wrong, only what was asked for. */
const incurable: readonly string[] = ofCommands;

const ACCEPT = 'remedy, if it is meant: npm run accept, and read git diff';

const outputs = new Map<Case, Promise<string>>();

/** What a case says; each is run once. */
function outputOf(one: Case): Promise<string> {
  const output = outputs.get(one) ?? run(one.command, one.ledger, one.past);
  outputs.set(one, output);
  return output;
}

describe('the catalogue of errors', () => {
  it('has a case for every message and a message for every case', () => {
    const remedy = 'remedy: tests/errors/CODE/ledger with the smallest fault, cured/ beside it, then npm run accept';
    expect(
      cases.map(({ code }) => code),
      remedy,
    ).toEqual(Object.keys(messages).sort());
  });

  it('starts from a ledger without a fault', async () => {
    expect(await run(CHECK, filesIn(join(folder, 'base')))).toContain('没有发现问题');
  });

  it('says how to cure whatever can be cured', () => {
    const without = cases.filter(({ cured }) => cured === undefined).map(({ code }) => code);
    expect(without, 'remedy: put the files as they are after the cure into tests/errors/CODE/cured').toEqual(
      [...incurable].sort(),
    );
  });
});

describe('every case', () => {
  it.each(named)('%s says exactly what is expected', async (code, one) => {
    await expect(await outputOf(one), ACCEPT).toMatchFileSnapshot(join(folder, code, 'expected.txt'));
  });

  it.each(named.filter(([code]) => !ofCommands.includes(code)))('%s is raised, and nothing else', async (code, one) => {
    const remedy = 'remedy: make the ledger of the case smaller, so that it has this one fault';
    expect(codesIn(await outputOf(one)), remedy).toEqual([...companions(one), code]);
  });

  it.each(named.filter(([, { cured }]) => cured))(
    '%s is gone after the cure, and all is well',
    async (_, { cured, past }) => {
      expect(await run(CHECK, cured ?? new Map(), past), 'remedy: mend the files in cured/').toMatch(
        /^\$.*\n(?:改了还没有提交：.*\n)?检查了 .*没有发现问题。\n(?:没有版本历史：.*\n)?(?:核对了 .*\n)?退出码 0\n$/,
      );
    },
  );
});

/** The end of a long list of faults can only stand behind the faults. */
function companions({ code }: Case): string[] {
  return code === 'more-faults' ? Array.from({ length: 100 }, () => 'full-width-colon') : [];
}

describe('the page of the catalogue', () => {
  it('shows the cases as they are', async () => {
    const told = await Promise.all(cases.map(async (one) => ({ ...one, expected: await outputOf(one) })));
    await expect(cataloguePage(told), ACCEPT).toMatchFileSnapshot('../../docs/errors.md');
  });
});
