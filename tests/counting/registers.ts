import { type Day, dayOf } from './days.ts';
import { type Facts, type Fields, field, list, text } from './facts.ts';
import type { Owed } from './owed.ts';
import { periodsBetween } from './periods.ts';
import { limitOf, ruleOn } from './rules.ts';

/** What the other registers have units owe: one limit, one day on which it was met. */
export function owedByRegisters(facts: Facts, look: Day): Owed[] {
  const each = (folder: string, owed: (record: Fields) => readonly (Owed | undefined)[]) =>
    facts
      .records(folder)
      .flatMap(owed)
      .filter((item) => item !== undefined);
  return [
    ...each('issues', (record) => [mending(facts, record)]),
    ...each('errors', (record) => [correcting(facts, record)]),
    ...each('relays', (record) => [relaying(facts, record)]),
    ...each('citations', (record) => [reforming(facts, record)]),
    ...each('disclosures', (record) => [disclosing(facts, record)]),
    ...each('complaints', (record) => complaint(facts, record)),
    ...each('visits', (record) => foundOnVisits(facts, record)),
    ...circulars(facts, look),
  ];
}

function owed(
  facts: Facts,
  record: Fields,
  link: string,
  due: Day,
  done: string,
  unit = text(record, '单位'),
): Owed | undefined {
  return due === ''
    ? undefined
    : { record: text(record, '编号'), unit: facts.unit(unit), link, due, done: done || undefined };
}

function mending(facts: Facts, issue: Fields): Owed | undefined {
  const passed = list(issue, '验收').find((each) => text(each, '通过') === '通过');
  return owed(facts, issue, '整改', text(issue, '时限'), text(passed, '日期') || text(field(issue, '销号'), '日期'));
}

function reforming(facts: Facts, citation: Fields): Owed | undefined {
  return owed(facts, citation, '整改', text(citation, '时限'), text(field(citation, '整改情况'), '日期'));
}

/** 公开 by the day that was set, where one was (三（四）4). */
function disclosing(facts: Facts, record: Fields): Owed | undefined {
  return owed(facts, record, '公开', text(record, '时限'), text(field(record, '公开'), '日期'));
}

function correcting(facts: Facts, error: Fields): Owed | undefined {
  const back = text(field(error, '退回'), '日期');
  if (back === '') return undefined;
  return owed(
    facts,
    error,
    '重报',
    limitOf(ruleOn(facts, back, '公文重报时限'), back),
    text(field(error, '重报'), '日期'),
  );
}

function relaying(facts: Facts, relay: Fields): Owed | undefined {
  const received = dayOf(text(relay, '收到日期'));
  return owed(
    facts,
    relay,
    '传达',
    limitOf(ruleOn(facts, received, '传达时限'), received),
    text(field(relay, '传达'), '日期'),
  );
}

/** 转办 by whoever receives complaints, 办理 by whom it was passed to, 回访 where somebody is known to call. */
function complaint(facts: Facts, record: Fields): (Owed | undefined)[] {
  const [received, referral, result] = [
    dayOf(text(record, '收到日期')),
    field(record, '转办'),
    field(record, '办理结果'),
  ];
  const receiver = ruleOn(facts, received, '投诉受理单位');
  const by = (name: string, from: Day) => limitOf(ruleOn(facts, received, name), from);
  const [passed, answered] = [text(referral, '日期'), text(result, '日期')];
  return [
    owed(facts, record, '投诉转办', by('投诉转办时限', received), passed, receiver),
    passed === ''
      ? undefined
      : owed(
          facts,
          record,
          '投诉办理',
          text(referral, '时限') || by('投诉办理时限', passed),
          answered,
          text(referral, '单位'),
        ),
    answered === '' || text(record, '匿名') === '是'
      ? undefined
      : owed(facts, record, '投诉回访', by('投诉回访时限', answered), text(field(record, '回访'), '日期'), receiver),
  ];
}

/** What a visit found and could not settle there, where it was not made a task. */
function foundOnVisits(facts: Facts, visit: Fields): (Owed | undefined)[] {
  return list(visit, '发现问题')
    .filter((found) => text(found, '现场解决') === '否' && text(found, '任务') === '')
    .map((found) => owed(facts, { ...visit, ...found }, '走访问题', text(found, '时限'), text(found, '解决日期')));
}

/** One circular on errors every month, errors or not, once the ledger has begun to issue them. */
function circulars(facts: Facts, look: Day): Owed[] {
  const issued = facts.records('bulletins');
  const begun = [
    ...issued.map((each) => `${text(each, '月份')}-01`),
    ...facts.records('errors').map((each) => text(each, '来文日期')),
  ].sort()[0];
  if (begun === undefined) return [];
  return periodsBetween(begun, look, '每月').map((month) => ({
    record: `错情通报/${month.name}`,
    unit: facts.unit(ruleOn(facts, month.last, '错情通报单位')),
    link: '通报',
    due: limitOf(ruleOn(facts, month.last, '错情通报时限'), month.last),
    done:
      issued.find((each) => text(each, '月份') === month.name) &&
      text(
        issued.find((each) => text(each, '月份') === month.name),
        '公布日期',
      ),
  }));
}
