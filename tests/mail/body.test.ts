import * as fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { mailHtml, mailText } from '../../src/render/mail-body.ts';
import { runs } from '../extent.ts';
import { HOSTILE, hostileView } from '../render/hostile.ts';
import { views } from '../render/views.ts';

const judge = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // a mail program knows no style but what stands in it
  rules: { 'no-inline-style': 'off' },
});

async function faultsOf(page: string): Promise<string[]> {
  const { results } = await judge.validateString(page);
  return results.flatMap(({ messages }) => messages.map((one) => `${one.ruleId}: ${one.message} (${one.line})`));
}

it('the page of a letter is HTML whatever it says, and fetches and runs nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.constant(hostileView()), views), async (view) => {
      const page = mailHtml({ ...view, title: `提醒单${view.title ?? ''}` });
      expect(await faultsOf(page)).toEqual([]);
      expect(page).not.toMatch(/<(?:script|img|link|iframe|svg|a|style)\b|<[^>]* (?:src|href|on\w+)=|url\(/i);
    }),
    { numRuns: runs(50) },
  );
});

it('is not taken for HTML when it is not', async () => {
  expect(await faultsOf(mailHtml(hostileView()).replace('</h1>', ''))).not.toEqual([]);
});

it('and its words alone say the same', () => {
  const said = mailText(hostileView());
  for (const text of HOSTILE.slice(0, 10)) expect(said).toContain(text);
});
