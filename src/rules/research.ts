import type { Period } from '../calendar/period.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { reportKind } from '../records/report/index.ts';
import type { Report } from '../records/report/schema.ts';
import { requirementKind } from '../records/requirement/index.ts';
import type { Terms } from '../records/terms.ts';
import { topicKind } from '../records/topic/index.ts';
import type { Topic } from '../records/topic/schema.ts';
import { knownRecords } from './registers.ts';
import { unitsOf } from './requirements.ts';

/** What a unit has chosen to look into, and what came of it (三（二）2、3). */
export interface Research {
  readonly unit: string;
  readonly topics: readonly Topic[];
  readonly reports: readonly Report[];
}

/** The research of every unit that owes a research report in a period, and of whoever did some. */
export function researchOf(ledger: Ledger, terms: Terms, { from, to }: Period): Research[] {
  const { fullName } = ledger.directory;
  const within = (day: string) => from <= day && day <= to;
  const requirements = knownRecords(ledger, requirementKind, terms)
    .map(({ record }) => record)
    .filter(({ category, due, adoptedDue }) => category === 'research' && within(adoptedDue ?? due ?? from));
  const numbers = requirements.map(({ id }) => id);
  const reports = knownRecords(ledger, reportKind, terms)
    .map(({ record }) => record)
    .filter(({ requirement = '' }) => numbers.includes(requirement));
  const topics = knownRecords(ledger, topicKind, terms)
    .map(({ record }) => record)
    .filter(({ chosen }) => within(chosen));
  const stillThere = (name: string) => (ledger.directory.find(name)?.abolished ?? '9999') > terms.asOf.day;
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
