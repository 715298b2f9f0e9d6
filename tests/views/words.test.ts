import { describe, expect, it } from 'vitest';
import { messagesView, smsPartsOf } from '../../src/views/tasks/messages.ts';
import { overdueView } from '../../src/views/tasks/overdue.ts';
import { reminderView } from '../../src/views/tasks/remind.ts';
import { linkText, verdictText } from '../../src/views/view/lateness.ts';
import { share, shift } from '../../src/views/view/share.ts';
import { textOf, type View } from '../../src/views/view/view.ts';
import { momentOf } from '../records/specimen.ts';
import { rowIn } from './rows.ts';

describe('a share', () => {
  it.each([
    [1, 2000, '0.1%'],
    [1, 2001, '0.0%'],
    [1, 8, '12.5%'],
    [5, 6, '83.3%'],
    [0, 0, '无'],
  ])('of %i in %i is %s', (part, whole, text) => {
    expect(share(part, whole)).toBe(text);
  });

  it.each([
    [[3, 4], [1, 2], '升25.0个百分点'],
    [[1, 2], [3, 4], '降25.0个百分点'],
    [[1, 2], [2, 4], '持平'],
    [[1, 2], [0, 0], '不可比'],
    [[0, 0], [1, 2], '不可比'],
  ] as const)('of %j after %j: %s', (now, before, text) => {
    expect(shift(now, before)).toBe(text);
  });
});

/** Something late by so many working days. */
const late = (lateDays: number, more = {}) => ({
  link: 'handling',
  unit: '甲局',
  due: momentOf('2022-03-10'),
  basis: [],
  verdict: 'overdue',
  lateDays,
  daysLeft: 0,
  rough: false,
  provisional: false,
  ...more,
});

describe('how something stands', () => {
  it.each([
    [late(0), '逾期不足1个工作日'],
    [late(3), '逾期3个工作日'],
    [late(0, { verdict: 'done-late' }), '逾期不足1个工作日完成'],
    [late(2, { rough: true }), '逾期2个工作日，暂定'],
  ])('%#: %s', (judged, text) => {
    expect(verdictText(judged as never)).toBe(text);
  });

  it('names what exactly is owed', () => {
    expect(linkText({ link: 'step', detail: '排查' } as never)).toBe('节点“排查”');
    expect(linkText({ link: 'firstReport', detail: '电话' } as never)).toBe('首报（电话）');
  });
});

const asOf = momentOf('2022-03-25');

describe('the list of what is late', () => {
  const listed = (obligation: object) => {
    const matter = { id: 'RW20220301-AAAA', title: '排查', lead: '甲局', urges: 0 };
    return overdueView({ items: [{ matter, obligation }], asOf, fullName: (unit: string) => unit } as never);
  };

  it('keeps the hour of what goes by the hour', () => {
    expect(rowIn(listed(late(0, { due: momentOf('2022-03-25 09:30') })))?.['dueTime']).toBe('09:30');
    expect(rowIn(listed(late(3)))?.['dueTime']).toBeNull();
  });

  it('says how late the worst is', () => {
    expect(listed(late(0)).notes?.[0]).toContain('最长逾期不足 1 个工作日');
    expect(listed(late(12)).notes?.[0]).toContain('最长逾期 12 个工作日');
  });
});

describe('a short message', () => {
  const reminded = (title: string, unit = '甲局') => ({
    part: 'overdue',
    unit,
    matter: { id: `RW20220301-${title}`, title, lead: unit, urges: 0 },
    obligation: late(3),
  });
  const messages = (list: readonly object[]) => [
    ...(messagesView({ list, asOf, contactOf: () => undefined } as never, { office: '督查室', contact: '钱某' })
      .sections[0]?.rows ?? []),
  ];
  const [plain] = messages([reminded('排查', '')]);
  const room = 70 - Number(plain?.['length']);

  it('is one up to 70 characters, and of parts of 67 beyond', () => {
    const sent = (length: number) => messages([reminded('排查', '局'.repeat(length))])[0];
    expect(room).toBeGreaterThan(0);
    expect(sent(room)).toMatchObject({ length: 70, messages: 1 });
    expect(sent(room + 1)).toMatchObject({ length: 71, messages: 2 });
    expect(sent(room + 64)).toMatchObject({ length: 134, messages: 2 });
    expect(sent(room + 65)).toMatchObject({ length: 135, messages: 3 });
  });

  it('counts units of UTF-16, and parts no character of two', () => {
    expect(messages([reminded('排查', '𠮷'.repeat(room / 2))])[0]).toMatchObject({ length: 70 - (room % 2) });
    expect([smsPartsOf('𠮷'.repeat(35)), smsPartsOf('𠮷'.repeat(36))]).toEqual([1, 2]);
    // 33 characters of two units in each part: the 67th unit stays empty
    expect([smsPartsOf('𠮷'.repeat(66)), smsPartsOf('𠮷'.repeat(67))]).toEqual([2, 3]);
    expect(smsPartsOf(`查${'𠮷'.repeat(66)}`)).toBe(2);
  });

  it('names two matters of the unit with their days, and counts the rest', () => {
    const [two] = messages([reminded('甲'), reminded('乙')]);
    expect(textOf(two?.['message'])).not.toContain('等');
    const [three, other] = messages([reminded('甲'), reminded('乙'), reminded('丙'), reminded('丁', '丙局')]);
    expect(textOf(three?.['message'])).toContain('乙（3月10日应办理，逾期3个工作日）等3项');
    expect(textOf(other?.['message'])).toContain('截至3月25日，丁（3月10日应办理，逾期3个工作日）。');
  });

  it('names a matter once, with all that is owed on it, and counts that as 件次', () => {
    const [twice] = messages([reminded('甲'), reminded('乙'), reminded('乙'), reminded('丙')]);
    expect(textOf(twice?.['message'])).toContain(
      '；乙（3月10日应办理，逾期3个工作日；3月10日应办理，逾期3个工作日）等4件次',
    );
  });

  it('writes the year of a day of another one, and no day where it is today', () => {
    const due = (day: string, more = {}) =>
      textOf(messages([{ ...reminded('甲'), obligation: late(3, { due: momentOf(day), ...more }) }])[0]?.['message']);
    expect(due('2021-12-30')).toContain('（2021年12月30日应办理，逾期3个工作日）');
    expect(due('2022-03-25', { verdict: 'today' })).toContain('（办理今日到期）');
  });

  it('shortens a long title, and says whom to ask', () => {
    const title = `关于印发《${'城镇燃气安全排查整治工作方案'.repeat(4)}》的通知`;
    const text = textOf(messages([reminded(title)])[0]?.['message']);
    expect(text).toMatch(/截至3月25日，(?=[^（]{10,24}（)[^（]*……（3月/);
    expect(text).toContain('请及时办理。联系人：钱某。');
  });
});

it('says for how long an application asks, where it does', () => {
  const matter = { id: 'RW20220301-AAAA', title: '排查', lead: '甲局', urges: 0 };
  const shown = (request: object): View =>
    reminderView({
      list: [{ part: 'extensions', unit: '甲局', matter, application: { what: 'extension', days: 2, request } }],
      asOf,
      contactOf: () => undefined,
    } as never);
  const dueOf = (view: View) => rowIn(view)?.['dueText'];
  expect(dueOf(shown({ date: asOf, until: '2022-04-01' }))).toBe('拟延至 2022-04-01');
  expect(dueOf(shown({ date: asOf }))).toBe('');
});
