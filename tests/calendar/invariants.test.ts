import { expect, test } from 'vitest';
import type { Arrangement } from '../../src/calendar/calendar.ts';
import { dayOf } from '../../src/calendar/day.ts';
import { dayFaults, strayFaults, yearFaults } from '../../src/calendar/invariants.ts';

function on(name: string, ...days: string[]): Arrangement['off'] {
  return days.map((day) => ({ day: dayOf(day), name }));
}

const national: Arrangement = { kind: 'national', year: 2027, name: '通知', off: [], work: [] };
const local: Arrangement = { kind: 'local', year: 2027, name: '三月三放假的通知', off: [], work: [] };

function said(arrangement: Arrangement): string[] {
  return dayFaults(arrangement).map(({ message }) => message);
}

test('a local arrangement may have any day off and worked', () => {
  expect(said({ ...local, off: on('三月三', '2027-04-09', '2027-04-12'), work: on('三月三', '2027-04-13') })).toEqual(
    [],
  );
});

test('only a national arrangement may name days of the December before', () => {
  const off = on('元旦', '2026-12-31', '2027-01-01');
  expect(said({ ...national, off })).toEqual([]);
  expect(said({ ...local, off })).toEqual(['2026-12-31不在2027年的安排之内']);
  expect(said({ ...national, off: on('元旦', '2026-11-30') })).toEqual(['2026-11-30不在2027年的安排之内']);
});

test('a day is named once, and is off or worked', () => {
  const off = on('三月三', '2027-04-09', '2027-04-09');
  expect(said({ ...local, off })).toEqual(['2027-04-09写了两次']);
  expect(said({ ...local, off: on('三月三', '2027-04-09'), work: on('三月三', '2027-04-09') })).toEqual([
    '2027-04-09又放假又上班',
  ]);
});

test('the country works only Saturdays and Sundays in place of other days', () => {
  expect(said({ ...national, work: on('元旦', '2027-01-04') })).toEqual([
    '2027-01-04是周一，本来就上班，不会是调休上班日',
  ]);
});

test('an arrangement of a whole year that names nothing lacks everything', () => {
  const messages = yearFaults(national).map(({ message }) => message);
  expect(messages).toHaveLength(15);
  expect(messages[0]).toBe('没有2027年安排的文号，也没有中国政府网的网址');
  expect(messages.at(-1)).toBe('周一至周五放假0天，周末上班0天，净放0天，与2027年法定的13天不符');
});

test('a statutory day that is left out is told with all the days of its holiday', () => {
  const fault = yearFaults({ ...national, document: '国办发明电〔2026〕5号' }).find(
    ({ holiday }) => holiday === '春节',
  );
  expect(fault?.message).toBe('春节的法定假日2027-02-05（周五）没有放假');
  expect(fault?.remedy).toBe('春节应放假：2027-02-05、2027-02-06、2027-02-07、2027-02-08；请与通知原文逐字核对');
});

test('a day is worked within two weeks of its holiday', () => {
  const far = (day: string) => strayFaults({ ...national, off: on('春节', '2027-02-06'), work: on('春节', day) });
  expect(far('2027-02-20')).toEqual([]);
  expect(far('2027-02-21').map(({ message }) => message)).toEqual(['2027-02-21上班，离春节放假超过14天']);
});
