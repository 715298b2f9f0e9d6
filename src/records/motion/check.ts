import { solution } from '../../vocabulary/choices.ts';
import { type Finding, finding } from '../../vocabulary/messages.ts';
import { words } from '../../vocabulary/words.ts';
import { checkHanding, checkNamed, sameUnit, type Tenure } from '../handing.ts';
import { datedIn, notBefore } from '../order.ts';
import { afterReceipt } from '../rule/counting.ts';
import { bySpan, type Terms } from '../terms.ts';
import { handlingsOf, inRole, motionTenures } from './handling.ts';
import type { Motion } from './schema.ts';

/** What is to be said of a motion by itself: whose each entry is, the order of steps, and what a step lacks. */
export function checkMotion(record: Motion, terms: Terms): Finding[] {
  const same = sameUnit(terms);
  const held = motionTenures(record, same);
  const within = terms.rules.get('motionSendBackLimit', record.assignedOn);
  return [
    ...outOfOrder(record),
    ...hostless(record),
    ...twiceNamed(record, terms),
    ...whose(record, held, terms),
    ...checkHanding(record, { held, same, calendar: terms.calendar, within }),
    ...unconsulted(record, terms),
    ...unpromised(record),
    ...tooLong(record, terms),
    ...unanswered(record, terms),
  ];
}

function outOfOrder(record: Motion): Finding[] {
  const { assignedOn, sendBacks, sendBackRulings, handOvers, joinOpinions } = record;
  const { consultations, motionExtensions, answers, appraisals, fulfilments } = record;
  return notBefore({ word: 'assignedOn', date: assignedOn }, [
    ...datedIn('sendBacks', sendBacks),
    ...datedIn('sendBackRulings', sendBackRulings),
    ...datedIn('handOvers', handOvers),
    ...datedIn('joinOpinions', joinOpinions),
    ...datedIn('consultations', consultations),
    ...datedIn('motionExtensions', motionExtensions),
    ...datedIn('answers', answers),
    ...datedIn('appraisals', appraisals),
    ...datedIn('fulfilments', fulfilments),
  ]);
}

function hostless({ hosts = [] }: Motion): Finding[] {
  return hosts.length > 0 ? [] : [finding('motion-hostless', [words.assignedOn], {}, 'key')];
}

/** A unit that stands twice among those that lead and join, perhaps under another of its names. */
function twiceNamed({ hosts = [], joining = [] }: Motion, terms: Terms): Finding[] {
  const same = sameUnit(terms);
  const all = [
    ...hosts.map((name, index) => ({ name, path: [words.hosts, index] })),
    ...joining.map((name, index) => ({ name, path: [words.joining, index] })),
  ];
  return all.flatMap(({ name, path }, at) =>
    all.slice(0, at).some((other) => same(other.name, name)) ? [finding('motion-unit-twice', path, { name })] : [],
  );
}

function whose(record: Motion, held: readonly Tenure[], terms: Terms): Finding[] {
  const same = sameUnit(terms);
  const hosts = inRole(held, 'host');
  const { sendBacks = [], sendBackRulings = [], handOvers = [], joinOpinions = [] } = record;
  const { consultations = [], motionExtensions = [], answers = [], appraisals = [], fulfilments = [] } = record;
  const handed = handOvers.map(({ date, handedFrom: unit }) => ({ date, unit }));
  return [
    ...checkNamed('sendBacks', sendBacks, held, same),
    ...checkNamed('sendBackRulings', sendBackRulings, held, same),
    ...checkNamed('handOvers', handed, held, same, 'handedFrom'),
    ...checkNamed('joinOpinions', joinOpinions, inRole(held, 'join'), same),
    ...checkNamed('consultations', consultations, hosts, same),
    ...checkNamed('motionExtensions', motionExtensions, hosts, same),
    ...checkNamed('answers', answers, hosts, same),
    ...checkNamed('appraisals', appraisals, hosts, same),
    ...checkNamed('fulfilments', fulfilments, hosts, same),
  ];
}

/** 先沟通再答复. */
function unconsulted(record: Motion, terms: Terms): Finding[] {
  return handlingsOf(record, sameUnit(terms)).flatMap(({ tenure, answers, consultations }) => {
    const [first] = answers;
    if (!first || consultations.some(({ date }) => date <= first.date)) return [];
    const place = [words.answers, (record.answers ?? []).indexOf(first), words.date];
    return [finding('motion-unconsulted', place, { unit: tenure.unit })];
  });
}

/** B: what is being solved has a day by which it will be. */
function unpromised({ answers = [] }: Motion): Finding[] {
  return answers.flatMap(({ solution: mark, promised }, index) =>
    mark === 'underway' && promised === undefined
      ? [finding('motion-unpromised', [words.answers, index, words.solution], { mark: solution.words[mark] })]
      : [],
  );
}

/** 至迟: no extension goes past so many months from 交办. */
function tooLong({ assignedOn, motionExtensions = [] }: Motion, terms: Terms): Finding[] {
  const rule = terms.rules.get('motionLongest', assignedOn);
  const last = bySpan(terms, { day: assignedOn }, rule.value, afterReceipt(terms.rules, assignedOn), []).due.day;
  return motionExtensions.flatMap(({ until }, index) =>
    until > last
      ? [finding('motion-too-long', [words.motionExtensions, index, words.until], { until, limit: rule.written, last })]
      : [],
  );
}

/** What a deputy thinks of an answer that is not there. */
function unanswered(record: Motion, terms: Terms): Finding[] {
  return handlingsOf(record, sameUnit(terms)).flatMap(({ answers, appraisals }) =>
    appraisals
      .filter(({ date }) => !answers.some((one) => one.date <= date))
      .map((early) =>
        finding('motion-unanswered', [words.appraisals, (record.appraisals ?? []).indexOf(early), words.date], {}),
      ),
  );
}
