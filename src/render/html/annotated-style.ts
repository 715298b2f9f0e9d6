/** The look of a text with its marks. Colour is never alone: each kind has its own line below it, and what is doubted a sign. */
export const annotatedStyle = `
:root { --paper: #ffffff; --ground: #f4f5f7; --ink: #1f2328; --soft: #57606a; --rule: #d0d7de; --accent: #9d1b1b; --words: #eaf1fb; --link: #0b4f9e;
  --bad: #a3211a; --bad-ground: #fdeceb; --warn: #7a4f00; --warn-ground: #fff4d6; --good: #1a6b3a; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1f24; --ground: #14171a; --ink: #e6e9ed; --soft: #a4adb8; --rule: #3a424c; --accent: #ff9c93; --words: #1f2d40; --link: #9cc6ff;
  --bad: #ffb3ac; --bad-ground: #4a1f1c; --warn: #f5c451; --warn-ground: #40330d; --good: #7ed99b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.75 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; overflow-wrap: anywhere; }
header, .beside, footer { max-width: 1360px; margin: 0 auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; margin: 1rem 0 .5rem; color: var(--accent); border-bottom: 3px double var(--accent); padding-bottom: .4rem; }
h2 { font-size: 1.05rem; margin: 0 0 .6rem; padding-left: .6rem; border-left: 4px solid var(--accent); }
h3 { font-size: 1rem; margin: 0 0 .3rem; }
a { color: var(--link); text-underline-offset: 3px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .3rem .6rem; z-index: 3; }
.balance { font-size: 1.1rem; font-weight: 600; margin: .5rem 0; }
.legend { color: var(--soft); font-size: .9rem; margin: .3rem 0 .8rem; } .legend > span { margin-right: .8rem; }
main, .item, .left { background: var(--paper); border: 1px solid var(--rule); border-radius: 8px; padding: 1rem; }
main { margin-bottom: 1rem; } .item { padding: .7rem .9rem; margin: 0 0 .7rem; } .left { margin: 0 0 1rem; padding-left: 2rem; }
.line { display: grid; grid-template-columns: 2.8rem 1fr; gap: .6rem; } .line p { margin: 0 0 .35rem; white-space: pre-wrap; }
.no { color: var(--soft); font-size: .8rem; text-align: right; padding-top: .2rem; font-variant-numeric: tabular-nums; user-select: none; }
.words { background: var(--words); }
.read, .unit, .open, .unread, .unused, .idle { color: inherit; text-underline-offset: 4px; text-decoration-thickness: 2px; text-decoration-line: underline; }
.read { text-decoration-color: var(--good); text-decoration-style: solid; font-weight: 600; }
.unit { text-decoration-color: var(--link); text-decoration-style: dashed; }
.idle { text-decoration-color: var(--soft); text-decoration-style: dotted; text-decoration-thickness: 1px; }
.open { background: var(--warn-ground); color: var(--warn); text-decoration-style: double; text-decoration-color: var(--warn); }
.unread, .unused { background: var(--bad-ground); color: var(--bad); text-decoration-style: wavy; text-decoration-color: var(--bad); }
.sign { font-size: .75rem; border: 1px solid currentColor; border-radius: 3px; padding: 0 .2rem; margin: 0 .15rem; display: inline-block; line-height: 1.3; font-weight: 600; }
.tag { display: inline-block; min-width: 1.5rem; text-align: center; font-size: .78rem; line-height: 1.4; font-weight: 600; border: 1px solid var(--link); color: var(--link); background: var(--paper); border-radius: 1rem; padding: 0 .3rem; margin: 0 .2rem; text-decoration: none; }
.tag.doubt { border-color: var(--warn); color: var(--warn); background: var(--warn-ground); border-style: dashed; border-width: 2px; }
:target { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; scroll-margin-top: 4rem; }
dl { margin: 0; } dl div { display: grid; grid-template-columns: 5.5rem 1fr; } dt { color: var(--soft); } dd { margin: 0; }
.doubts { margin: .3rem 0; padding: .3rem .6rem; list-style: none; background: var(--warn-ground); color: var(--warn); border-left: 4px solid var(--warn); }
.why { margin: .3rem 0 0; color: var(--soft); font-size: .85rem; }
footer { color: var(--soft); font-size: .88rem; padding-bottom: 2rem; } footer p { margin: .2rem 0; }
@media screen and (min-width: 960px) { .beside { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1rem; align-items: start; } aside { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: .3rem; } }
@media (max-width: 640px) { body { font-size: 16px; } main { padding: .6rem; } .line { grid-template-columns: 2rem 1fr; gap: .4rem; } header, .beside, footer { padding: 0 .6rem; } }
@page { size: A4; margin: 18mm 15mm; }
@media print {
  :root { --paper: #fff; --ground: #fff; --ink: #000; --soft: #444; --rule: #999; --accent: #7a0000; --words: #eef3fa; --link: #003a75; --bad: #8f0000; --bad-ground: #f6d5d3; --warn: #5c3b00; --warn-ground: #fff0c4; --good: #0b5526; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { font-size: 10pt; line-height: 1.6; } header, .beside, footer { max-width: none; padding: 0; } .skip { display: none; }
  main { border: 0; padding: 0; } .item { break-inside: avoid; padding: 2mm 3mm; margin-bottom: 3mm; } h2, h3 { break-after: avoid; } :target { outline: 0; }
}
`;
