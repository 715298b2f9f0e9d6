import type { Register } from '../kind.ts';
import type { Obligation } from '../obligation.ts';
import { fixedOn, type Terms } from '../terms.ts';
import { type Issue, issue } from './schema.ts';

/** 问题台账. */
export const issueKind: Register<Issue> = {
  name: 'issue',
  word: '问题',
  group: '台账',
  summary: '问题台账：查找、整改、验收、销号（四（二）、四（三））',
  example: 'issue add 一窗受理后转办超过两天 --unit 区行政审批局 --source 自查 --category 慢作为 --limit 2022-04-30',
  prefix: 'WT',
  folder: 'issues',
  schema: issue,
  columns: ['found', 'unit', 'category', 'limit', 'content'],
  unit: 'unit',
  day: 'found',
  follow: [
    { name: 'progress', field: 'progress', alias: '进展', summary: '登记整改进展' },
    { name: 'accept', field: 'acceptances', alias: '验收', summary: '验收整改结果，通过或不通过' },
    { name: 'clear', field: 'clearance', alias: '销号', summary: '销号' },
  ],
  titleOf: ({ content }) => content,
  dayOf: ({ found }) => found,
  owes: rectification,
};

/** 整改: done when it is accepted; what was not accepted is still owed by the day that was set. */
function rectification({ unit, found, limit, acceptances = [] }: Issue, terms: Terms): Obligation[] {
  if (limit === undefined) return [];
  const accepted = acceptances.find(({ passed }) => passed === 'yes');
  const restDayEnd = terms.rules.get('fixedOnRestDay', found).value;
  return [
    {
      ...fixedOn(terms, limit, restDayEnd, ['方案四（二）、四（三）（整改期限）']),
      link: 'rectification',
      unit,
      start: found,
      ...(accepted && { done: { day: accepted.date } }),
      paused: false,
      stopped: [],
    },
  ];
}
