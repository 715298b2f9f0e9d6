import type {
  Annotated,
  AnnotatedItem,
  AnnotatedLeft,
  AnnotatedLine,
  PieceKind,
  TextPiece,
} from '../../views/view/annotated.ts';
import type { View } from '../../views/view/view.ts';
import { annotatedStyle } from './annotated-style.ts';
import { type Html, html } from './escape.ts';
import { pageHead } from './head.ts';

/** A text with what was read of it, and the items beside it: each leads to the other. No script, no other file. */
export function* annotatedPage({ title = '标注', notes = [] }: View, annotated: Annotated): Generator<string> {
  const { balance, lines, items, left } = annotated;
  const doubtful = new Set(items.filter(({ doubts }) => doubts.length > 0).map(({ number }) => number));
  yield pageHead(title, { style: annotatedStyle }).html;
  yield html`<a class="skip" href="#text">跳到原文</a>
<header>
<h1>${title}</h1>
<p class="balance">${balance}</p>
<p class="legend" aria-label="记号">${legend}</p>
</header>
<div class="beside">
<main id="text">
<h2>原文</h2>
`.html;
  const begun = new Set<number>();
  for (const line of lines) yield lineOf(line, doubtful, begun).html;
  yield html`</main>
<aside aria-label="读出来的">
${left.length > 0 && leftOf(left)}<h2>读出 ${items.length} 条</h2>
`.html;
  const shown = new Set(lines.map(({ number }) => number));
  for (const item of items) yield itemOf(item, begun, shown).html;
  yield html`</aside>
</div>
<footer>${notes.map(
    (note) => html`<p>${note}</p>
`,
  )}</footer>
</body>
</html>
`.html;
}

/** What a piece became, for whoever sees no colour. */
const SIGNS: Readonly<Record<PieceKind, string>> = {
  read: '',
  open: '需定',
  unread: '没看懂',
  idle: '',
  unit: '',
  unused: '没用上',
};

const legend = html`<span class="words"><b class="tag">1</b>一条的原文</span> <span class="read">时限</span> <span class="unit">单位</span> <span class="open">要定日期<b class="sign">需定</b></span> <span class="unread">没看懂的时间<b class="sign">没看懂</b></span> <span class="unused">没有用上的单位<b class="sign">没用上</b></span> <span class="idle">不算期限</span> <span><b class="tag doubt">2?</b>有提示，要看</span>`;

function lineOf({ number, pieces }: AnnotatedLine, doubtful: ReadonlySet<number>, begun: Set<number>): Html {
  return html`<div class="line" id="L${number}"><span class="no">${number}</span><p>${pieces.map((piece) => pieceOf(piece, doubtful, begun))}</p></div>
`;
}

/** So many items of the same words are named; the others stand in the list. */
const NAMED = 6;

function pieceOf(
  { text, kind, item, inWording, begins = [] }: TextPiece,
  doubtful: ReadonlySet<number>,
  begun: Set<number>,
): Html {
  const tags = begins.slice(0, NAMED).map((number) => {
    begun.add(number);
    const isDoubtful = doubtful.has(number);
    return html`<a class="tag${isDoubtful && ' doubt'}" id="d${number}" href="#i${number}">${number}${isDoubtful && '?'}</a>`;
  });
  const words = inWording ? ' words' : '';
  if (kind === undefined)
    return html`${tags}${words === '' ? html`${text}` : html`<span class="words">${text}</span>`}`;
  const sign = SIGNS[kind] !== '' && html`<b class="sign">${SIGNS[kind]}</b>`;
  if (item === undefined) return html`${tags}<span class="${kind}${words}">${text}${sign}</span>`;
  return html`${tags}<a class="${kind}${words}" href="#i${item}">${text}${sign}</a>`;
}

function leftOf(left: readonly AnnotatedLeft[]): Html {
  return html`<h2>没有看懂、没有用上 ${left.length} 处</h2>
<ul class="left">${left.map(
    ({
      kind,
      line,
      words,
      sentence,
    }) => html`<li><a href="#L${line}">第${line}行</a> <span class="${kind}">${words}<b class="sign">${SIGNS[kind]}</b></span> ${shortened(sentence)}</li>
`,
  )}</ul>
`;
}

const LONG = 60;

function shortened(text: string): string {
  return text.length > LONG ? `${text.slice(0, LONG)}…` : text;
}

function itemOf(item: AnnotatedItem, begun: ReadonlySet<number>, shown: ReadonlySet<number>): Html {
  const { number, line, title, facts, doubts, why } = item;
  const place = begun.has(number) ? `d${number}` : `L${line}`;
  return html`<section class="item" id="i${number}">
<h3><a class="tag${doubts.length > 0 && ' doubt'}" href="#${place}" aria-label="第 ${number} 条，到原文">${number}${doubts.length > 0 && '?'}</a> ${title}</h3>
<dl>${facts.map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl>
${
  doubts.length > 0 &&
  html`<ul class="doubts">${doubts.map((doubt) => html`<li>？ ${doubt}</li>`)}</ul>
`
}<p class="why">出处 ${withLinks(why, shown)}</p>
</section>
`;
}

/** 第5行 leads to that line, where the page has it. */
function withLinks(text: string, shown: ReadonlySet<number>): Html {
  const parts = text.split(/(第\d{1,6}行)/).map((part) => {
    const line = Number(/^第(\d+)行$/.exec(part)?.[1]);
    return shown.has(line) ? html`<a href="#L${line}">${part}</a>` : html`${part}`;
  });
  return html`${parts}`;
}
