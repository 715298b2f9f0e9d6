import { batchesOf, type Official, type Section, seenColumns, textOf, type View } from '../views/view/view.ts';
import { aroundText } from './around.ts';
import { digest } from './fingerprint.ts';
import { type Anchors, anchorsOf, isHistory } from './html/anchors.ts';
import { behaviour } from './html/behaviour.ts';
import { bars, tiles, trend } from './html/charts.ts';
import { type Html, html, raw } from './html/escape.ts';
import { style } from './html/style.ts';
import { tableOf } from './html/table.ts';

/** A view as one page that needs nothing else: no network, no other file, and no script to be read. */
export async function renderHtml(view: View): Promise<string> {
  const shown = view.sections.filter(({ silent }) => !silent);
  const anchors = anchorsOf({ ...view, sections: shown });
  const title = view.title ?? '督查台账';
  const { before, after } = linesAround(view.official);
  const body = html`<a class="skip" href="#main">跳到正文</a>
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
}${shown.map((section) => sectionOf(section, anchors))}${after}</main>
${
  (view.notes ?? []).length > 0 &&
  html`<footer>${(view.notes ?? []).map(
    (note) => html`<p>${note}</p>
`,
  )}</footer>
`
}`;
  // nothing that somebody typed can know it beforehand: only these two pieces are let run
  const nonce = await digest(body.html);
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style nonce="${nonce}">${raw(style)}</style>
</head>
<body>
${body}<script nonce="${nonce}">${raw(behaviour)}</script>
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

function sectionOf(section: Section, anchors: Anchors): Html {
  const anchor = anchors.of(section);
  const heading =
    section.heading &&
    html`<h2 id="${anchor}-h">${section.heading}</h2>
`;
  const label = section.heading && html` aria-labelledby="${anchor}-h"`;
  const className = section.layout === 'prose' ? 'prose' : section.chart && `has-${section.chart}`;
  return html`<section id="${anchor}"${label}${className && html` class="${className}"`}>
${heading}${contentOf(section, anchors)}</section>
`;
}

function contentOf(section: Section, anchors: Anchors): Html | false {
  if (section.rows.length === 0)
    return (
      section.empty !== undefined &&
      html`<p class="empty">${section.empty}</p>
`
    );
  if (isHistory(section)) return histories(section, anchors);
  if (section.chart === 'tiles') return tiles(section, anchors);
  if (section.chart === 'bars') return bars(section, anchors);
  if (section.chart === 'trend') return trend(section, anchors);
  const columns = seenColumns(section);
  if (section.layout === 'lines' || section.layout === 'prose')
    return html`${section.rows.map(
      (row) => html`<p>${textOf(row[columns[0]?.key ?? ''])}</p>
`,
    )}`;
  return section.layout === 'pairs' || section.layout === 'form' ? pairsOf(section) : tableOf(section, anchors);
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
function histories(section: Section, anchors: Anchors): Html {
  const { group: _, ...plain } = section;
  const columns = section.columns.map((column) =>
    column.key === section.group?.key ? { ...column, hidden: true } : column,
  );
  const batches = batchesOf(section).map(
    ({ name, head, rows }) => html`<details id="${anchors.history(name) ?? ''}"><summary>${head ?? name}</summary>
${tableOf({ ...plain, columns, rows, heading: head ?? name }, anchors)}<p class="back"><a href="#main">回到开头</a></p></details>
`,
  );
  return html`<p class="onpaper">共 ${batches.length} 项，没有展开的不打印。</p>
${batches}`;
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
