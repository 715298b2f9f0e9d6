import { type Ledger, type Remark, recordsOf } from '../../ledger/ledger.ts';
import { listingKind } from '../../records/listing.ts';
import { type Meeting, meetingKind } from '../../records/meeting.ts';
import { quotaKind } from '../../records/quota.ts';
import { listingCategory } from '../../vocabulary/choices.ts';
import { finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import type { Known } from '../basis/known.ts';

/** What is to be said of meetings, quotas and lists across their records. */
export function burdenRemarks(ledger: Ledger, known: Known): Remark[] {
  return [...repeatedMeetings(known), ...doubleQuotas(ledger), ...lackingListings(known)];
}

/** 同一普通事项只开一次: a subject that was met about before in the year, unless the meetings were merged. */
function repeatedMeetings(ledger: Known): Remark[] {
  const first = new Map<string, Meeting>();
  const meetings = ledger
    .records(meetingKind)
    .toSorted((a, b) => (a.record.date + a.record.id < b.record.date + b.record.id ? -1 : 1));
  return meetings.flatMap(({ record, file }) => {
    const key = `${record.date.slice(0, 4)} ${plainSubject(record.subject)}`;
    const other = first.get(key);
    if (!other) first.set(key, record);
    if (!other || record.merged !== undefined) return [];
    const params = { subject: record.subject, date: other.date, other: other.id };
    return [{ file, record: finding('meeting-repeated', [words.subject], params) }];
  });
}

/** A subject without what does not tell it from another: marks, 关于…的, 会议. */
export function plainSubject(subject: string): string {
  return subject
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replace(/^(?:关于)?(?:召开|组织)?/, '')
    .replace(/(?:的)?(?:专题|调度|推进|视频|电视电话)*(?:会议|会)$/, '');
}

function doubleQuotas(ledger: Ledger): Remark[] {
  const holders = new Map<string, string>();
  return recordsOf(ledger, quotaKind).flatMap(({ record, file }) => {
    const key = [record.year, record.controlled, ledger.directory.fullName(record.unit ?? '')].join(' ');
    const other = holders.get(key);
    holders.set(key, other ?? file);
    return other === undefined ? [] : [{ file, record: finding('quota-duplicate', [words.year], { other }) }];
  });
}

/** 三张清单 not published by their day, in a year of which the plan speaks; a district has no regulations of its own. */
function lackingListings(ledger: Known): Remark[] {
  const { terms } = ledger;
  const year = ledger.plan?.issued?.slice(0, 4);
  const rule = terms.rules.get('listingDue', terms.asOf.day);
  if (year === undefined || terms.asOf.day <= `${year}-${rule.value}`) return [];
  const published = ledger
    .records(listingKind)
    .map(({ record }) => record)
    .filter((listing) => listing.published.startsWith(year))
    .map(({ category }) => category);
  const missing = (['power', 'responsibility', 'negative'] as const).filter((kind) => !published.includes(kind));
  if (missing.length === 0) return [];
  const names = missing.map((kind) => listingCategory.words[kind]).join('、');
  return [{ file: 'plan.yaml', record: finding('listing-lacking', [], { year, due: rule.value, missing: names }) }];
}
