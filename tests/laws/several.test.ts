import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, dayOf } from '../../src/calendar/day.ts';
import { exits } from '../../src/cli/contract/outcome.ts';
import { compose } from '../../src/ledger/text/edit/compose.ts';
import { light, sourceCategory, state, unitType } from '../../src/vocabulary/choices.ts';
import { places } from '../breaks/ground.ts';
import { type } from '../breaks/judge.ts';
import { type MemoryGround, memoryGround } from '../breaks/memory.ts';
import { runs } from '../extent.ts';
import { someDay } from '../generated/days.ts';
import type { Facts } from '../generated/filing.ts';
import { anyLedger } from '../generated/ledger.ts';

/** What may be done to any task, its number to be put behind the first word. */
const deeds: readonly (readonly string[])[] = [
  ['urge', '--means', '电话'],
  ['progress', '排查了一半'],
  ['complete', '全部整改'],
  ['sign', '--person', '王某'],
  ['clear', '--person', '赵某'],
  ['cancel', '并入另一件', '--approver', '李某'],
  ['approve', '--for', '延期', '--until', '2023-01-31'],
  ['edit', '--set', '备注=核过', '--set', '责任人=张某'],
];

function groundOf(facts: Facts): MemoryGround {
  return memoryGround(new Map([...facts].map(([path, values]) => [`${places.ledger}/${path}`, compose(values)])));
}

/** The ledger's files of a ground, without what the program keeps for itself. */
function filesIn({ files }: MemoryGround): Record<string, string> {
  const own = [...files].filter(([path]) => path.startsWith(`/${places.ledger}/`) && path.endsWith('.yaml'));
  return Object.fromEntries(own);
}

const tasksIn = (facts: Facts) => [...facts.keys()].flatMap((path) => /^tasks\/\d+\/(.*)\.yaml$/.exec(path)?.[1] ?? []);

/** What is typed, its numbers behind the first word. */
const aimedAt = ([verb = '', ...rest]: readonly string[], ids: readonly string[]) => [verb, ...ids, ...rest];

const several = fc
  .tuple(anyLedger, fc.constantFrom(...deeds), fc.nat(400), fc.array(fc.nat(), { minLength: 4, maxLength: 4 }))
  .map(([facts, deed, later, order]) => {
    const rank = new Map(tasksIn(facts).map((id, at) => [id, order[at] ?? 0]));
    const ids = [...rank.keys()].toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    return { facts, deed, ids, today: addDays(dayOf('2022-06-30'), later) };
  });

/** What a command with --json answers. */
const answerIn = (said: string) => JSON.parse(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1));

/** The numbers that are refused when each is typed by itself. */
async function oneByOne(deed: readonly string[], ids: readonly string[], how: readonly string[], at: MemoryGround) {
  const refused: string[] = [];
  for (const id of ids) if ((await type([...aimedAt(deed, [id]), ...how], at)).exit !== exits.done) refused.push(id);
  return refused;
}

it('done to several at once writes what it writes one by one, all or none', async () => {
  await fc.assert(
    fc.asyncProperty(several, async ({ facts, deed, ids, today }) => {
      fc.pre(ids.length > 1);
      const how = ['--by', '钱某', '--today', today, '--json'];
      const [single, at] = [groundOf(facts), groundOf(facts)];
      const began = filesIn(at);
      const refused = await oneByOne(deed, ids, how, single);
      const { exit, said } = await type([...aimedAt(deed, ids), ...how], at);
      expect(exit, said).toBe(refused.length === 0 ? exits.done : exits.refused);
      expect(filesIn(at)).toEqual(refused.length === 0 ? filesIn(single) : began);
    }),
    { numRuns: runs(40) },
  );
});

it('done to those that may be, it writes what it writes one by one, in one commit that is undone in one', async () => {
  await fc.assert(
    fc.asyncProperty(several, async ({ facts, deed, ids, today }) => {
      fc.pre(ids.length > 1);
      const how = ['--by', '钱某', '--today', today, '--json'];
      const [single, at] = [groundOf(facts), groundOf(facts)];
      const [began, begun] = [filesIn(at), at.repository.commits.length];
      const refused = await oneByOne(deed, ids, how, single);
      fc.pre(refused.length < ids.length);
      const { exit, said } = await type([...aimedAt(deed, ids), ...how, '--skip-refused'], at);
      expect(exit, said).toBe(refused.length === 0 ? exits.done : exits.incomplete);
      expect(filesIn(at)).toEqual(filesIn(single));
      expect(at.repository.commits.length).toBe(begun + 1);
      const told = answerIn(said);
      const out = told.各项.filter(({ 处理 }: { 处理: string }) => 处理 === '不能写');
      expect(out.map(({ 编号 }: { 编号: string }) => 编号)).toEqual(refused);
      expect([told.合计, told.写入, told.未写]).toEqual([ids.length, ids.length - refused.length, refused.length]);
      expect((await type(['undo', '--by', '钱某', '--today', today], at)).exit).toBe(exits.done);
      expect(filesIn(at)).toEqual(began);
    }),
    { numRuns: runs(40) },
  );
});

const option = fc.oneof(
  fc.constantFrom(...Object.values(state.words)).map((one) => ['--state', one]),
  fc.constantFrom(...Object.values(light.words)).map((one) => ['--light', one]),
  fc.constantFrom(...Object.values(sourceCategory.words)).map((one) => ['--source', one]),
  fc.constantFrom(...Object.values(unitType.words)).map((one) => ['--unit-group', one]),
  fc.constantFrom('--open', '--overdue', '--unurged').map((one) => [one]),
  fc.constantFrom('2022', '2022Q2', '2022-03').map((one) => ['--received', one]),
);

it('done to what options pick is done to what the list shows with the same options', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ facts: anyLedger, today: someDay, options: fc.array(option, { minLength: 1, maxLength: 2 }) }),
      fc.constantFrom(...deeds),
      async ({ facts, today, options }, deed) => {
        const at = groundOf(facts);
        const typed = [...new Map(options.map((one) => [one[0], one])).values()].flat();
        const ask = async (...args: readonly string[]) => {
          const { said } = await type([...args, ...typed, '--today', today, '--json'], at);
          return answerIn(said);
        };
        const ids = (rows: readonly { readonly 编号: string }[]) => rows.map(({ 编号 }) => 编号).toSorted();
        const began = filesIn(at);
        const done = await ask(...deed, '--by', '钱某');
        expect(ids(done.各项 ?? [])).toEqual(ids((await ask('list')).任务));
        // nobody has looked it over
        expect([done.写入, filesIn(at)]).toEqual([0, began]);
      },
    ),
    { numRuns: runs(40) },
  );
});
