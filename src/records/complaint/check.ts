import { complaintFinding } from '../../vocabulary/choices.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { checkHanding, checkNamed, sameUnit } from '../handing.ts';
import { type Dated, datedAt, datedIn, inDayOrder, notBefore } from '../order.ts';
import type { Terms } from '../terms.ts';
import { complaintTenures, isAnonymous } from './obligations.ts';
import type { Complaint } from './schema.ts';

/** What is to be said of a complaint by itself: nobody's name where none was given, and one step after the other. */
export function checkComplaint(record: Complaint, terms: Terms): Finding[] {
  return [
    ...named(record),
    ...outOfOrder(record),
    ...handedAround(record, terms),
    ...skipped(record),
    ...unfollowed(record),
    ...leftDissatisfied(record),
  ];
}

/** 退单 and 改派: by whom, when, and what became of it. */
function handedAround(record: Complaint, terms: Terms): Finding[] {
  const same = sameUnit(terms);
  const held = complaintTenures(record, same);
  const within = terms.rules.get('sendBackLimit', record.received);
  const { sendBacks = [], sendBackRulings = [], handOvers = [] } = record;
  const handed = handOvers.map(({ date, handedFrom: unit }) => ({ date, unit }));
  return [
    ...checkNamed('sendBacks', sendBacks, held, same),
    ...checkNamed('sendBackRulings', sendBackRulings, held, same),
    ...checkNamed('handOvers', handed, held, same, 'handedFrom'),
    ...checkHanding(record, { held, same, calendar: terms.calendar, within }),
  ];
}

function named(record: Complaint): Finding[] {
  const { complainant } = record;
  if (!isAnonymous(record) || complainant?.fullName === undefined) return [];
  return [finding('complaint-named', [words.complainant], {}, 'key')];
}

/** Each step after the one before it. */
function outOfOrder(record: Complaint): Finding[] {
  const { received, referral, resolution, callBack } = record;
  const limit: Dated[] =
    referral?.limit === undefined ? [] : [{ word: 'limit', path: [words.referral, words.limit], date: referral.limit }];
  return [
    ...notBefore({ word: 'received', date: received }, datedAt('referral', referral)),
    ...notBefore(referral && { word: 'referral', date: referral.date }, [
      ...limit,
      ...datedIn('sendBacks', record.sendBacks),
      ...datedIn('sendBackRulings', record.sendBackRulings),
      ...datedIn('handOvers', record.handOvers),
      ...datedAt('resolution', resolution),
    ]),
    ...notBefore(resolution && { word: 'resolution', date: resolution.date }, [
      ...datedAt('callBack', callBack),
      ...datedIn('reworks', record.reworks),
      ...datedIn('reworkResults', record.reworkResults),
      ...datedIn('reworkCallBacks', record.reworkCallBacks),
    ]),
  ];
}

function skipped({ referral, resolution, callBack, reworks }: Complaint): Finding[] {
  if (resolution && !referral)
    return [finding('complaint-unreferred', [words.resolution], { what: words.resolution }, 'key')];
  if (resolution) return [];
  const early = [...(callBack ? [words.callBack] : []), ...(reworks ? [words.reworks] : [])];
  return early.map((what) => finding('complaint-unresolved', [what], { what }, 'key'));
}

/** What is founded is put right somewhere: as a problem or a task, or a remark says why not. */
function unfollowed({ resolution, issue, task, remark }: Complaint): Finding[] {
  if (issue !== undefined || task !== undefined || remark !== undefined || !resolution) return [];
  const { conclusion } = resolution;
  if (conclusion === 'unfounded') return [];
  const place = [words.resolution, words.conclusion];
  return [finding('complaint-unfollowed', place, { conclusion: complaintFinding.words[conclusion] })];
}

/** Who is dissatisfied in the end is heard: it is handled once more, becomes a problem or a task, or a remark says why not. */
function leftDissatisfied(record: Complaint): Finding[] {
  const { callBack, reworkCallBacks = [], reworks = [], resolution, issue, task, remark } = record;
  if (issue !== undefined || task !== undefined || remark !== undefined || !resolution) return [];
  const last = inDayOrder(reworkCallBacks).at(-1);
  const final = last ?? callBack;
  if (final?.satisfaction !== 'dissatisfied' || reworks.some(({ date }) => date >= final.date)) return [];
  const place = last ? [words.reworkCallBacks, reworkCallBacks.indexOf(last)] : [words.callBack];
  return [finding('complaint-dissatisfied', [...place, words.satisfaction], {})];
}
