import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { lacking } from '../needs.ts';
import { NEEDED, opened, startBrowser } from '../render/browser.ts';
import { DAY, plain, type Sender, sender, UNITS } from './sender.ts';
import { letters, mailOffice } from './server.ts';

const person = () => sender(plain(25));

/** What the program says that a file or a line of the outbox is. */
async function judgeOf({ begin }: Sender, kind: string) {
  const { out } = await begin('schema', kind).ended;
  return new Ajv({ allowUnionTypes: true, strictTypes: false }).compile(JSON.parse(out));
}

const put = ({ begin, outbox }: Sender, ...more: readonly string[]) =>
  begin('remind', '--part', '逾期', '--outbox', outbox, '--today', DAY, ...more).ended;

const entered = ({ begin, outbox }: Sender, ...more: readonly string[]) =>
  begin('remind', '--sent', '--outbox', outbox, '--today', DAY, '--by', '钱某', ...more).ended;

const linesIn = ({ outbox }: Sender): Record<string, unknown>[] =>
  readFileSync(join(outbox, '待发.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const answers = (one: Sender, ...receipts: readonly object[]) =>
  appendFileSync(join(one.outbox, '回执.jsonl'), receipts.map((receipt) => `${JSON.stringify(receipt)}\n`).join(''));

describe('lines for a gateway', () => {
  it.each(['短信', '邮件', '办公系统'])('are what waits, a message each, as the schema has it: %s', async (channel) => {
    const one = person();
    await put(one, '--lines', '--channel', channel);
    const judge = await judgeOf(one, 'message');
    const lines = linesIn(one);
    expect(lines.map(({ 单位 }) => 单位).toSorted()).toEqual(Object.keys(UNITS).toSorted());
    for (const line of lines) {
      expect(judge(line), JSON.stringify(judge.errors)).toBe(true);
      expect(line).toEqual(one.message('待发', String(line['编号'])));
      for (const name of line['附件'] as string[])
        expect(readFileSync(join(one.outbox, name)).length).toBeGreaterThan(99);
      expect(judge({ ...line, 渠道: '飞鸽' })).toBe(false);
      expect(judge({ ...line, 编号: undefined })).toBe(false);
    }
  });

  it('are answered by receipts: what was sent is entered, what failed is told, once', async () => {
    const one = person();
    await put(one, '--lines');
    const [first, second, third] = linesIn(one).map(({ 编号 }) => String(编号));
    const receipts = [
      { 编号: first, 结果: '已发', 发出日期: '2022-03-08T10:20:00+08:00', 流水号: 7 },
      { 编号: second, 结果: '失败', 原因: '空号' },
    ];
    const judge = await judgeOf(one, 'message-receipt');
    expect(judge({ 编号: first, 结果: '已发' })).toBe(true);
    expect(judge({ 编号: first, 结果: '待发' })).toBe(false);
    answers(one, ...receipts);
    const rehearsed = await entered(one, '--dry-run');
    expect([rehearsed.status, one.lying('待发').length]).toEqual([0, 3]);
    const { status, out } = await entered(one);
    expect([status, out]).toEqual([0, expect.stringContaining('登记催办 2 项')]);
    expect(out).toContain('没有发出，不登记：空号');
    expect([one.lying('已发'), one.lying('失败')]).toEqual([[first], [second]]);
    expect(linesIn(one).map(({ 编号 }) => 编号)).toEqual([third]);
    const again = await entered(one);
    expect([again.status, again.out]).toEqual([0, expect.stringContaining('登记过')]);
    // what failed may still be sent; what was sent is not taken back
    answers(one, { 编号: second, 结果: '已发' }, { 编号: first, 结果: '失败', 原因: '回执晚到' });
    expect((await entered(one)).out).toContain('登记催办 2 项');
    expect(one.lying('已发').toSorted()).toEqual([first, second].toSorted());
    answers(one, { 编号: third, 结果: '已发' }, { 编号: third, 结果: '失败', 原因: '回执晚到' });
    await entered(one);
    expect(one.lying('已发')).toHaveLength(3);
  });

  it('take back nothing that somebody has put where what was sent lies', async () => {
    const one = person();
    await put(one, '--lines');
    const [id = ''] = one.lying('待发');
    mkdirSync(join(one.outbox, '已发'));
    renameSync(join(one.outbox, '待发', `${id}.json`), join(one.outbox, '已发', `${id}.json`));
    answers(one, { 编号: id, 结果: '失败', 原因: '回执晚到' });
    expect((await entered(one)).out).toContain('登记催办 2 项');
    expect([one.lying('已发'), one.lying('失败')]).toEqual([[id], []]);
  });

  it('that cannot be understood are named, the others are taken', async () => {
    const one = person();
    await put(one, '--lines');
    const [first, second, third] = linesIn(one).map(({ 编号 }) => String(编号));
    answers(one, { 编号: 'TX20220308-00000000', 结果: '已发' }, { 编号: first, 结果: '到了' }, { 结果: '已发' });
    answers(one, { 编号: second, 结果: '已发', 发出日期: '2022-03-01' }, { 编号: third, 结果: '已发' });
    appendFileSync(join(one.outbox, '回执.jsonl'), '{"编号": "TX2');
    const { status, out } = await entered(one);
    expect(status).toBe(3);
    expect(out).toContain('回执里有 1 条发件箱里没有的消息：TX20220308-00000000。');
    expect(out).toMatch(/回执\.jsonl 第 2 行：“到了”不在可选范围/);
    expect(out).toMatch(/回执\.jsonl 第 3 行：缺少“编号”/);
    expect(out).toMatch(/回执\.jsonl 第 6 行：不是一条回执的 JSON/);
    expect(out).toContain('“发出日期”2022-03-01 早于写消息的 2022-03-08');
    expect(one.lying('已发')).toEqual([third]);
  });
});

describe('files of mail', () => {
  it('are letters that another program opens to be sent; they wait until somebody says that they were', async () => {
    const one = person();
    const { status, out } = await put(one, '--eml');
    expect([status, one.lying('待发').length]).toEqual([0, 3]);
    expect(out).toContain('还没有发出');
    for (const name of readdirSync(join(one.outbox, '邮件'))) {
      const read = await PostalMime.parse(readFileSync(join(one.outbox, '邮件', name)));
      expect(read.messageId).toBe(`<${name.replace('.eml', '')}@yunshan.example>`);
      expect(read.attachments.map(({ filename }) => filename)).toEqual(['督查事项提醒单.docx', '督查期限.ics']);
    }
    expect((await entered(one)).out).toContain('待发 3 条');
  });

  it('have the day of another run: what was not sent before is named, and not sent any more', async () => {
    const office = await mailOffice({ onRecipient: (to) => (to.startsWith('qx') ? 550 : undefined) });
    const one = sender(plain(office.port));
    await one.mail();
    office.behaviour = {};
    const { status, out } = await one.mailOn('2022-03-09');
    expect([status, out]).toEqual([
      0,
      expect.stringContaining('另有 1 封以前写的没有发出，不再发：2022-03-08 青溪镇。'),
    ]);
    expect((await letters(office)).filter(({ to }) => to[0] === 'qx@unit.example')).toHaveLength(1);
  });
});

it('a copy that was left where it waited, because moving it was broken off, is not sent and not entered twice', async () => {
  const office = await mailOffice();
  const one = sender(plain(office.port));
  await one.mail();
  const [id = ''] = one.lying('已发');
  writeFileSync(join(one.outbox, '待发', `${id}.json`), readFileSync(join(one.outbox, '已发', `${id}.json`)));
  expect((await one.mail()).status).toBe(0);
  expect(office.taken).toHaveLength(3);
  expect((await entered(one)).out).toContain('已发 3 条，失败 0 条，待发 0 条');
});

it('mail that was broken off and has nothing to go with it says so', async () => {
  const office = await mailOffice({ onRecipient: (to) => (to.startsWith('qx') ? 550 : undefined) });
  const one = sender(plain(office.port));
  await one.mail();
  const [id = ''] = one.lying('失败');
  renameSync(join(one.outbox, '附件', `${id}.docx`), join(one.folder, 'gone'));
  const { status, of } = await one.mail();
  expect([status, of('青溪镇')]).toEqual([3, '没有发出 附件“督查事项提醒单.docx”读不了：文件不存在']);
});

const skipped = lacking('how a letter looks on a phone', NEEDED);

it.skipIf(skipped)('a letter fits a phone, and asks nothing of any network', async () => {
  const one = person();
  await put(one, '--channel', '邮件');
  const browser = await startBrowser();
  try {
    for (const id of one.lying('待发')) {
      const html = String(one.message('待发', id)['网页']);
      const { page, misdeeds } = await opened(browser, html, { viewport: { width: 360, height: 640 } });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      expect(misdeeds).toEqual([]);
      await page.close();
    }
  } finally {
    await browser.close();
  }
});
