import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { messages } from '../../src/vocabulary/messages.ts';
import { filesIn } from '../catalogue/cases.ts';
import { createWorld, type Items } from '../catalogue/world.ts';
import { files } from '../sample/sample.ts';

const sample: Items = new Map(files.map(({ path, bytes = new Uint8Array() }) => [path, { bytes }]));

/** What policy asks and nobody has done yet: the files are right, and nothing is missing from an answer. */
const gaps = [
  'target-unassigned',
  'requirement-unitless',
  'issue-unaccepted',
  'complaint-unreferred',
  'complaint-unresolved',
] as const;

describe.each(gaps)('%s', (code) => {
  it('is a warning', () => {
    expect(messages[code].level).toBe('warning');
  });

  it('leaves every answer complete', async () => {
    const folder = join(import.meta.dirname, '../errors');
    const ledger = new Map([...filesIn(join(folder, 'base')), ...filesIn(join(folder, code, 'ledger'))]);
    const { world, said } = createWorld(ledger);
    expect(await main(['overdue', '--today', '2022-03-25', '--json'], world)).toBe(0);
    expect(JSON.parse(said.out)).toMatchObject({ 完整: true });
    const checked = createWorld(ledger);
    expect(await main(['check', '--today', '2022-03-25', '--no-color'], checked.world)).toBe(0);
    expect(checked.said.out).toContain(`（${code}）`);
  });
});

it('the sample is complete on a day on which a target has nobody yet', async () => {
  const { world, said } = createWorld(sample);
  expect(await main(['overdue', '--today', '2022-02-22', '--json'], world)).toBe(0);
  expect(JSON.parse(said.out)).toMatchObject({ 完整: true });
});
