import { type Filed, type Ledger, type Remark, recordsOf } from '../../ledger/ledger.ts';
import { type Report, reportKind } from '../../records/report.ts';
import { type Requirement, requirementKind } from '../../records/requirement.ts';
import { topicKind } from '../../records/topic.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import type { Known } from '../basis/known.ts';
import { periodAt, periodCalled, spelling } from '../basis/periods.ts';
import { boundsOf } from './bounds.ts';
import { heirOf, isBy } from './duty.ts';
import { rhythmOf, unitsOf } from './requirements.ts';

/** What is to be said of reports, requirements and topics across their records. */
export function reportRemarks(ledger: Ledger, known: Known): Remark[] {
  const reports = remarksOn(known.records(reportKind), ledger);
  const requirements = recordsOf(ledger, requirementKind).flatMap(({ record, file }) =>
    [...unknownGroups(record, ledger), ...endings(record)].map((one) => ({ file, record: one })),
  );
  return [...requirements, ...reports, ...surplusTopics(known)];
}

/** What is to be said of reports by the requirements that they are for. */
export function remarksOn(reports: readonly Filed<Report>[], ledger: Ledger): Remark[] {
  const requirements = new Map(recordsOf(ledger, requirementKind).map(({ record }) => [record.id, record]));
  const owing = owers(ledger);
  return reports.flatMap(({ record, file }) => {
    const requirement = requirements.get(record.requirement ?? '');
    const found = requirement ? against(record, requirement, owing(requirement), ledger) : [];
    return found.map((one) => ({ file, record: one }));
  });
}

/** The units that owe a requirement, made out once for each. */
function owers(ledger: Ledger): (requirement: Requirement) => ReadonlySet<string> {
  const known = new Map<Requirement, ReadonlySet<string>>();
  return (requirement) => {
    const units = known.get(requirement) ?? new Set(unitsOf(requirement, ledger));
    known.set(requirement, units);
    return units;
  };
}

function against(report: Report, requirement: Requirement, owing: ReadonlySet<string>, ledger: Ledger): Finding[] {
  const { instalment: period, unit } = report;
  const expected = period === undefined ? undefined : otherThan(period, report, requirement);
  const full = ledger.directory.fullName(unit);
  const heir = heirOf(report, ledger.directory) ?? '';
  const isOwed = () => owing.has(full) || [...owing].some((one) => isBy(one, report, ledger.directory));
  const unowed = requirement.frequency !== 'perMatter' && ledger.register && !isOwed();
  return [
    ...(period !== undefined && expected !== undefined
      ? [finding('report-period', [words.instalment], { period, expected })]
      : []),
    ...(unowed || heir !== ''
      ? [finding('report-unowed', [words.unit], { unit, title: requirement.title, heir })]
      : []),
  ];
}

/** How a period would have to be told that is none of the requirement's, or had not begun; nothing where it is right. */
function otherThan(period: string, { submitted }: Report, requirement: Requirement): string | undefined {
  const { from, issued, to, frequency, matters = [] } = requirement;
  const rhythm = rhythmOf(requirement);
  if (frequency === 'once') return '不写期次（只报一次）';
  if (!rhythm) return matters.some(({ date }) => date === period) ? undefined : matterDays(requirement);
  const named = periodCalled(rhythm, period);
  if (!named) return `${spelling[rhythm]} 这样`;
  const first = periodAt(rhythm, from ?? issued);
  const last = periodAt(rhythm, to === undefined || submitted < to ? submitted : to);
  if (first.key <= period && period <= last.key && (to === undefined || named.to <= to)) return undefined;
  return first.key < last.key ? `${first.key} 到 ${last.key} 中的一期` : first.key;
}

function matterDays({ matters = [] }: Requirement): string {
  return matters.length === 0
    ? '先登记的一件事由（requirement matter）的日期'
    : matters.map(({ date }) => date).join('、');
}

/** The groups that a record names and the register of units does not have. */
export function unknownGroups(
  { groups = [] }: Pick<Requirement, 'groups'>,
  { directory, register }: Ledger,
): Finding[] {
  if (!register) return [];
  const known = [...new Set(directory.units.flatMap((unit) => unit.groups ?? []))];
  return groups.flatMap((group, index) =>
    known.includes(group) ? [] : [finding('group-unknown', [words.groups, index], { group, known: known.join('、') })],
  );
}

/** A requirement that ends within a period, of which nobody is asked then, or before it begins. */
function endings(requirement: Requirement): Finding[] {
  const { from, issued, to } = requirement;
  const bounds = boundsOf(requirement);
  if (to === undefined || !bounds) return [];
  if (to < (from ?? issued)) return [finding('requirement-backwards', [words.to], { to, from: from ?? issued })];
  const { broken, last } = bounds;
  if (!broken) return [];
  const told = { to, period: broken.key, end: broken.to, last: last?.key ?? '' };
  return [finding('requirement-ends-within', [words.to], told)];
}

/** More topics than the plan allows a unit in a year: told of those decided last. */
function surplusTopics(ledger: Known): Remark[] {
  const counts = new Map<string, number>();
  const topics = ledger
    .records(topicKind)
    .toSorted((a, b) => (a.record.chosen + a.record.id < b.record.chosen + b.record.id ? -1 : 1));
  return topics.flatMap(({ record, file }) => {
    const unit = ledger.directory.fullName(record.unit);
    const year = record.chosen.slice(0, 4);
    const count = (counts.get(unit + year) ?? 0) + 1;
    counts.set(unit + year, count);
    const rule = ledger.terms.rules.get('topicsMost', record.chosen);
    if (count <= rule.value) return [];
    return [{ file, record: finding('topic-surplus', [words.unit], { unit, year, count, limit: rule.written }) }];
  });
}
