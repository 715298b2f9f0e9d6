import { batchesOf, isEmpty } from '../views/view/rows.ts';
import { type Official, type Section, seenColumns, textOf, type View } from '../views/view/view.ts';
import { aroundText } from './around.ts';
import { type Anchors, anchorsOf, isHistory } from './html/anchors.ts';
import { annotatedPage } from './html/annotated.ts';
import { behaviour } from './html/behaviour.ts';
import { bars, tiles, trend } from './html/charts.ts';
import { type Html, html, raw } from './html/escape.ts';
import { pageHead } from './html/head.ts';
import { style } from './html/style.ts';
import { tableOf } from './html/table.ts';

/** A view as one page that needs nothing else: no network, no other file, and no script to be read. */
export function* renderHtml(view: View): Generator<string> {
  if (view.annotated) yield* annotatedPage(view, view.annotated);
  else yield* tablesPage(view);
}

function* tablesPage(view: View): Generator<string> {
  const shown = view.sections.filter(({ silent }) => !silent);
  const anchors = anchorsOf(shown);
  const title = view.title ?? '督查台账';
  const { before, after } = linesAround(view.official);
  yield pageHead(title, style, behaviour).html;
  yield html`<a class="skip" href="#main">跳到正文</a>
<header>
${before}<h1>${title}</h1>
${contents(shown, anchors)}
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
    html`<h2 id="${anchor}-h">${section.heading}</h2>
`;
  const label = section.heading && html` aria-labelledby="${anchor}-h"`;
  const className = section.layout === 'prose' ? 'prose' : section.chart && `has-${section.chart}`;
  yield html`<section id="${anchor}"${label}${className && html` class="${className}"`}>
${heading}`;
  yield* contentOf(section, anchors);
  yield html`</section>
`;
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
  return section.layout === 'pairs' || section.layout === 'form' ? [pairsOf(section)] : tableOf(section, anchors);
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

/** Folded up, each to be opened by whoever follows a number. */
function* histories(section: Section, anchors: Anchors): Generator<Html> {
  const { group: _, ...plain } = section;
  const columns = section.columns.map((column) =>
    column.key === section.group?.key ? { ...column, hidden: true } : column,
  );
  yield html`<p class="onpaper">共 ${anchors.histories} 项，没有展开的不打印。</p>
`;
  for (const { name, head, rows } of batchesOf(section)) {
    yield html`<details id="${anchors.history(name) ?? ''}"><summary>${head ?? name}</summary>
`;
    yield* tableOf({ ...plain, columns, rows, heading: head ?? name }, anchors);
    yield html`<p class="back"><a href="#main">回到开头</a></p></details>
`;
  }
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
