import { issueSource } from '../../vocabulary/choices.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { type Dated, datedAt, datedIn, notBefore } from '../order.ts';
import type { Terms } from '../terms.ts';
import type { Issue } from './schema.ts';
import { acceptedOn } from './state.ts';

/** What is to be said of a problem by itself: the order of what happened to it, and what is still to be settled. */
export function checkIssue(record: Issue, terms: Terms): Finding[] {
  return [...outOfOrder(record), ...unsourced(record), ...unaccepted(record), ...unplanned(record, terms)];
}

function outOfOrder({ found, limit, progress, acceptances, clearance }: Issue): Finding[] {
  const limits: Dated[] = limit === undefined ? [] : [{ word: 'limit', path: [words.limit], date: limit }];
  return notBefore({ word: 'found', date: found }, [
    ...limits,
    ...datedIn('progress', progress),
    ...datedIn('acceptances', acceptances),
    ...datedAt('clearance', clearance),
  ]);
}

/** A problem that a complaint or a visit brought up says which one. */
function unsourced(record: Issue): Finding[] {
  const { source } = record;
  if ((source !== 'complaint' && source !== 'visit') || record[source] !== undefined) return [];
  return [finding('issue-unsourced', [words.source], { source: issueSource.words[source], key: words[source] })];
}

/** 销号 rests on an acceptance that was there by then. */
function unaccepted(record: Issue): Finding[] {
  const { clearance, acceptances = [] } = record;
  if (!clearance) return [];
  const before = acceptances.filter(({ date }) => date <= clearance.date);
  const accepted = acceptedOn({ ...record, acceptances: before });
  if (accepted !== undefined) return [];
  return [finding('issue-unaccepted', [words.clearance], { date: clearance.date }, 'key')];
}

/** 定整改方案 (四（二）): measures and a limit, within so many working days of finding it. */
function unplanned(record: Issue, { rules, calendar, asOf }: Terms): Finding[] {
  const { found, measures, limit } = record;
  const lacking = [...(measures === undefined ? [words.measures] : []), ...(limit === undefined ? [words.limit] : [])];
  if (lacking.length === 0 || acceptedOn(record) !== undefined) return [];
  const rule = rules.get('planningLimit', found);
  const days = calendar.workingDaysIn(found, asOf.day);
  if (days <= rule.value) return [];
  return [finding('issue-unplanned', [words.found], { lacking: lacking.join('、'), found, days, limit: rule.written })];
}
