import { most } from '../../views/view/most.ts';
import { type Column, cellValue, type Row, type Section, seenColumns, textOf } from '../../views/view/view.ts';
import type { Anchors } from './anchors.ts';
import { type Html, html } from './escape.ts';
import { linked, tableOf } from './table.ts';

/** The cells of the first row as large figures. */
export function tiles(section: Section, anchors: Anchors): Html {
  const [row = {}] = section.rows;
  const one = ({ key, title }: Column) => {
    const cell = row[key];
    const tone = typeof cell === 'object' && cell !== null && 'tone' in cell ? String(cell.tone) : '';
    return html`<div class="tile ${tone}"><dt>${title}</dt><dd>${linked(cell, textOf(cell), key, anchors)}</dd></div>
`;
  };
  return html`<dl class="tiles">${seenColumns(section).map(one)}</dl>
`;
}

/** A bar for each row, of the parts that are drawn; the figures stand beside it, and all of them in a table below. */
export function* bars(section: Section, anchors: Anchors): Generator<Html> {
  const [label, ...others] = seenColumns(section);
  const series = others.filter(({ drawn }) => drawn);
  const total = (row: Row) => series.reduce((sum, { key }) => sum + figure(row, key), 0);
  const longest = most(section.rows.map(total), 1);
  const lines = section.rows.map(
    (
      row,
    ) => html`<li><span class="label">${label && linked(row[label.key], textOf(row[label.key]), label.key, anchors)}</span>
<svg class="bar" viewBox="0 0 ${longest} 10" preserveAspectRatio="none" aria-hidden="true">${parts(row, series)}</svg>
<span class="figures">${series.map(({ key, title, drawn }) => html`<span class="figure ${drawn}" title="${title}">${linked(row[key], textOf(row[key]), key, anchors)}</span> `)}</span></li>
`,
  );
  yield html`${legend(series)}<ul class="bars">${lines}</ul>
`;
  yield* folded(section, anchors);
}

function parts(row: Row, series: readonly Column[]): Html[] {
  let before = 0;
  return series.map(({ key, drawn }) => {
    const width = figure(row, key);
    const rect = html`<rect class="${drawn}" x="${before}" y="0" width="${width}" height="10"></rect>`;
    before += width;
    return rect;
  });
}

function legend(series: readonly Column[]): Html {
  return html`<p class="legend">${series.map(({ title, drawn }) => html`<span class="key ${drawn}">${title}</span> `)}</p>
`;
}

function* folded(section: Section, anchors: Anchors): Generator<Html> {
  yield html`<details class="data"><summary>数据表</summary>
`;
  yield* tableOf(section, anchors);
  yield html`</details>
`;
}

function figure(row: Row, key: string): number {
  const value = cellValue(row[key]);
  return typeof value === 'number' && value > 0 ? value : 0;
}

const WIDE = 640;
const HIGH = 200;
const EDGE = { left: 44, right: 16, top: 22, bottom: 30 };

/** A line along time of the first column that is drawn, a percentage; where there is none, the line is broken. */
export function* trend(section: Section, anchors: Anchors): Generator<Html> {
  const [time, ...others] = seenColumns(section);
  const drawn = others.find((column) => column.drawn);
  if (!time || !drawn) return yield* tableOf(section, anchors);
  const { length } = section.rows;
  const points = section.rows.map((row, i) => ({
    label: textOf(row[time.key]),
    text: String(cellValue(row[drawn.key])),
    x: EDGE.left + ((WIDE - EDGE.left - EDGE.right) * (i + 0.5)) / length,
    y: heightOf(String(cellValue(row[drawn.key]))),
  }));
  const told = section.rows.map((row) => `${textOf(row[time.key])} ${textOf(row[drawn.key])}`).join('，');
  yield html`<div class="scroll" tabindex="0" role="group" aria-label="${section.heading ?? '趋势'}"><svg class="trend" viewBox="0 0 ${WIDE} ${HIGH}" role="img" aria-label="${drawn.title}：${told}">
${[0, 25, 50, 75, 100].map(gridLine)}
${segmentsOf(points).map((line) => html`<polyline class="line" points="${line}"></polyline>`)}
${points.map(pointOf)}</svg></div>
`;
  yield* folded(section, anchors);
}

interface Point {
  readonly label: string;
  readonly text: string;
  readonly x: number;
  readonly y: number | undefined;
}

function heightOf(text: string): number | undefined {
  const percent = /^([0-9.]+)%$/.exec(text)?.[1];
  return percent === undefined
    ? undefined
    : HIGH - EDGE.bottom - ((HIGH - EDGE.top - EDGE.bottom) * Number(percent)) / 100;
}

function gridLine(percent: number): Html {
  const y = heightOf(`${percent}%`) ?? 0;
  return html`<line class="grid" x1="${EDGE.left}" x2="${WIDE - EDGE.right}" y1="${y}" y2="${y}"></line><text class="axis" x="${EDGE.left - 6}" y="${y + 4}" text-anchor="end">${percent}%</text>`;
}

function pointOf({ label, text, x, y }: Point): Html {
  const mark =
    y !== undefined &&
    html`<circle class="point" cx="${x}" cy="${y}" r="3.5"></circle><text class="value" x="${x}" y="${y - 8}" text-anchor="middle">${text}</text>`;
  return html`${mark}<text class="axis" x="${x}" y="${HIGH - 10}" text-anchor="middle">${label}</text>
`;
}

/** Runs of points with nothing lacking between them. */
function segmentsOf(points: readonly Point[]): string[] {
  const runs: string[][] = [[]];
  for (const { x, y } of points) {
    if (y === undefined) runs.push([]);
    else runs.at(-1)?.push(`${x.toFixed(1)},${y.toFixed(1)}`);
  }
  return runs.filter((run) => run.length > 1).map((run) => run.join(' '));
}
