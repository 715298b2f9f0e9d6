import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { lacking } from '../needs.ts';
import { DAY, plain, sender, UNITS } from './sender.ts';
import { certificate, letters, mailOffice, PASSWORD } from './server.ts';

const addresses = Object.values(UNITS).map((name) => `${name}@unit.example`);
const NEVER = new Promise<undefined>(() => undefined);

describe('a letter', () => {
  it('reaches each unit whole: who writes, to whom, what, the Word file and the days', async () => {
    const office = await mailOffice();
    const own = ['回复地址: qian@yunshan.example', '密送: [qian@yunshan.example]'];
    const { mail } = sender([...plain(office.port), ...own]);
    const { status, err, of } = await mail();
    expect([status, err]).toEqual([0, '']);
    for (const unit of Object.keys(UNITS)) expect(of(unit)).toBe('已发');
    const all = await letters(office);
    expect(all.map(({ to }) => to)).toEqual(addresses.flatMap((address) => [[address], ['qian@yunshan.example']]));
    for (const [i, [unit]] of Object.entries(UNITS).entries()) {
      const letter = all[2 * i];
      expect(office.taken[2 * i + 1]?.bytes).toEqual(office.taken[2 * i]?.bytes);
      expect(letter).toMatchObject({
        subject: `督查事项提醒单（${unit}，2022年3月8日）`,
        from: { name: '云山区政府督查室', address: 'dcs@yunshan.example' },
        replyTo: [{ name: '', address: 'qian@yunshan.example' }],
        messageId: expect.stringMatching(/^<TX20220308-[0-9A-F]{8}@yunshan\.example>$/),
      });
      expect(letter?.headers.filter(({ key }) => key === 'bcc')).toEqual([]);
      expect(letter?.headers.find(({ key }) => key === 'to')?.value).toContain(`<${addresses[i]}>`);
      expect(letter?.text).toContain(`${unit}：\n\n截至2022年3月8日，你单位有下列督查事项`);
      expect(letter?.html).toContain(`<p style="margin:0 0 12px">${unit}：</p>`);
      const [docx, ics] = letter?.attachments ?? [];
      expect([docx?.filename, ics?.filename]).toEqual(['督查事项提醒单.docx', '督查期限.ics']);
      const word = unzipSync(new Uint8Array(docx?.content as ArrayBuffer))['word/document.xml'];
      expect(new TextDecoder().decode(word)).toContain(`${unit}：`);
      const days = new ICAL.Component(ICAL.parse(new TextDecoder().decode(ics?.content as ArrayBuffer)));
      const named = days.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('summary')));
      expect(named.length).toBeGreaterThan(1);
      for (const summary of named) expect(summary).toContain(`（${unit}）`);
    }
  });

  it('has short lines, and words for programs without HTML that say the same', async () => {
    const office = await mailOffice();
    await sender(plain(office.port)).mail('--unit', '青溪镇');
    for (const line of office.taken[0]?.bytes.toString('latin1').split('\r\n') ?? [])
      expect(line.length).toBeLessThan(79);
    const [letter] = await letters(office);
    const seen = letter?.html
      ?.replace(/<title>.*<\/title>/, '')
      .replace(/<[^>]*>/g, '')
      .replace(/\s/g, '');
    expect(letter?.text?.replace(/\s|\d\. /g, '')).toBe(seen);
  });

  it('makes an urging once it is sent', async () => {
    const office = await mailOffice();
    const { mail, begin, outbox } = sender(plain(office.port));
    await mail();
    const { out } = await begin('remind', '--sent', '--outbox', outbox, '--today', DAY, '--by', '钱某', '--dry-run')
      .ended;
    expect(out.match(/登记催办 2 项/g)).toHaveLength(3);
    expect(out).toContain('+     方式: 其他');
  });
});

describe('what was sent is sent once', () => {
  it('however often it is asked for', async () => {
    const office = await mailOffice();
    const { mail } = sender(plain(office.port));
    await mail();
    const { status, of } = await mail();
    expect([status, of('青溪镇')]).toEqual([0, '已发 今天发过']);
    expect(office.taken.map(({ to }) => to[0])).toEqual(addresses);
  });

  it('by two at the same time', async () => {
    const office = await mailOffice({ onMessage: () => wait(100, undefined) });
    const { mail } = sender(plain(office.port));
    const both = await Promise.all([mail(), mail()]);
    expect(both.map(({ status }) => status)).toEqual([0, 0]);
    expect(office.taken.map(({ to }) => to[0]).toSorted()).toEqual(addresses.toSorted());
    const told = both.flatMap(({ of }) => Object.keys(UNITS).map(of));
    expect(told.toSorted()).toEqual(['已发', '已发', '已发', '已发 今天发过', '已发 今天发过', '已发 今天发过']);
  });

  it('and what was not sent is, when it is asked for again', async () => {
    const office = await mailOffice({ onRecipient: (to) => (to.startsWith('zj') ? 550 : undefined) });
    const { mail, lying } = sender(plain(office.port));
    const first = await mail();
    expect(first.status).toBe(3);
    expect(first.of('区住房和城乡建设局')).toBe('没有发出 服务器不收这个地址（550 5.1.1 mailbox unavailable）');
    expect(first.out).toContain('1 个单位没有发出：按说明改好，再运行一遍，发过的不会再发。');
    expect([lying('已发').length, lying('失败').length, lying('待发').length]).toEqual([2, 1, 0]);
    office.behaviour = {};
    const again = await mail();
    expect([again.status, again.of('区住房和城乡建设局')]).toEqual([0, '已发']);
    expect(office.taken.map(({ to }) => to[0])).toEqual(['yj', 'qx', 'zj'].map((name) => `${name}@unit.example`));
    expect([lying('已发').length, lying('失败').length]).toEqual([3, 0]);
  });

  it('by a server that takes nobody it has not seen before', async () => {
    const seen = new Set<string>();
    const office = await mailOffice({ onRecipient: (to) => (seen.size === seen.add(to).size ? undefined : 451) });
    const { mail } = sender(plain(office.port));
    const first = await mail();
    expect([first.status, first.of('青溪镇')]).toEqual([
      3,
      '没有发出 服务器暂时不收这个地址（451 4.7.1 greylisted, try again）',
    ]);
    expect((await mail()).status).toBe(0);
    expect(office.taken.map(({ to }) => to[0])).toEqual(addresses);
  });

  it('to the address that is in the register now', async () => {
    const office = await mailOffice({ onRecipient: (to) => (to.startsWith('old') ? 550 : undefined) });
    const moved = sender(plain(office.port), (units) => units.replace('qx@', 'old@'));
    expect((await moved.mail()).status).toBe(3);
    const edited = ['unit', 'edit', '青溪镇', '--set', '电子邮箱=new@unit.example', '--by', '钱某', '--today', DAY];
    expect((await moved.begin(...edited).ended).status).toBe(0);
    expect((await moved.mail()).status).toBe(0);
    expect(office.taken.at(-1)?.to).toEqual(['new@unit.example']);
  });

  it('to each unit that has an address; one that has none is named', async () => {
    const office = await mailOffice();
    const { mail } = sender(plain(office.port), (units) => units.replace(/ +电子邮箱: qx@.*\n/, ''));
    const { status, of } = await mail();
    expect([status, of('青溪镇')]).toEqual([
      3,
      '没有发出 单位名录里没有电子邮箱：xiaoneng unit edit 青溪镇 --set 电子邮箱=…',
    ]);
    expect(office.taken).toHaveLength(2);
  });
});

describe('a blind copy', () => {
  const COPIES = ['fan@yunshan.example', 'qian@yunshan.example'];
  const copied = (port: number) => sender([...plain(port), `密送: [${COPIES.join(', ')}]`]);
  const refusing = (codes: Readonly<Record<string, number>>) => ({
    onRecipient: (to: string) => codes[to.replace(/@.*/, '')],
  });

  it.each([
    [550, '服务器不收这个地址（550 5.1.1 mailbox unavailable）'],
    [451, '服务器暂时不收这个地址（451 4.7.1 greylisted, try again）'],
  ])('goes to nobody where the unit gets nothing, and why is told as the server says it: %i', async (code, why) => {
    const office = await mailOffice(refusing({ qx: code }));
    const { mail, lying } = copied(office.port);
    const { status, of } = await mail('--unit', '青溪镇');
    expect([status, of('青溪镇'), office.taken]).toEqual([3, `没有发出 ${why}`, []]);
    expect([lying('已发').length, lying('失败').length]).toEqual([0, 1]);
  });

  it('that is not taken is told of its address alone, for good or for now', async () => {
    const office = await mailOffice(refusing({ fan: 550 }));
    const { mail } = copied(office.port);
    const first = await mail('--unit', '青溪镇');
    const no = '密送 fan@yunshan.example 没有发出：服务器不收这个地址（550 5.1.1 mailbox unavailable）';
    expect([first.status, first.of('青溪镇')]).toEqual([0, `已发 ${no}`]);
    expect(office.taken.map(({ to }) => to)).toEqual([['qx@unit.example'], ['qian@yunshan.example']]);
    office.behaviour = refusing({ fan: 550, qian: 451 });
    const later = '密送 qian@yunshan.example 没有发出：服务器暂时不收这个地址（451 4.7.1 greylisted, try again）';
    expect((await mail('--unit', '区应急管理局')).of('区应急管理局')).toBe(`已发 ${no}；${later}`);
  });

  it('that is broken off leaves the unit with one letter, and is told', async () => {
    const office = await mailOffice();
    const { begin, mail, outbox } = copied(office.port);
    const started = new Promise<void>((resolve) => {
      office.behaviour = {
        onMessage: (to) => {
          if (!to.startsWith('fan')) return undefined;
          resolve();
          return NEVER;
        },
      };
    });
    const line = ['remind', '--part', '逾期', '--mail', '--outbox', outbox, '--today', DAY, '--unit', '青溪镇'];
    const { child, ended } = begin(...line);
    await started;
    child.kill('SIGKILL');
    await ended;
    office.behaviour = {};
    const { status, of } = await mail('--unit', '青溪镇');
    const told = '已发 今天发过；密送发到一半断了，不知道收下没有，没有再发';
    expect([status, of('青溪镇'), office.taken.map(({ to }) => to)]).toEqual([0, told, [['qx@unit.example']]]);
  });
});

describe('a ledger of which not all can be read', () => {
  const ways = [['--mail'], ['--eml'], ['--lines'], [], ['--mail', '--dry-run']];
  const breaking: readonly (readonly [string, (text: string) => string])[] = [
    ['tasks/2022/RW20220215-2B4M.yaml', (text) => text.replace('编号:', '编号 ')],
    ['units.yaml', (text) => `${text}  - 名称: 区应急管理局\n`],
  ];

  it.each(breaking)('sends nothing until it is mended, and says where it is broken: %s', async (file, broken) => {
    const office = await mailOffice();
    const one = sender(plain(office.port));
    const path = join(one.folder, 'ledger', file);
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, broken(whole));
    for (const way of ways) {
      const put = ['remind', '--part', '逾期', '--outbox', one.outbox, '--today', DAY, ...way];
      const { status, err } = await one.begin(...put).ended;
      expect([status, err]).toEqual([
        4,
        expect.stringMatching(/^账本有 \d+ 个错误，发出去的会不全，没有写消息，也没有发：/),
      ]);
      expect(err).toContain(file);
    }
    expect([office.connections, existsSync(one.outbox)]).toEqual([0, false]);
    writeFileSync(path, whole);
    expect((await one.mail()).status).toBe(0);
    expect(office.taken).toHaveLength(3);
  });
});

/** Whether it is the first time that this is asked. */
function once(): () => boolean {
  let count = 0;
  return () => {
    count += 1;
    return count === 1;
  };
}

describe('a connection', () => {
  it('that is lost while a message is on its way costs that message alone, which is sent again', async () => {
    const isFirst = once();
    const office = await mailOffice();
    office.behaviour = {
      onRecipient: (to) => {
        if (to.startsWith('yj') && isFirst()) office.cut();
        return undefined;
      },
    };
    const { mail } = sender(plain(office.port));
    const first = await mail();
    expect([first.status, first.of('区应急管理局')]).toEqual([3, expect.stringMatching(/^没有发出 发到一半连接断了/)]);
    expect(office.taken).toHaveLength(2);
    expect(await mail()).toMatchObject({ status: 0 });
    expect(office.taken.at(-1)?.to).toEqual(['yj@unit.example']);
  });

  it('that is lost before the server has said that it took a message leaves that open; the same comes again', async () => {
    const isFirst = once();
    const office = await mailOffice();
    office.behaviour = {
      onMessage: (to) => {
        if (to.startsWith('yj') && isFirst()) office.cut();
        return undefined;
      },
    };
    const { mail } = sender(plain(office.port));
    const first = await mail();
    expect(first.of('区应急管理局')).toMatch(/^没有发出 发到一半连接断了.*，服务器可能已经收下$/);
    const again = await mail();
    expect([again.status, again.of('区应急管理局')]).toEqual([
      0,
      '已发 上次发到一半断了，又发了一次，收件人可能收到两封（Message-ID 一样）',
    ]);
    const twice = (await letters(office)).filter(({ to }) => to[0] === 'yj@unit.example');
    expect(twice).toHaveLength(2);
    expect(new Set(twice.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('is not there: nobody is tried, and that is said once', async () => {
    const office = await mailOffice();
    const { mail, lying } = sender(plain(1));
    const { status, out, of } = await mail();
    expect([status, of('青溪镇')]).toEqual([3, '没有发出 还没有发：服务器的原因，写在表下']);
    expect(out).toContain('连不上服务器 127.0.0.1:1（ECONNREFUSED）。改好以后再运行一遍，只发没有发出的。');
    expect([lying('待发').length, office.connections]).toEqual([3, 0]);
  });

  it('to a server that goes away in the middle ends the run; the rest waits', async () => {
    const office = await mailOffice();
    office.behaviour = {
      onMessage: (to) => {
        if (to.startsWith('zj')) office.stop();
        return undefined;
      },
    };
    const { mail, lying } = sender(plain(office.port));
    const { status, of } = await mail();
    expect([status, of('区应急管理局'), of('青溪镇')]).toEqual([
      3,
      '已发',
      '没有发出 还没有发：服务器的原因，写在表下',
    ]);
    expect([lying('已发').length, lying('失败').length, lying('待发').length]).toEqual([1, 1, 1]);
  });
});

it('a process that dies between sending and noting it sends again, and says so', async () => {
  const office = await mailOffice();
  const { begin, mail, outbox, lying } = sender(plain(office.port));
  const started = new Promise<void>((resolve) => {
    office.behaviour = {
      onMessage: () => {
        resolve();
        return NEVER;
      },
    };
  });
  const line = ['remind', '--part', '逾期', '--mail', '--outbox', outbox, '--today', DAY];
  const { child, ended } = begin(...line);
  await started;
  child.kill('SIGKILL');
  await ended;
  expect([lying('待发').length, lying('已发').length]).toEqual([3, 0]);
  office.behaviour = {};
  const { status, of } = await mail();
  expect([status, of('区应急管理局')]).toEqual([0, expect.stringContaining('收件人可能收到两封')]);
  expect([of('青溪镇'), office.taken.length, lying('已发').length]).toEqual(['已发', 3, 3]);
});

describe('a server that wants to know who sends', () => {
  const named = (port: number) => [...plain(port), '用户: dcs'];

  it('is told the password of the environment, or of the settings that nobody else may read', async () => {
    const office = await mailOffice({ options: { authOptional: false } });
    const { mail, own } = sender(named(office.port));
    expect((await mail()).err).toContain('写了发信的用户，没有口令');
    const setting = `发信:\n  服务器: 127.0.0.1\n  用户: dcs\n  口令: ${PASSWORD}\n`;
    own(setting, 0o644);
    const open = await mail();
    expect([open.status, open.err]).toEqual([4, expect.stringContaining('别的用户也能读这个文件')]);
    own(setting.replace(/ +服务器.*\n/, ''));
    expect((await mail()).err).toContain('里写了口令，没有写“服务器”');
    expect(office.connections).toBe(0);
    own(setting);
    expect((await mail('--unit', '青溪镇')).status).toBe(0);
    expect(office.taken).toHaveLength(1);
  });

  it('and is told it once where it is wrong: an account is not locked for it', async () => {
    const office = await mailOffice({ options: { authOptional: false } });
    const person = sender(named(office.port));
    person.env = { XIAONENG_MAIL_PASSWORD: 'wrong' };
    const { status, out, of } = await person.mail();
    expect([status, of('青溪镇'), office.logins]).toEqual([3, '没有发出 还没有发：服务器的原因，写在表下', 1]);
    expect(out).toContain(`服务器 127.0.0.1:${office.port} 不认这个用户或口令（535 5.7.8 authentication failed）。`);
    expect(out).not.toContain('wrong');
    person.env = { XIAONENG_MAIL_PASSWORD: PASSWORD };
    expect((await person.mail()).status).toBe(0);
    expect(office.taken).toHaveLength(3);
  });

  it('and is told nothing where no user is set: that it wants one is said once', async () => {
    const office = await mailOffice({ options: { authOptional: false } });
    const { status, out } = await sender(plain(office.port)).mail();
    expect([status, office.taken.length]).toEqual([3, 0]);
    expect(out).toMatch(/不认这个用户或口令（530 .*）。改好以后再运行一遍/);
  });
});

const without = lacking('mail over TLS', ['openssl version']);

describe.skipIf(without)('on the way to the server', () => {
  const over = (port: number, encryption: string) => [
    '服务器: localhost',
    `端口: ${port}`,
    ...(encryption === '' ? [] : [`加密: ${encryption}`]),
    '发件地址: dcs@yunshan.example',
  ];

  it.each([
    ['TLS', true],
    ['STARTTLS', false],
    ['', false],
  ])('all is encrypted: %s', async (encryption, secure) => {
    const person = sender([]);
    const { file, key, cert } = certificate(person.folder);
    const office = await mailOffice({ options: { key, cert, secure } });
    const own = over(office.port, encryption).join('\n  ');
    person.own(`发信:\n  ${own}\n`);
    const doubted = await person.mail();
    expect([doubted.status, office.taken.length]).toEqual([3, 0]);
    expect(doubted.out).toContain(`到服务器 localhost:${office.port} 的加密连接没有建成`);
    person.env = { NODE_EXTRA_CA_CERTS: file };
    expect((await person.mail()).status).toBe(0);
    expect(office.taken).toHaveLength(3);
  });

  it('nothing goes to a server that offers no encryption', async () => {
    const office = await mailOffice();
    const { status, out } = await sender(over(office.port, 'STARTTLS')).mail();
    expect([status, office.taken.length]).toEqual([3, 0]);
    expect(out).toContain('的加密连接没有建成');
  });

  it('only this machine is told anything in plain', async () => {
    const elsewhere = plain(25).map((line) => line.replace('127.0.0.1', 'smtp.yunshan.example'));
    const { status, err } = await sender(elsewhere).mail();
    expect([status, err]).toEqual([
      4,
      expect.stringContaining('“加密: 不加密”只能用于本机，smtp.yunshan.example 不是本机'),
    ]);
  });
});

it('what a unit is called steers no header', async () => {
  const name = '青溪镇",<x@evil.example>;\\';
  const office = await mailOffice();
  const hostile = (units: string) => units.replace('名称: 青溪镇', `名称: '${name}'\n    简称: [青溪镇]`);
  const { mail } = sender(plain(office.port), (units) => hostile(units));
  await mail('--unit', '青溪镇');
  const [letter] = await letters(office);
  expect(letter?.headers.filter(({ key }) => ['to', 'cc', 'bcc'].includes(key))).toHaveLength(1);
  expect(office.taken.map(({ to }) => to)).toEqual([['qx@unit.example']]);
  expect(letter?.subject).toContain(name);
});
