import * as fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html.ts';
import { runs } from '../extent.ts';
import { answerOf, QUESTIONS } from './answers.ts';
import { hostileView } from './hostile.ts';
import { views } from './views.ts';
import { whole } from './whole.ts';

const judge = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // what is looked for is found while it is typed: there is nothing to send
    'wcag/h32': 'off',
    // a table in a group that scrolls is no set of fields
    'prefer-native-element': 'off',
    // two sections may have the same heading; those of the sample are judged in a browser
    'unique-landmark': 'off',
  },
});

/** What is not HTML as its standard has it: content, attributes, ids, references. */
async function faultsOf(page: string): Promise<string[]> {
  const { results } = await judge.validateString(page);
  return results.flatMap(({ messages }) => messages.map((one) => `${one.ruleId}: ${one.message} (${one.line})`));
}

describe('a page', () => {
  it.each(QUESTIONS)('that answers “%s” is HTML as the standard has it', async (question) => {
    expect(await faultsOf(whole(renderHtml(await answerOf(question))))).toEqual([]);
  });

  it('is HTML whatever it says', async () => {
    expect(await faultsOf(whole(renderHtml(hostileView())))).toEqual([]);
    await fc.assert(
      fc.asyncProperty(views, async (view) => {
        expect(await faultsOf(whole(renderHtml(view)))).toEqual([]);
      }),
      { numRuns: runs(20) },
    );
  });

  it('is not taken for HTML when it is not', async () => {
    const page = whole(renderHtml(hostileView()));
    const spoilt = [
      page.replace('<dt>', '<p>'),
      page.replace('</h1>', ''),
      page.replaceAll('id="s2"', 'id="s1"'),
      page.replace('<tr>', '<tr><div></div>'),
    ];
    for (const one of spoilt) expect(await faultsOf(one)).not.toEqual([]);
  });
});
