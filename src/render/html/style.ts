/** The look of a page: on a screen, light or dark, on a phone, and on A4. Colour is never alone: the words say it too. */
export const style = `
:root { --paper: #ffffff; --ground: #f4f5f7; --ink: #1f2328; --soft: #57606a; --rule: #d0d7de; --accent: #9d1b1b;
  --bad: #b42318; --bad-ground: #fdeceb; --warn: #8a5a00; --warn-ground: #fff4d6; --good: #1a6b3a; --good-ground: #e6f4ea; --quiet-ground: #eceff2; --masthead: #c00000; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1f24; --ground: #14171a; --ink: #e6e9ed; --soft: #a4adb8; --rule: #3a424c; --accent: #ff9c93;
  --bad: #ff9c93; --bad-ground: #4a1f1c; --warn: #f5c451; --warn-ground: #40330d; --good: #7ed99b; --good-ground: #17361f; --quiet-ground: #2a3037; --masthead: #ff6b60; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 4.5rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 1200px; margin: 0 auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 1.25rem 0 .5rem; color: var(--accent); border-bottom: 3px double var(--accent); padding-bottom: .4rem; }
h2 { font-size: 1.1rem; margin: 0 0 .75rem; padding-left: .6rem; border-left: 4px solid var(--accent); }
a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: 3px; }
a:hover { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .3rem .6rem; z-index: 3; }
.over { position: absolute; left: -999rem; } .over:focus { position: static; display: inline-block; margin-bottom: .5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: .25rem 0 .5rem; padding: 0; font-size: .92rem; }
#find { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; padding: .6rem 0; background: var(--ground); z-index: 2; }
#find[hidden] { display: none; }
header { position: static; } 
#q { flex: 1 1 12rem; min-width: 0; max-width: 28rem; font: inherit; padding: .35rem .6rem; border: 1px solid var(--rule); border-radius: 6px; background: var(--paper); color: inherit; }
button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--rule); border-radius: 6px; padding: .3rem .7rem; cursor: pointer; }
#chip { background: var(--warn-ground); color: var(--warn); border-radius: 1rem; padding: .15rem .75rem; } #chip button { border: 0; background: none; padding: 0 .2rem; color: inherit; }
section { background: var(--paper); border: 1px solid var(--rule); border-radius: 8px; padding: 1rem; margin: 0 0 1rem; }
.empty { color: var(--soft); margin: 0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: .75rem; margin: 0; }
.tile { border: 1px solid var(--rule); border-radius: 8px; padding: .6rem .8rem; } .tile dt { color: var(--soft); font-size: .85rem; } .tile dd { margin: 0; font-size: 1.7rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
.tile.bad { background: var(--bad-ground); border-color: var(--bad); } .tile.warn { background: var(--warn-ground); border-color: var(--warn); } .tile.good { background: var(--good-ground); border-color: var(--good); }
.pairs { margin: 0; } .pairs div { display: grid; grid-template-columns: 9rem 1fr; border-bottom: 1px solid var(--rule); padding: .3rem 0; min-height: 2.2rem; } .pairs dt { color: var(--soft); } .pairs dd { margin: 0; }
.prose { max-width: 52rem; } .prose p { text-indent: 2em; margin: .35rem 0; }
.scroll { overflow-x: auto; }
.long { max-height: min(75vh, 46rem); overflow: auto; overflow-anchor: none; contain: content; } .long.waiting { height: min(75vh, 46rem); } .long thead th { position: sticky; top: 0; z-index: 1; } .long tr.gap td { padding: 0; border: 0; }
#only, .sortby select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--rule); border-radius: 6px; padding: .3rem .5rem; }
dialog { background: var(--paper); color: inherit; border: 1px solid var(--rule); border-radius: 8px; width: min(60rem, 94vw); max-height: 90vh; padding: 1rem; } dialog::backdrop { background: rgba(0, 0, 0, .45); } dialog button { margin-top: .75rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { padding: .35rem .5rem; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
thead th { background: var(--quiet-ground); white-space: nowrap; font-weight: 600; }
thead button { border: 0; background: none; padding: 0; font-weight: inherit; } th[aria-sort=ascending] button::after { content: " ▲"; } th[aria-sort=descending] button::after { content: " ▼"; }
td { min-width: 7em; overflow-wrap: break-word; } td.whole, td.brief { white-space: nowrap; } td.whole, td.brief, .gap td, .heat td { min-width: 0; } td.grow { min-width: 12rem; overflow-wrap: anywhere; }
.num { text-align: right; font-variant-numeric: tabular-nums; }
.sortby { display: none; margin: 0 0 .5rem; gap: .5rem; align-items: center; } .sortby select { flex: 1; min-width: 0; max-width: 20rem; min-height: 44px; }
tr.group th { background: none; padding-top: .9rem; color: var(--accent); border-bottom-width: 2px; }
tbody tr:hover td { background: var(--quiet-ground); }
td.bad { color: var(--bad); font-weight: 600; } td.warn { color: var(--warn); } td.good { color: var(--good); } td.quiet { color: var(--soft); }
.heat { width: auto; } .heat th.tall { white-space: normal; writing-mode: vertical-rl; max-height: 12rem; padding: .5rem .25rem; vertical-align: bottom; font-weight: 400; }
.heat td { border: 1px solid var(--rule); text-align: center; } .heat td:first-child { text-align: left; font-weight: 600; }
.heat td.bad { background: var(--bad-ground); } .heat td.warn { background: var(--warn-ground); } .heat td.good { background: var(--good-ground); } .heat td.quiet { background: var(--quiet-ground); }
.legend { margin: 0 0 .4rem; color: var(--soft); font-size: .88rem; } .key { margin-right: 1rem; } .key::before { content: ""; display: inline-block; width: .8em; height: .8em; margin-right: .35em; border-radius: 2px; background: var(--soft); }
.key.bad::before { background: var(--bad); } .key.warn::before { background: var(--warn); } .key.good::before { background: var(--good); }
ul.bars { list-style: none; margin: 0; padding: 0; } ul.bars li { display: grid; grid-template-columns: minmax(6rem, 13rem) 1fr minmax(3rem, auto); gap: .6rem; align-items: center; padding: .12rem 0; }
.bar { display: block; width: 100%; height: .95rem; background: var(--quiet-ground); border-radius: 3px; } .bar .bad { fill: var(--bad); } .bar .warn { fill: var(--warn); } .bar .good { fill: var(--good); } .bar .quiet { fill: var(--soft); }
.figures { text-align: right; font-variant-numeric: tabular-nums; } .figure { display: inline-block; min-width: 2.2rem; } .figure.bad { color: var(--bad); } .figure.good { color: var(--good); }
.trend { display: block; width: 100%; max-width: 56rem; min-width: 34rem; height: auto; } .trend .grid { stroke: var(--rule); } .trend .line { fill: none; stroke: var(--accent); stroke-width: 2; } .trend .point { fill: var(--accent); } .trend text { font-size: 11px; fill: var(--soft); } .trend .value { fill: var(--ink); font-weight: 600; }
details { margin-top: .5rem; } summary { cursor: pointer; } details:target > summary { color: var(--accent); font-weight: 600; }
.back, .onpaper, .wide { font-size: .85rem; color: var(--soft); } .wide { margin: 0; } .onpaper { display: none; }
footer { color: var(--soft); font-size: .88rem; padding-bottom: 2rem; } footer p { margin: .2rem 0; }
.masthead { color: var(--masthead); font-size: 2rem; text-align: center; letter-spacing: .1em; margin: 1rem 0 .25rem; } .number { text-align: center; margin: 0; } .signed { text-align: right; margin: .1rem 4em .1rem 0; } .copies { border-top: 1px solid var(--rule); margin: 0; padding: .3rem 0; }
@media (max-width: 640px) {
  body { font-size: 16px; } section { padding: .75rem; }
  #find { position: static; }
  .pairs div { grid-template-columns: 6rem 1fr; }
  ul.bars li { grid-template-columns: 1fr auto; } ul.bars .bar { grid-column: 1 / -1; grid-row: 2; }
}
@media screen and (min-width: 821px) and (max-width: 1000px) {
  th, td { padding: .35rem; } thead th { white-space: normal; min-width: 3.5em; } td { min-width: 5em; } td.brief { white-space: normal; min-width: 4em; } td.grow { min-width: 9rem; }
}
@media screen and (max-width: 820px) {
  table:not(.heat), table:not(.heat) tbody, table:not(.heat) tr, table:not(.heat) td { display: block; width: 100%; }
  table:not(.heat) thead { display: none; } .sortby { display: flex; }
  table:not(.heat) tr { border: 1px solid var(--rule); border-radius: 6px; padding: .3rem .6rem; margin: .5rem 0; } table:not(.heat) tr.group { border: 0; padding: 0; } table:not(.heat) tr.group th { display: block; border: 0; }
  table:not(.heat) td { display: grid; grid-template-columns: 6rem 1fr; gap: .5rem; border: 0; padding: .12rem 0; white-space: normal; overflow-wrap: anywhere; text-align: left; min-width: 0; }
  table:not(.heat) td::before { content: attr(data-label); color: var(--soft); font-weight: 400; }
  table:not(.heat) td:empty { display: none; }
  .long table:not(.heat) tr { margin: 0; border-width: 0 0 1px; border-radius: 0; } .long table:not(.heat) tr.gap { border: 0; padding: 0; }
}
@media screen and (min-width: 560px) and (max-width: 820px) { div:not(.long) > table:not(.heat) tbody { display: grid; grid-template-columns: 1fr 1fr; gap: 0 .75rem; } table:not(.heat) tr.group { grid-column: 1 / -1; } }
.scant { display: none; } body.one #find, body.one .skip { display: none; } body.one section { padding: .4rem .8rem; margin: 0 0 .5rem; } body.one h1 { font-size: 1.2rem; margin: .5rem 0; } body.one h2 { font-size: .95rem; margin: 0 0 .25rem; } body.one p { margin: 0; } body.one td { white-space: normal; } body.one thead { position: absolute; left: -999rem; }
@media screen and (max-width: 640px) {
  body.one { font-size: 13px; line-height: 1.4; } body.one header, body.one main { padding: 0 .5rem; } body.one section { padding: .25rem .5rem; margin: 0 0 .3rem; }
  body.one table:not(.heat) tr { border: 0; border-bottom: 1px solid var(--rule); border-radius: 0; margin: 0; padding: .1rem 0; } body.one table:not(.heat) td { display: inline; width: auto; padding: 0 .5em 0 0; } body.one table:not(.heat) td::before { content: none; } body.one .roomy { display: none !important; } body.one .scant { display: inline; }
}
@page { size: A4; margin: 18mm 15mm; }
@page one { size: A4; margin: 12mm 14mm; }
@media print {
  :root { --paper: #fff; --ground: #fff; --ink: #000; --soft: #444; --rule: #999; --accent: #7a0000; --bad: #a00000; --bad-ground: #f6d5d3; --warn: #6b4600; --warn-ground: #fff0c4; --good: #0b5526; --good-ground: #dcefe1; --quiet-ground: #eee; --masthead: #c00000; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { font-size: 10pt; } header, main, footer { max-width: none; padding: 0; }
  nav, .skip, .over, .back, .wide, details.data { display: none; } #find, #find[hidden] { display: none; }
  section { border: 0; padding: 0; margin: 0 0 5mm; } h2 { break-after: avoid; }
  .scroll, .long, .long.waiting { overflow: visible; max-height: none; height: auto; contain: none; } dialog { position: static; max-height: none; width: auto; border: 0; } dialog button { display: none; } .long thead th { position: static; } thead { display: table-header-group; } thead button { display: contents; } tr, li, .tile, svg { break-inside: avoid; }
  td, th { white-space: normal; overflow-wrap: anywhere; min-width: 0; padding: .6mm 1mm; } td.whole, td.brief { white-space: nowrap; } td.grow { min-width: 40mm; } table { font-size: 8.5pt; } a { text-decoration: none; }
  .behind:not(.chosen) { display: none; } body.one { page: one; font-size: 9pt; line-height: 1.35; } body.one section { padding: 0; margin: 0 0 2.5mm; } body.one h1 { font-size: 15pt; margin: 0 0 2mm; } body.one h2 { font-size: 10.5pt; margin: 0 0 1mm; } body.one table { font-size: 8.5pt; } body.one td { padding: .3mm 1mm; } body.one td.grow { min-width: 0; }
  .trend { min-width: 0; } .onpaper { display: block; } details:not([open]) { display: none; }
}
`;
