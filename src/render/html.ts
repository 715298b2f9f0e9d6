import { isEmpty } from '../views/view/rows.ts';
import { type Official, type Section, seenColumns, textOf, type View } from '../views/view/view.ts';
import { aroundText } from './around.ts';
import { type Anchors, anchorsOf, isHistory } from './html/anchors.ts';
import { annotatedPage } from './html/annotated.ts';
import { behaviour } from './html/behaviour.generated.ts';
import { bars, tiles, trend } from './html/charts.ts';
import { type Html, html, raw } from './html/escape.ts';
import { pageHead } from './html/head.ts';
import { histories, isLong, longTable } from './html/packed.ts';
import { style } from './html/style.ts';
import { tableOf } from './html/table.ts';

/** A view as one page that needs nothing else: no network, no other file, and no script to be read. */
export function* renderHtml(view: View): Generator<string> {
  if (view.annotated) yield* annotatedPage(view, view.annotated);
  else yield* tablesPage(view);
}

function* tablesPage(view: View): Generator<string> {
  const shown = view.sections.filter(({ silent }) => !silent);
  const anchors = anchorsOf(shown, view.lens?.key);
  const title = view.title ?? '督查台账';
  const { before, after } = linesAround(view.official);
  yield pageHead(title, { style, script: behaviour, body: bodyOf(view) }).html;
  yield html`<a class="skip" href="#main">跳到正文</a>
<header>
${before}<h1>${title}</h1>
${!view.onePage && contents(shown, anchors)}
<form id="find" role="search" hidden><label for="q">查找</label> <input id="q" type="search" placeholder="事项、单位、编号……" aria-describedby="left"> <button type="reset">清除</button> <output id="left" aria-live="polite"></output> <span id="chip" hidden></span></form>
</header>
<main id="main">
${
  view.official?.addressee &&
  html`<p>${view.official.addressee}：</p>
`
}`.html;
  for (const section of shown) for (const piece of sectionOf(section, anchors)) yield piece.html;
  yield html`${after}</main>
${
  (view.notes ?? []).length > 0 &&
  html`<footer>${(view.notes ?? []).map(
    (note) => html`<p>${note}</p>
`,
  )}</footer>
`
}<script>${raw(behaviour)}</script>
</body>
</html>
`.html;
}

function bodyOf({ onePage, lens, aliases }: View): Html {
  return html`${onePage && raw(' class="one"')}${lens && html` data-lens="${lens.key}" data-lens-title="${lens.title}" data-lens-names="${JSON.stringify(lens.names)}"`}${aliases && html` data-aliases="${JSON.stringify(aliases)}"`}`;
}

function contents(sections: readonly Section[], anchors: Anchors): Html | false {
  const named = sections.filter(({ heading }) => heading);
  return (
    named.length > 1 &&
    html`<nav aria-label="目录"><ul>${named.map(
      (section) => html`<li><a href="#${anchors.of(section)}">${section.heading}</a></li>
`,
    )}</ul></nav>`
  );
}

function* sectionOf(section: Section, anchors: Anchors): Generator<Html> {
  const anchor = anchors.of(section);
  const heading =
    section.heading &&
    html`<h2 id="${anchor}-h">${headingOf(section)}</h2>
`;
  const label = section.heading && html` aria-labelledby="${anchor}-h"`;
  const className =
    section.layout === 'prose'
      ? 'prose'
      : section.bulk && section.detail
        ? 'behind'
        : section.chart && `has-${section.chart}`;
  const told =
    isHistory(section) && html` data-histories="${JSON.stringify(seenColumns(section).map(({ title }) => title))}"`;
  yield html`<section id="${anchor}"${label}${className && html` class="${className}"`}${told}>
${heading}`;
  yield* contentOf(section, anchors);
  yield html`</section>
`;
}

/** On a phone that of the first rows alone, where others are left out there. */
function headingOf({ heading, rows, first }: Section): Html | string | undefined {
  if (first === undefined || rows.length <= first.rows) return heading;
  return html`<span class="roomy">${heading}</span><span class="scant">${first.heading}</span>`;
}

function contentOf(section: Section, anchors: Anchors): Iterable<Html> {
  if (isEmpty(section.rows))
    return section.empty === undefined
      ? []
      : [
          html`<p class="empty">${section.empty}</p>
`,
        ];
  if (isHistory(section)) return histories(section, anchors);
  if (section.chart === 'tiles') return [tiles(section, anchors)];
  if (section.chart === 'bars') return bars(section, anchors);
  if (section.chart === 'trend') return trend(section, anchors);
  if (section.layout === 'lines' || section.layout === 'prose') return paragraphsOf(section);
  return section.layout === 'pairs' || section.layout === 'form'
    ? [pairsOf(section)]
    : isLong(section)
      ? longTable(section, anchors)
      : tableOf(section, anchors);
}

function paragraphsOf(section: Section): Html[] {
  const key = seenColumns(section)[0]?.key ?? '';
  return section.rows.map(
    (row) => html`<p>${textOf(row[key])}</p>
`,
  );
}

function pairsOf(section: Section): Html {
  const shown = section.rows.flatMap((row) =>
    seenColumns(section)
      .map(({ key, title }) => ({ title, text: textOf(row[key]) }))
      .filter(({ text }) => section.layout === 'form' || text !== ''),
  );
  return html`<dl class="pairs">${shown.map(
    ({ title, text }) => html`<div><dt>${title}</dt><dd>${text}</dd></div>
`,
  )}</dl>
`;
}

function linesAround(official: Official | undefined) {
  const { masthead, number, urgency, signer, date, footnote, copies, issuer, issued } = aroundText(official);
  const line = (text: string | undefined, name: string) =>
    text !== undefined &&
    html`<p class="${name}">${text}</p>
`;
  return {
    before: html`${line(urgency, 'urgency')}${line(masthead, 'masthead')}${line(number, 'number')}`,
    after: html`${line(signer, 'signed')}${line(date, 'signed')}${line(footnote, 'footnote')}${line(copies, 'copies')}${line(issued && `${issuer}　${issued}`, 'copies')}`,
  };
}
