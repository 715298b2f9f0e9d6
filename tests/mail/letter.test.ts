import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/calendar/day.ts';
import { readTyped } from '../../src/ledger/typed.ts';
import { mailAddress } from '../../src/records/mail.ts';
import { smtpMail } from '../../src/world/mail.ts';
import { mailFault } from '../../src/world/mail-fault.ts';
import type { MailLetter, MailServer } from '../../src/world/world.ts';
import { runs } from '../extent.ts';

const plain: MailLetter = {
  id: 'TX20220308-CD69141E@yunshan.example',
  from: { name: '云山区政府督查室', address: 'dcs@yunshan.example' },
  to: { name: '区应急管理局', address: 'yj@unit.example' },
  subject: '督查事项提醒单',
  writtenAt: { day: dayOf('2022-03-08'), minute: 8 * 60 + 5 },
  text: '正文\n',
  html: '<p>正文</p>\n',
  files: [],
};

const whitespace = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Names and titles, among them what would end a header and begin another. */
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom('\r\n', '\n', '\r', '\r\n\r\n', '\u2028', '>, <', '"'))
    .map(([text, end]) => `${text}${end}Bcc: x@evil.example${end}${text}`),
);

describe('a letter as it goes out', () => {
  it('says what it was to say, and nothing that is written in it becomes a header', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostile,
        hostile,
        hostile,
        fc.uint8Array({ maxLength: 300 }),
        async (name, office, subject, bytes) => {
          const files = [{ name: '提醒单.docx', type: 'application/octet-stream', bytes }];
          const letter = { ...plain, from: { ...plain.from, name: office }, to: { ...plain.to, name }, subject, files };
          const mail = await smtpMail.write(letter);
          const read = await PostalMime.parse(mail);
          const keys = [
            'auto-submitted',
            'content-type',
            'date',
            'from',
            'message-id',
            'mime-version',
            'subject',
            'to',
          ];
          const found = read.headers.map(({ key }) => key).toSorted();
          expect(found.filter((key) => key !== 'subject')).toEqual(keys.filter((key) => key !== 'subject'));
          expect(whitespace(read.subject ?? '')).toBe(whitespace(subject));
          expect([read.from?.address, read.to?.map(({ address }) => address)]).toEqual([
            'dcs@yunshan.example',
            ['yj@unit.example'],
          ]);
          expect([read.text, read.html]).toEqual([plain.text, plain.html]);
          expect(new Uint8Array(read.attachments[0]?.content as ArrayBuffer)).toEqual(bytes);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('has no line that a server would cut, and folds a long subject between words that can be read alone', async () => {
    const subject = '关于进一步加强城镇燃气安全排查整治工作的督查事项提醒单'.repeat(8);
    const mail = await smtpMail.write({ ...plain, subject });
    const lines = new TextDecoder('latin1').decode(mail).split('\r\n');
    for (const line of lines) expect(line.length).toBeLessThan(79);
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect((await PostalMime.parse(mail)).subject).toBe(subject);
  });

  it('is dated in the hour of Shanghai, and asks for no answer by a program', async () => {
    const read = await PostalMime.parse(await smtpMail.write({ ...plain, isDraft: true }));
    expect(read.date).toBe('2022-03-08T00:05:00.000Z');
    const told = Object.fromEntries(read.headers.map(({ key, value }) => [key, value]));
    expect(told).toMatchObject({ 'auto-submitted': 'auto-generated', 'x-unsent': '1' });
    expect(read.messageId).toBe(`<${plain.id}>`);
  });
});

describe('an address', () => {
  const taken = (text: string) => 'value' in readTyped(mailAddress, text);

  it.each(['yj@unit.example', 'yj.ban+1@a-b.gov.example', "o'x@unit.example", `${'a'.repeat(64)}@unit.example`])(
    'is %s',
    (text) => expect(taken(text)).toBe(true),
  );

  it.each([
    'yj',
    'yj@',
    '@unit.example',
    'yj@unit',
    'yj@unit.example, qx@unit.example',
    '张某 <yj@unit.example>',
    'yj@unit.example\r\nBcc: x@evil.example',
    'yj@unit.example\n',
    'yj @unit.example',
    'yj＠unit.example',
    'yj@-unit.example',
    'yj..x@unit.example',
    '.yj@unit.example',
    'yj.@unit.example',
    `${'a'.repeat(65)}@unit.example`,
    '"yj"@unit.example',
    'yj@[127.0.0.1]',
  ])('is not %s', (text) => expect(taken(text)).toBe(false));

  it('reads back alone, whatever is taken for one', async () => {
    const almost = fc.stringMatching(/^[a-z.<>,;:"' ()@\r\n-]{1,12}@[a-z.<>,;: \r\n-]{1,12}\.[a-z\r\n]{2,4}$/);
    await fc.assert(
      fc.asyncProperty(fc.oneof(almost, fc.emailAddress()), async (address) => {
        if (!taken(address)) return;
        const mail = await smtpMail.write({ ...plain, to: { name: '甲局', address } });
        const { to } = await PostalMime.parse(mail);
        expect(to).toEqual([
          { name: '甲局', address: expect.stringMatching(new RegExp(`^${asPattern(address)}$`, 'i')) },
        ]);
      }),
      { numRuns: runs(300) },
    );
  });
});

function asPattern(text: string): string {
  return text.replace(/[.+*?^$(){}|[\]\\/]/g, '\\$&');
}

it('what a server says is told on one line, not too long, and steers no terminal', () => {
  const server: MailServer = { host: 'smtp.example', port: 465, encryption: 'implicit' };
  const response = `554 \u001b[31m${'no '.repeat(100)}\r\n554 end`;
  const told = { message: '', code: 'EMESSAGE', command: 'DATA', responseCode: 554, response };
  const { reason } = mailFault(told, server, 'sending');
  expect(reason).toMatch(/^服务器不收这封信（554 \[31mno .*……）$/);
  expect(reason.length).toBeLessThan(190);
});
