import type { Period } from '../../calendar/period.ts';
import { type Report, reportKind } from '../../records/report.ts';
import { requirementKind } from '../../records/requirement.ts';
import { type Topic, topicKind } from '../../records/topic.ts';
import type { Known } from '../basis/known.ts';
import { unitsOf } from './requirements.ts';

/** What a unit has chosen to look into, and what came of it (三（二）2、3). */
export interface Research {
  readonly unit: string;
  readonly topics: readonly Topic[];
  readonly reports: readonly Report[];
}

/** The research of every unit that owes a research report in a period, and of whoever did some. */
export function researchOf(ledger: Known, { from, to }: Period): Research[] {
  const { fullName } = ledger.directory;
  const within = (day: string) => from <= day && day <= to;
  const requirements = ledger
    .records(requirementKind)
    .map(({ record }) => record)
    .filter(({ category, due, adoptedDue }) => category === 'research' && within(adoptedDue ?? due ?? from));
  const numbers = requirements.map(({ id }) => id);
  const reports = ledger
    .records(reportKind)
    .map(({ record }) => record)
    .filter(({ requirement = '' }) => numbers.includes(requirement));
  const topics = ledger
    .records(topicKind)
    .map(({ record }) => record)
    .filter(({ chosen }) => within(chosen));
  const stillThere = (name: string) => (ledger.directory.find(name)?.abolished ?? '9999') > ledger.terms.asOf.day;
  const units = new Set([
    ...requirements.flatMap((requirement) => unitsOf(requirement, ledger)).filter(stillThere),
    ...[...topics, ...reports].map(({ unit }) => fullName(unit)),
  ]);
  return [...units].map((unit) => ({
    unit,
    topics: topics.filter((topic) => fullName(topic.unit) === unit),
    reports: reports.filter((report) => fullName(report.unit) === unit),
  }));
}
