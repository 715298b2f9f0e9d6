import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/render/fingerprint.ts';
import { renderIcs } from '../../src/render/ics.ts';
import type { Row, View } from '../../src/views/view/view.ts';
import { alarmsOf, eventsOf, lackingOf } from '../readers/ics.ts';
import { answerOf, QUESTIONS } from './answers.ts';

const asOf = '2022-06-30';

function view(rows: readonly Row[]): View {
  const columns = ['id', 'title', 'unit', 'linkText', 'dueDate'].map((key) => ({ key, title: key }));
  return { title: '到期', sections: [{ layout: 'list', columns, rows }] };
}

const row = { id: 'RW20220214-7K3Q', title: '排查隐患', unit: '区应急局', linkText: '办理', dueDate: '2022-07-05' };

function unfolded(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n');
}

function valuesOf(text: string, name: string): string[] {
  return unfolded(text)
    .filter((line) => line.startsWith(name))
    .map((line) => line.slice(line.indexOf(':') + 1));
}

describe('a calendar of deadlines', () => {
  it('has an all-day event for each row with a number and a day', () => {
    const text = renderIcs(view([row, { ...row, dueDate: null }, { id: 'x', dueDate: '不是日子' }]), { asOf });
    expect(valuesOf(text, 'DTSTART')).toEqual(['20220705']);
    expect(valuesOf(text, 'DTEND')).toEqual(['20220706']);
    expect(valuesOf(text, 'SUMMARY')).toEqual(['【办理】排查隐患（区应急局）']);
    expect(valuesOf(text, 'DTSTAMP')).toEqual(['20220630T000000Z']);
  });

  it('keeps the identity of an event when its day is moved or its title corrected', () => {
    const uid = (one: Row) => valuesOf(renderIcs(view([one]), { asOf }), 'UID')[0];
    expect(uid({ ...row, dueDate: '2022-08-01', title: '别的' })).toBe(uid(row));
    expect(uid({ ...row, linkText: '签批' })).not.toBe(uid(row));
    expect(uid({ ...row, unit: '区教育局' })).not.toBe(uid(row));
    expect(uid(row)).toBe('RW20220214-7K3Q-98c103848bf4c8f5@xiaoneng');
  });

  it('goes by what its unit was called first: as the row says it, else as whoever has the directory does', () => {
    const uid = (one: Row) => valuesOf(renderIcs(view([one]), { asOf, firstName: () => '区安监局' }), 'UID')[0];
    const called = (name: string) => valuesOf(renderIcs(view([{ ...row, unit: name }]), { asOf }), 'UID')[0];
    expect(uid(row)).toBe(called('区安监局'));
    expect(uid({ ...row, firstName: '区经贸局' })).toBe(called('区经贸局'));
  });

  it('says of a provisional day that it is one', () => {
    const [summary] = valuesOf(renderIcs(view([{ ...row, calendar: '暂定' }]), { asOf }), 'SUMMARY');
    expect(summary).toContain('（暂定）');
  });

  it('reminds at nine in the morning of the day before, and keeps nobody busy', () => {
    const text = renderIcs(view([row]), { asOf });
    expect(valuesOf(text, 'TRIGGER')).toEqual(['-PT15H']);
    expect(valuesOf(text, 'TRANSP')).toEqual(['TRANSPARENT']);
  });

  it('has what is listed twice once, with the day as it is shown', () => {
    const columns = ['id', 'dueDate'].map((key) => ({ key, title: key }));
    const one = { id: row.id, lead: '区教育局', link: '签批', dueDate: '2027-01-08', dueText: '2027-01-08（暂定）' };
    const section = { layout: 'list', columns, rows: [one] } as const;
    const text = renderIcs({ sections: [section, section] }, { asOf });
    expect(valuesOf(text, 'DESCRIPTION').slice(0, 1)).toEqual([
      '编号：RW20220214-7K3Q\\n单位：区教育局\\n应办：2027-01-08（暂定）',
    ]);
    expect(valuesOf(text, 'UID')).toHaveLength(1);
  });

  it('is a calendar even with nothing in it', () => {
    const lines = unfolded(renderIcs({ sections: [] }, { asOf }));
    expect([lines[0], lines.at(-2)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  });

  const character = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 });
  const unit = fc.oneof({ weight: 20, arbitrary: character }, fc.constantFrom('\r', '\n'));

  it('folds lines at 75 octets without breaking a character, and lets no title end a line of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), (title) => {
        const text = renderIcs({ ...view([{ ...row, title }]), title }, { asOf });
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) {
          const octets = new TextEncoder().encode(line);
          expect(octets.length).toBeLessThanOrEqual(75);
          // half of a character would not come back
          expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets)).toBe(line);
        }
        expect(valuesOf(text, 'BEGIN')).toEqual(['VCALENDAR', 'VEVENT', 'VALARM']);
      }),
    );
  });

  it.each(QUESTIONS)('answers “%s” as another program takes a calendar', async (question) => {
    const text = renderIcs(await answerOf(question), { asOf });
    const uids = eventsOf(text).map(({ uid }) => uid);
    expect(lackingOf(text)).toEqual([]);
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('rings at nine o’clock on the day before', () => {
    expect(alarmsOf(renderIcs(view([row]), { asOf }))).toEqual([24 - 9]);
  });

  it('gives each time of what is due again and again an event of its own', () => {
    const months = ['2022-04', '2022-05'].map((instalment, i) => ({
      ...row,
      instalment,
      dueDate: `2022-0${i + 5}-09`,
    }));
    const events = eventsOf(renderIcs(view(months), { asOf }));
    expect(events.map(({ day }) => day)).toEqual(['2022-05-09', '2022-06-09']);
    expect(events.map(({ summary }) => summary)).toEqual(
      months.map(({ instalment }) => expect.stringContaining(instalment)),
    );
  });

  it('names things by the fingerprint of their text', () => {
    // published values of FNV-1a, 64 bits
    expect(fingerprint('')).toBe('cbf29ce484222325');
    expect(fingerprint('a')).toBe('af63dc4c8601ec8c');
    expect(fingerprint('foobar')).toBe('85944171f73967e8');
  });
});
