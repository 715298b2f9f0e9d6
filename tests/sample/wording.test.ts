import { describe, expect, it } from 'vitest';
import { ledger, textOf } from './sample.ts';

const bare = (text: string) => text.replace(/\s/g, '');
const seed = bare(textOf('plan.txt'));
const plan = ledger.plan;
const requirements = plan?.requirements ?? [];

describe('the wording of the plan is the plan’s own', () => {
  it.each(
    [...(plan?.phases ?? []), ...requirements, ...(plan?.doubts ?? [])].map(({ id, wording }) => ({ id, wording })),
  )('in $id', ({ wording }) => {
    expect(seed).toContain(bare(wording));
  });

  const quoting = ledger.tasks.map(({ record }) => record).filter(({ source }) => source?.wording !== undefined);
  it.each(quoting.map(({ id, source }) => ({ id, source })))('in the task $id', ({ source }) => {
    expect(seed).toContain(bare(source?.wording ?? ''));
  });

  it('in every limit that is quoted with a requirement', () => {
    for (const { dueWording } of requirements) {
      if (dueWording !== undefined && dueWording !== '全年') expect(seed).toContain(bare(dueWording));
    }
  });

  it('and every task that comes from the plan names its clause and quotes it', () => {
    for (const { record } of ledger.tasks) {
      if (record.source?.category !== 'plan') continue;
      expect(record.source?.clause).toBeDefined();
      expect(record.source?.wording).toBeDefined();
    }
  });
});

/** The clauses that impose a duty: every numbered paragraph of 三, every section of 四 and 五. */
const duties = [
  ...['三（一）1', '三（一）2', '三（一）3', '三（一）4', '三（二）1', '三（二）2', '三（二）3'],
  ...['三（三）1', '三（三）2', '三（三）3', '三（四）1', '三（四）2', '三（四）3', '三（四）4'],
  ...['三（五）1', '三（五）2', '三（五）3', '三（六）1', '三（六）2', '三（六）3'],
  ...['四（一）', '四（二）', '四（三）', '四（四）', '五（一）', '五（二）', '五（三）', '五（四）', '五（五）'],
];

describe('every clause that imposes a duty', () => {
  it.each(duties)('%s has a requirement', (clause) => {
    expect(requirements.some((requirement) => requirement.clause === clause)).toBe(true);
  });

  it('is one of the plan', () => {
    const clauses = new Set(requirements.map(({ clause }) => clause));
    for (const clause of clauses) expect([...duties, '题首', '一', '二（五）']).toContain(clause);
  });

  it('quotes words that stand under it', () => {
    for (const { id, clause, wording } of [...requirements, ...(plan?.doubts ?? [])]) {
      expect(`${id} ${clauseAt(seed.indexOf(bare(wording)))}`).toBe(`${id} ${clause}`);
    }
  });
});

/** The clause that a place in the plan belongs to, by the headings before it. */
function clauseAt(place: number): string {
  const before = textOf('plan.txt').split('\n');
  let clause = '题首';
  let passed = 0;
  for (const line of before) {
    clause = under(clause, line);
    passed += bare(line).length;
    if (passed > place) return clause;
  }
  return clause;
}

function under(clause: string, line: string): string {
  const [, part] = /^([一二三四五])、/.exec(line) ?? [];
  if (part) return part;
  const [, section] = /^(（[一二三四五六]）)/.exec(line) ?? [];
  if (section) return `${clause[0]}${section}`;
  const [, item] = /^(\d)\./.exec(line) ?? [];
  return item && clause.startsWith('三') ? `${clause.replace(/\d$/, '')}${item}` : clause;
}

describe('the day that a requirement fixes', () => {
  it('is the one in its words', () => {
    for (const { id, due, dueWording = '' } of requirements) {
      if (due === undefined) continue;
      const [, year = '2022', month = '', date = ''] =
        /^(?:(\d{4})年)?(\d{1,2})月(底|\d{1,2}日)前$/.exec(dueWording) ?? [];
      const last = ['31', '28', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31'][Number(month) - 1] ?? '';
      const day = date === '底' ? last : date.replace('日', '').padStart(2, '0');
      expect(`${id} ${due}`).toBe(`${id} ${year}-${month.padStart(2, '0')}-${day}`);
    }
  });
});
