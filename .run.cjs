var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err2) => function __init() {
  if (err2) throw err2[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err2 = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// src/intake/text.ts
function foreignText(bytes) {
  return decoded(bytes).replace(/\r\n?/g, "\n");
}
function decoded(bytes) {
  const wide = wideIn(bytes);
  if (wide !== void 0) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(isBig5(bytes) ? "big5" : "gb18030").decode(bytes);
  }
}
function wideIn(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
  if (bytes[0] === 254 && bytes[1] === 255) return "utf-16be";
  const start = bytes.subarray(0, LOOKED_AT);
  if (bytes.length % 2 === 1 || !start.includes(0)) return void 0;
  const [best] = WIDE.map((name) => ({ name, ...plainIn(new TextDecoder(name).decode(start)) })).toSorted(
    (a, b) => b.ascii * 2 + b.chinese - a.ascii * 2 - a.chinese
  );
  return best && best.ascii + best.chinese >= best.length * 0.9 ? best.name : void 0;
}
function plainIn(text) {
  const count = (pattern) => text.match(pattern)?.length ?? 0;
  return { length: text.length, ascii: count(ASCII), chinese: count(CHINESE) };
}
function isBig5(bytes) {
  const start = bytes.subarray(0, LOOKED_AT);
  const frequency = (name) => new TextDecoder(name).decode(start).match(FREQUENT)?.length ?? 0;
  const spoiled = (name) => new TextDecoder(name).decode(start).match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  const [big5, gb] = [frequency("big5") - spoiled("big5"), frequency("gb18030") - spoiled("gb18030")];
  return big5 > 0 && big5 > gb * 2;
}
function unescaped(text) {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== void 0) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] ?? whole : whole;
    const code = hex === void 0 ? Number(decimal) : Number.parseInt(hex, 16);
    const isText2 = code > 31 || code === 9 || code === 10 || code === 13;
    return isText2 && code <= 1114111 ? String.fromCodePoint(code) : "";
  });
}
var LOOKED_AT, WIDE, ASCII, CHINESE, FREQUENT, ENTITIES;
var init_text = __esm({
  "src/intake/text.ts"() {
    "use strict";
    LOOKED_AT = 4096;
    WIDE = ["utf-16le", "utf-16be"];
    ASCII = /[\t\n\r -~]/g;
    CHINESE = /[\u00a0-\u00ff\u2010-\u203b\u2150-\u218f\u2460-\u24ff\u2500-\u25ff\u3000-\u301f\u4e00-\u9fff\uff01-\uff5e]/g;
    FREQUENT = /[的一是在不有人中大年月日為上個國我以要他時來到工作會對關於單位區市縣處員發展與及各其後應並之將完成報前，。、：「」（）]/g;
    ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
  }
});

// src/intake/xml.ts
function* elementsNamed(xml, name) {
  const begin = new RegExp(`<${name}(?=[\\s/>])`, "g");
  const end = new RegExp(`</${name}>`, "g");
  let isClosed = true;
  for (let found = begin.exec(xml); found; found = begin.exec(xml)) {
    const [from, inner] = [found.index, xml.indexOf(">", begin.lastIndex)];
    if (inner < 0) return;
    const isEmpty = xml[inner - 1] === "/";
    const attributes = () => attributesIn(xml.slice(from + 1, inner));
    if (isEmpty) yield elementAt(from, inner + 1, "", attributes);
    end.lastIndex = inner;
    const close = isEmpty || !isClosed ? null : end.exec(xml);
    isClosed &&= isEmpty || close !== null;
    if (close) yield elementAt(from, end.lastIndex, xml.slice(inner + 1, close.index), attributes);
    begin.lastIndex = close ? end.lastIndex : inner;
  }
}
function elementAt(from, to, inside, attributes) {
  let known;
  return {
    from,
    to,
    inside,
    get attributes() {
      known ??= attributes();
      return known;
    }
  };
}
function attributesIn(text) {
  return Object.fromEntries(
    Array.from(text.matchAll(ATTRIBUTE), ([, key = "", value, other, bare2 = ""]) => [
      key,
      unescaped(value ?? other ?? bare2)
    ])
  );
}
var ANY, ATTRIBUTE;
var init_xml = __esm({
  "src/intake/xml.ts"() {
    "use strict";
    init_text();
    ANY = "(?:\\w{1,99}:)?";
    ATTRIBUTE = /([\w:.-]{1,99})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=]+))/g;
  }
});

// src/intake/tokens.ts
function tagEnd(xml, from) {
  ENDING.lastIndex = from;
  for (let found = ENDING.exec(xml); found; found = ENDING.exec(xml)) {
    if (found[0] === ">") return found.index;
    const close = xml.indexOf(found[0].slice(-1), ENDING.lastIndex);
    if (close < 0) return xml.indexOf(">", found.index);
    ENDING.lastIndex = close + 1;
  }
  return -1;
}
function* tokensIn(xml, rawUntil) {
  for (let at = 0; at < xml.length; ) {
    const from = xml.indexOf("<", at);
    if (from !== at) yield textToken(xml.slice(at, from < 0 ? void 0 : from), false);
    if (from < 0) return;
    const { token, next } = markAt(xml, from);
    if (token) yield token;
    const isRaw = token?.kind === "open" && !token.isEmpty && rawUntil?.has(token.name.toLowerCase());
    at = isRaw ? endOfRaw(xml, next, token.name) : next;
  }
}
function textToken(text, isLiteral) {
  return { kind: "text", text, isLiteral };
}
function markAt(xml, from) {
  if (xml.startsWith("<![CDATA[", from)) {
    const to2 = endOf(xml, "]]>", from);
    return { token: textToken(xml.slice(from + 9, Math.max(from + 9, to2 - 3)), true), next: to2 };
  }
  const silent = SILENT.find(([begin]) => xml.startsWith(begin, from));
  if (silent) return { next: endOf(xml, silent[1], from + 2) };
  const [, slash, name] = TAG.exec(xml.slice(from + 1, from + 202)) ?? [];
  if (name === void 0) return { token: textToken("<", true), next: from + 1 };
  const to = tagEnd(xml, from + 1 + name.length);
  if (to < 0) return { next: xml.length };
  const token = slash === "/" ? { kind: "close", name } : opening(xml.slice(from + 1 + name.length, to), name);
  return { token, next: to + 1 };
}
function opening(written, name) {
  return { kind: "open", name, attributes: attributesIn(written), isEmpty: written.endsWith("/") };
}
function endOf(xml, mark, from) {
  const to = xml.indexOf(mark, from);
  return to < 0 ? xml.length : to + mark.length;
}
function endOfRaw(xml, from, name) {
  const close = new RegExp(`</${name}`, "gi");
  close.lastIndex = from;
  return close.exec(xml)?.index ?? xml.length;
}
var ENDING, SILENT, TAG;
var init_tokens = __esm({
  "src/intake/tokens.ts"() {
    "use strict";
    init_xml();
    ENDING = /=\s{0,9}["']|>/g;
    SILENT = [
      ["<!--", "-->"],
      ["<?", "?>"],
      ["<!", ">"]
    ];
    TAG = /^(\/?)([A-Za-z_:][^\s/<>]{0,200})/;
  }
});

// src/intake/format/table.ts
function tableLines(rows) {
  const width = Math.max(0, ...rows.map(widthOf));
  const above = [];
  const lines = [];
  let [isHead, said] = [true, 0];
  for (const row of rows) {
    const cells = placedIn(row, above, isHead);
    const [first] = row.cells;
    const isWhole = row.cells.length === 1 && first !== void 0 && !first.goesOn && row.before === 0;
    const told2 = isWhole && (width === 1 || widthOf(row) >= width) && cells.slice(1).every((cell) => cell === "" || cell === cells[0]);
    if (told2) lines.push(...first.lines.filter(isSaid));
    else if (cells.some(isSaid)) {
      const padded = Array.from({ length: Math.max(width, cells.length) }, (_, i2) => cells[i2] ?? "");
      lines.push(`| ${padded.join(" | ")} |`);
      isHead = false;
    }
    said += lines.at(-1)?.length ?? 0;
    if (said > MOST_TEXT) throw TOO_LONG;
  }
  return lines;
}
function widthOf({ before, cells }) {
  return cells.reduce((sum, { across }) => sum + Math.min(across, WIDEST), Math.min(before, WIDEST));
}
function isSaid(text) {
  return text.trim() !== "";
}
function placedIn({ before, cells }, above, isHead) {
  const texts = [];
  let column = Math.min(before, WIDEST);
  const skipCovered = () => {
    for (let over = above[column]; over && over.left > 0; over = above[column]) {
      texts[column] = over.text;
      over.left -= 1;
      column += 1;
    }
  };
  for (const cell of cells) {
    skipCovered();
    const held = cell.goesOn ? above[column]?.text ?? "" : cellText(cell.lines);
    for (let i2 = 0; i2 < Math.min(cell.across, WIDEST); i2 += 1) {
      texts[column] = i2 === 0 || isHead ? held : "";
      above[column] = { text: texts[column] ?? "", left: cell.down - 1 };
      column += 1;
    }
  }
  skipCovered();
  return Array.from(texts, (text) => text ?? "");
}
function cellText(lines) {
  const parts = lines.map(flat).filter((part) => part !== "");
  const areNames = parts.every((part) => part.length <= 20 && !/[，。；：]/.test(part));
  return parts.reduce((text, part) => {
    const isOpen = /[、，。；：,;:（(《“]$/.test(text) || /^(?:以?前|以?内|底前?|止|[、，。；：）》”])/.test(part);
    return text === "" ? part : `${text}${isOpen ? "" : areNames ? "\u3001" : "\uFF1B"}${part}`;
  }, "");
}
function flat(line) {
  const isRow = /^\| .* \|$/.test(line);
  const text = isRow ? line.slice(1, -1).split("|").map((cell) => cell.trim()).filter(isSaid).join("\u3001") : line;
  return text.replace(/\|/g, "\uFF5C").trim();
}
var WIDEST, MOST_TEXT, TOO_LONG;
var init_table = __esm({
  "src/intake/format/table.ts"() {
    "use strict";
    WIDEST = 63;
    MOST_TEXT = 4e6;
    TOO_LONG = /* @__PURE__ */ Symbol("too long");
  }
});

// src/intake/format/unread.ts
function unreadOf() {
  const counted = /* @__PURE__ */ new Map();
  const left = /* @__PURE__ */ new Map();
  const said = [];
  return {
    add: (what, counter) => {
      counted.set(what, { counter, count: (counted.get(what)?.count ?? 0) + 1 });
    },
    leftOut: (why, words) => {
      const text = words.replace(/\s+/g, " ").trim();
      if (text === "") return;
      const before = left.get(why);
      left.set(why, { first: before?.first ?? text, count: (before?.count ?? 0) + 1 });
    },
    say: (note) => {
      if (!said.includes(note)) said.push(note);
    },
    notes: () => {
      const things = Array.from(counted, ([what, { counter, count }]) => `${what} ${count} ${counter}`);
      const notRead = things.length === 0 ? [] : [`\u6CA1\u6709\u8BFB\uFF1A${things.join("\u3001")}\uFF1B\u91CC\u9762\u6709\u8981\u529E\u7684\u4E8B\uFF0C\u5BF9\u7740\u539F\u4EF6\u770B\u3002`];
      return [...said, ...Array.from(left, leftNote), ...notRead];
    }
  };
}
function leftNote([why, { first, count }]) {
  const words = first.length > EXCERPT ? `${first.slice(0, EXCERPT)}\u2026` : first;
  return `${why}\u6CA1\u6709\u7B97\uFF0C${count} \u5904\uFF1A\u201C${words}\u201D${count > 1 ? "\u7B49" : ""}\u3002`;
}
var EXCERPT;
var init_unread = __esm({
  "src/intake/format/unread.ts"() {
    "use strict";
    EXCERPT = 20;
  }
});

// src/intake/format/html.ts
function htmlLines(html) {
  const unread = unreadOf();
  const lines = [];
  const tables = [];
  const opened = [];
  let [text, isPre, left] = ["", 0, ""];
  const target = () => tables.at(-1)?.cell ?? (tables.length > 0 ? void 0 : lines);
  const endLine = () => {
    const told2 = text.replace(/[ \t\n\u00a0]+/g, " ").trim();
    if (told2 !== "") (target() ?? lines).push(told2);
    text = "";
  };
  const why = () => opened.at(-1)?.why;
  for (const token of tokensIn(html, RAW)) {
    if (token.kind === "text") say(token.isLiteral ? token.text : named(token.text));
    else if (token.kind === "close") close(token.name.toLowerCase());
    else open(token.name.toLowerCase(), token.attributes, token.isEmpty);
  }
  while (opened.length > 0) close(opened.at(-1)?.name ?? "");
  endLine();
  while (tables.length > 0) endTable2();
  return { lines, notes: unread.notes() };
  function say(written) {
    if (why() !== void 0) left += written;
    else if (isPre === 0) text += written;
    else
      for (const [i2, part] of written.split("\n").entries()) {
        if (i2 > 0) endLine();
        text += part;
      }
  }
  function open(name, attributes, isEmpty) {
    if (RAW.has(name)) return;
    if (CLOSING.has(name) && opened.at(-1)?.name === name) close(name);
    if (BLOCKS.has(name)) endLine();
    begin(name, attributes);
    if (isEmpty || EMPTY.has(name)) return;
    if (name === "pre") isPre += 1;
    opened.push({ name, why: why() ?? whyNot(name, attributes) });
  }
  function begin(name, attributes) {
    if (name === "img") unread.add("\u56FE\u7247", "\u5F20");
    else if (name === "table") tables.push({ rows: [], cell: void 0 });
    else if (name === "tr") tables.at(-1)?.rows.push({ before: 0, cells: [] });
    else if (name === "td" || name === "th") startCell(attributes);
  }
  function startCell(attributes) {
    const table = tables.at(-1);
    if (!table) return;
    if (table.rows.length === 0) table.rows.push({ before: 0, cells: [] });
    table.cell = [];
    const [across, down] = [Number(attributes["colspan"] ?? 1) || 1, Number(attributes["rowspan"] ?? 1) || 1];
    table.rows.at(-1)?.cells.push({ lines: table.cell, across: Math.max(1, across), down: Math.max(1, down) });
  }
  function close(name) {
    if (!isOpen(name)) return;
    if (BLOCKS.has(name)) endLine();
    for (let last = opened.pop(); last; last = opened.pop()) {
      end(last);
      if (last.name === name) return;
    }
  }
  function end({ name, why: told2 }) {
    if (told2 !== void 0 && why() === void 0) {
      unread.leftOut(told2, left);
      left = "";
    }
    if (name === "pre") isPre -= 1;
    if (name === "table") endTable2();
  }
  function isOpen(name) {
    for (let i2 = opened.length - 1, seen = 0; i2 >= 0 && seen < LOOKED_BACK; i2 -= 1, seen += 1) {
      if (opened[i2]?.name === name) return true;
      if (opened[i2]?.name === "table" && name !== "table") return false;
    }
    return false;
  }
  function endTable2() {
    endLine();
    const table = tables.pop();
    if (table) (target() ?? lines).push(...isLayout(table) ? flat2(table) : tableLines(table.rows));
  }
}
function isLayout({ rows }) {
  return rows.some(({ cells }) => cells.some(({ lines }) => lines.length > LAID_OUT));
}
function flat2({ rows }) {
  return rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines));
}
function whyNot(name, attributes) {
  if (REMOVED.has(name)) return "\u5212\u53BB\u7684\u6587\u5B57";
  const isHidden2 = attributes["hidden"] !== void 0 || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes["style"] ?? "");
  return isHidden2 ? "\u9690\u85CF\u7684\u6587\u5B57" : void 0;
}
function named(text) {
  const known = text.replace(
    /&([a-z]{2,6});/g,
    (whole, name) => Object.hasOwn(NAMED, name) ? NAMED[name] ?? whole : whole
  );
  return unescaped(known);
}
var RAW, EMPTY, BLOCKS, REMOVED, CLOSING, LAID_OUT, LOOKED_BACK, NAMED;
var init_html = __esm({
  "src/intake/format/html.ts"() {
    "use strict";
    init_text();
    init_tokens();
    init_table();
    init_unread();
    RAW = /* @__PURE__ */ new Set([
      "script",
      "style",
      "textarea",
      "title",
      "noscript",
      "template",
      "iframe",
      "svg"
    ]);
    EMPTY = /* @__PURE__ */ new Set([
      "br",
      "hr",
      "img",
      "input",
      "meta",
      "link",
      "col",
      "wbr",
      "area",
      "base",
      "source"
    ]);
    BLOCKS = /* @__PURE__ */ new Set([
      ...["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote", "hr"],
      ...["section", "article", "header", "footer", "nav", "main", "aside", "form", "body", "html", "head", "center", "br"],
      ...["table", "tr", "td", "th", "caption", "figure", "figcaption", "address", "fieldset", "option", "select"]
    ]);
    REMOVED = /* @__PURE__ */ new Set(["del", "s", "strike"]);
    CLOSING = /* @__PURE__ */ new Set(["p", "li", "tr", "td", "th", "dt", "dd", "option"]);
    LAID_OUT = 8;
    LOOKED_BACK = 200;
    NAMED = {
      nbsp: "\xA0",
      ensp: " ",
      emsp: " ",
      thinsp: " ",
      ldquo: "\u201C",
      rdquo: "\u201D",
      lsquo: "\u2018",
      rsquo: "\u2019",
      hellip: "\u2026",
      mdash: "\u2014",
      ndash: "\u2013",
      middot: "\xB7",
      bull: "\u2022",
      times: "\xD7",
      divide: "\xF7",
      deg: "\xB0",
      permil: "\u2030",
      plusmn: "\xB1",
      le: "\u2264",
      ge: "\u2265",
      laquo: "\xAB",
      raquo: "\xBB",
      lang: "\u3008",
      rang: "\u3009",
      copy: "\xA9",
      reg: "\xAE",
      sect: "\xA7",
      zwnj: "",
      zwj: "",
      shy: ""
    };
  }
});

// src/intake/format/breaks.ts
function noteLines(lines) {
  return lines.filter((line) => line.trim() !== "").map((line, i2) => i2 === 0 ? `\u6CE8\uFF1A${line.trim()}` : line);
}
function beginsParagraph(text) {
  return BEGINS.test(text);
}
function endsParagraph(text) {
  return ENDS.test(text);
}
function withoutBreaks(text) {
  if (!text.includes(BREAK)) return [text];
  const [first = "", ...others] = text.split(BREAK);
  const lines = [[first]];
  let before = first;
  for (const part of others) {
    if (endsParagraph(before) || beginsParagraph(part)) lines.push([part]);
    else lines.at(-1)?.push(WORD.test(before) && /^[A-Za-z]/.test(part) ? ` ${part}` : part);
    if (part !== "") before = part;
  }
  return lines.map((parts) => parts.join(""));
}
var BREAK, BEGINS, ENDS, WORD;
var init_breaks = __esm({
  "src/intake/format/breaks.ts"() {
    "use strict";
    BREAK = "\v";
    BEGINS = /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十百]{1,5}[章节条]|附件|[\u4e00-\u9fa5]{2,6}：|(?:20\d\d|二[〇零○].{2})年.{1,3}月.{1,3}日\s*$)/;
    ENDS = /[。；;：:！？!?]\s*$/;
    WORD = /[A-Za-z]$/;
  }
});

// src/intake/format/trouble.ts
function broken(kind) {
  return { trouble: `${kind} \u6253\u4E0D\u5F00\uFF0C\u53EF\u80FD\u6CA1\u6709\u5B58\u5B8C\u6574`, remedy: SAVE };
}
var SAVE, LOCKED_PAPER, TOO_LARGE, SCANNED;
var init_trouble = __esm({
  "src/intake/format/trouble.ts"() {
    "use strict";
    SAVE = "\u7528 WPS \u6216 Word \u6253\u5F00\uFF0C\u53E6\u5B58\u4E3A docx \u518D\u8BD5";
    LOCKED_PAPER = { trouble: "\u6709\u6253\u5F00\u5BC6\u7801", remedy: "\u6253\u5F00\uFF0C\u53BB\u6389\u5BC6\u7801\uFF0C\u53E6\u5B58\u4E00\u4EFD\u518D\u8BD5" };
    TOO_LARGE = { trouble: "\u6587\u6863\u5C55\u5F00\u540E\u592A\u5927", remedy: "\u516C\u6587\u4E0D\u4F1A\u8FD9\u4E48\u5927\uFF1B\u6838\u5BF9\u6587\u4EF6" };
    SCANNED = {
      trouble: "\u662F\u626B\u63CF\u4EF6\u6216\u56FE\u7247\uFF0C\u91CC\u9762\u6CA1\u6709\u6587\u5B57",
      remedy: "\u5148\u7528\u626B\u63CF\u8F6F\u4EF6\u6216 WPS \u7684\u201C\u56FE\u7247\u8F6C\u6587\u5B57\u201D\u8F6C\u6210\u6587\u5B57\uFF0C\u5B58\u6210 docx \u6216 txt\uFF1B\u6216\u8BF7\u6765\u6587\u5355\u4F4D\u53D1\u7535\u5B50\u7248"
    };
  }
});

// node_modules/fflate/esm/index.mjs
var esm_exports = {};
__export(esm_exports, {
  AsyncCompress: () => AsyncGzip,
  AsyncDecompress: () => AsyncDecompress,
  AsyncDeflate: () => AsyncDeflate,
  AsyncGunzip: () => AsyncGunzip,
  AsyncGzip: () => AsyncGzip,
  AsyncInflate: () => AsyncInflate,
  AsyncUnzipInflate: () => AsyncUnzipInflate,
  AsyncUnzlib: () => AsyncUnzlib,
  AsyncZipDeflate: () => AsyncZipDeflate,
  AsyncZlib: () => AsyncZlib,
  Compress: () => Gzip,
  DecodeUTF8: () => DecodeUTF8,
  Decompress: () => Decompress,
  Deflate: () => Deflate,
  EncodeUTF8: () => EncodeUTF8,
  FlateErrorCode: () => FlateErrorCode,
  Gunzip: () => Gunzip,
  Gzip: () => Gzip,
  Inflate: () => Inflate,
  Unzip: () => Unzip,
  UnzipInflate: () => UnzipInflate,
  UnzipPassThrough: () => UnzipPassThrough,
  Unzlib: () => Unzlib,
  Zip: () => Zip,
  ZipDeflate: () => ZipDeflate,
  ZipPassThrough: () => ZipPassThrough,
  Zlib: () => Zlib,
  compress: () => gzip,
  compressSync: () => gzipSync,
  decompress: () => decompress,
  decompressSync: () => decompressSync,
  deflate: () => deflate,
  deflateSync: () => deflateSync,
  gunzip: () => gunzip,
  gunzipSync: () => gunzipSync,
  gzip: () => gzip,
  gzipSync: () => gzipSync,
  inflate: () => inflate,
  inflateSync: () => inflateSync,
  strFromU8: () => strFromU8,
  strToU8: () => strToU8,
  unzip: () => unzip,
  unzipSync: () => unzipSync,
  unzlib: () => unzlib,
  unzlibSync: () => unzlibSync,
  zip: () => zip,
  zipSync: () => zipSync,
  zlib: () => zlib,
  zlibSync: () => zlibSync
});
function StrmOpt(opts, cb) {
  if (typeof opts == "function")
    cb = opts, opts = {};
  this.ondata = cb;
  return opts;
}
function deflate(data, opts, cb) {
  if (!cb)
    cb = opts, opts = {};
  if (typeof cb != "function")
    err(7);
  return cbify(data, opts, [
    bDflt
  ], function(ev) {
    return pbf(deflateSync(ev.data[0], ev.data[1]));
  }, 0, cb);
}
function deflateSync(data, opts) {
  return dopt(data, opts || {}, 0, 0);
}
function inflate(data, opts, cb) {
  if (!cb)
    cb = opts, opts = {};
  if (typeof cb != "function")
    err(7);
  return cbify(data, opts, [
    bInflt
  ], function(ev) {
    return pbf(inflateSync(ev.data[0], gopt(ev.data[1])));
  }, 1, cb);
}
function inflateSync(data, opts) {
  return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
function gzip(data, opts, cb) {
  if (!cb)
    cb = opts, opts = {};
  if (typeof cb != "function")
    err(7);
  return cbify(data, opts, [
    bDflt,
    gze,
    function() {
      return [gzipSync];
    }
  ], function(ev) {
    return pbf(gzipSync(ev.data[0], ev.data[1]));
  }, 2, cb);
}
function gzipSync(data, opts) {
  if (!opts)
    opts = {};
  var c = crc(), l = data.length;
  c.p(data);
  var d = dopt(data, opts, gzhl(opts), 8), s = d.length;
  return gzh(d, opts), wbytes(d, s - 8, c.d()), wbytes(d, s - 4, l), d;
}
function gunzip(data, opts, cb) {
  if (!cb)
    cb = opts, opts = {};
  if (typeof cb != "function")
    err(7);
  return cbify(data, opts, [
    bInflt,
    guze,
    function() {
      return [gunzipSync];
    }
  ], function(ev) {
    return pbf(gunzipSync(ev.data[0], ev.data[1]));
  }, 3, cb);
}
function gunzipSync(data, opts) {
  var st = gzs(data);
  if (st + 8 > data.length)
    err(6, "invalid gzip data");
  return inflt(data.subarray(st, -8), { i: 2 }, opts && opts.out || new u8(gzl(data)), opts && opts.dictionary);
}
function zlib(data, opts, cb) {
  if (!cb)
    cb = opts, opts = {};
  if (typeof cb != "function")
    err(7);
  return cbify(data, opts, [
    bDflt,
    zle,
    function() {
      return [zlibSync];
    }
  ], function(ev) {
    return pbf(zlibSync(ev.data[0], ev.data[1]));
  }, 4, cb);
}
function zlibSync(data, opts) {
  if (!opts)
    opts = {};
  var a = adler();
  a.p(data);
  var d = dopt(data, opts, opts.dictionary ? 6 : 2, 4);
  return zlh(d, opts), wbytes(d, d.length - 4, a.d()), d;
}
function unzlib(data, opts, cb) {
  if (!cb)
    cb = opts, opts = {};
  if (typeof cb != "function")
    err(7);
  return cbify(data, opts, [
    bInflt,
    zule,
    function() {
      return [unzlibSync];
    }
  ], function(ev) {
    return pbf(unzlibSync(ev.data[0], gopt(ev.data[1])));
  }, 5, cb);
}
function unzlibSync(data, opts) {
  return inflt(data.subarray(zls(data, opts && opts.dictionary), -4), { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
function decompress(data, opts, cb) {
  if (!cb)
    cb = opts, opts = {};
  if (typeof cb != "function")
    err(7);
  return data[0] == 31 && data[1] == 139 && data[2] == 8 ? gunzip(data, opts, cb) : (data[0] & 15) != 8 || data[0] >> 4 > 7 || (data[0] << 8 | data[1]) % 31 ? inflate(data, opts, cb) : unzlib(data, opts, cb);
}
function decompressSync(data, opts) {
  return data[0] == 31 && data[1] == 139 && data[2] == 8 ? gunzipSync(data, opts) : (data[0] & 15) != 8 || data[0] >> 4 > 7 || (data[0] << 8 | data[1]) % 31 ? inflateSync(data, opts) : unzlibSync(data, opts);
}
function strToU8(str, latin1) {
  if (latin1) {
    var ar_1 = new u8(str.length);
    for (var i2 = 0; i2 < str.length; ++i2)
      ar_1[i2] = str.charCodeAt(i2);
    return ar_1;
  }
  if (te)
    return te.encode(str);
  var l = str.length;
  var ar = new u8(str.length + (str.length >> 1));
  var ai = 0;
  var w = function(v) {
    ar[ai++] = v;
  };
  for (var i2 = 0; i2 < l; ++i2) {
    if (ai + 5 > ar.length) {
      var n = new u8(ai + 8 + (l - i2 << 1));
      n.set(ar);
      ar = n;
    }
    var c = str.charCodeAt(i2);
    if (c < 128 || latin1)
      w(c);
    else if (c < 2048)
      w(192 | c >> 6), w(128 | c & 63);
    else if (c > 55295 && c < 57344)
      c = 65536 + (c & 1023 << 10) | str.charCodeAt(++i2) & 1023, w(240 | c >> 18), w(128 | c >> 12 & 63), w(128 | c >> 6 & 63), w(128 | c & 63);
    else
      w(224 | c >> 12), w(128 | c >> 6 & 63), w(128 | c & 63);
  }
  return slc(ar, 0, ai);
}
function strFromU8(dat, latin1) {
  if (latin1) {
    var r = "";
    for (var i2 = 0; i2 < dat.length; i2 += 16384)
      r += String.fromCharCode.apply(null, dat.subarray(i2, i2 + 16384));
    return r;
  } else if (td) {
    return td.decode(dat);
  } else {
    var _a2 = dutf8(dat), s = _a2.s, r = _a2.r;
    if (r.length)
      err(8);
    return s;
  }
}
function zip(data, opts, cb) {
  if (!cb)
    cb = opts, opts = {};
  if (typeof cb != "function")
    err(7);
  var r = {};
  fltn(data, "", r, opts);
  var k = Object.keys(r);
  var lft = k.length, o = 0, tot = 0;
  var slft = lft, files = new Array(lft);
  var term = [];
  var tAll = function() {
    for (var i3 = 0; i3 < term.length; ++i3)
      term[i3]();
  };
  var cbd = function(a, b) {
    mt(function() {
      cb(a, b);
    });
  };
  mt(function() {
    cbd = cb;
  });
  var cbf = function() {
    var out = new u8(tot + 22), oe = o, cdl = tot - o;
    tot = 0;
    for (var i3 = 0; i3 < slft; ++i3) {
      var f = files[i3];
      try {
        var l = f.c.length;
        wzh(out, tot, f, f.f, f.u, l);
        var badd = 30 + f.f.length + exfl(f.extra);
        var loc = tot + badd;
        out.set(f.c, loc);
        wzh(out, o, f, f.f, f.u, l, tot, f.m), o += 16 + badd + (f.m ? f.m.length : 0), tot = loc + l;
      } catch (e) {
        return cbd(e, null);
      }
    }
    wzf(out, o, files.length, cdl, oe);
    cbd(null, out);
  };
  if (!lft)
    cbf();
  var _loop_1 = function(i3) {
    var fn = k[i3];
    var _a2 = r[fn], file = _a2[0], p = _a2[1];
    var c = crc(), size = file.length;
    c.p(file);
    var f = strToU8(fn), s = f.length;
    var com = p.comment, m = com && strToU8(com), ms = m && m.length;
    var exl = exfl(p.extra);
    var compression = p.level == 0 ? 0 : 8;
    var cbl = function(e, d) {
      if (e) {
        tAll();
        cbd(e, null);
      } else {
        var l = d.length;
        files[i3] = mrg(p, {
          size,
          crc: c.d(),
          c: d,
          f,
          m,
          u: s != fn.length || m && com.length != ms,
          compression
        });
        o += 30 + s + exl + l;
        tot += 76 + 2 * (s + exl) + (ms || 0) + l;
        if (!--lft)
          cbf();
      }
    };
    if (s > 65535)
      cbl(err(11, 0, 1), null);
    if (!compression)
      cbl(null, file);
    else if (size < 16e4) {
      try {
        cbl(null, deflateSync(file, p));
      } catch (e) {
        cbl(e, null);
      }
    } else
      term.push(deflate(file, p, cbl));
  };
  for (var i2 = 0; i2 < slft; ++i2) {
    _loop_1(i2);
  }
  return tAll;
}
function zipSync(data, opts) {
  if (!opts)
    opts = {};
  var r = {};
  var files = [];
  fltn(data, "", r, opts);
  var o = 0;
  var tot = 0;
  for (var fn in r) {
    var _a2 = r[fn], file = _a2[0], p = _a2[1];
    var compression = p.level == 0 ? 0 : 8;
    var f = strToU8(fn), s = f.length;
    var com = p.comment, m = com && strToU8(com), ms = m && m.length;
    var exl = exfl(p.extra);
    if (s > 65535)
      err(11);
    var d = compression ? deflateSync(file, p) : file, l = d.length;
    var c = crc();
    c.p(file);
    files.push(mrg(p, {
      size: file.length,
      crc: c.d(),
      c: d,
      f,
      m,
      u: s != fn.length || m && com.length != ms,
      o,
      compression
    }));
    o += 30 + s + exl + l;
    tot += 76 + 2 * (s + exl) + (ms || 0) + l;
  }
  var out = new u8(tot + 22), oe = o, cdl = tot - o;
  for (var i2 = 0; i2 < files.length; ++i2) {
    var f = files[i2];
    wzh(out, f.o, f, f.f, f.u, f.c.length);
    var badd = 30 + f.f.length + exfl(f.extra);
    out.set(f.c, f.o + badd);
    wzh(out, o, f, f.f, f.u, f.c.length, f.o, f.m), o += 16 + badd + (f.m ? f.m.length : 0);
  }
  wzf(out, o, files.length, cdl, oe);
  return out;
}
function unzip(data, opts, cb) {
  if (!cb)
    cb = opts, opts = {};
  if (typeof cb != "function")
    err(7);
  var term = [];
  var tAll = function() {
    for (var i3 = 0; i3 < term.length; ++i3)
      term[i3]();
  };
  var files = {};
  var cbd = function(a, b) {
    mt(function() {
      cb(a, b);
    });
  };
  mt(function() {
    cbd = cb;
  });
  var e = data.length - 22;
  for (; b4(data, e) != 101010256; --e) {
    if (!e || data.length - e > 65558) {
      cbd(err(13, 0, 1), null);
      return tAll;
    }
  }
  ;
  var lft = b2(data, e + 8);
  if (lft) {
    var c = lft;
    var o = b4(data, e + 16);
    var z = b4(data, e - 20) == 117853008;
    if (z) {
      var ze = b4(data, e - 12);
      z = b4(data, ze) == 101075792;
      if (z) {
        c = lft = b4(data, ze + 32);
        o = b4(data, ze + 48);
      }
    }
    var fltr = opts && opts.filter;
    var _loop_3 = function(i3) {
      var _a2 = zh(data, o, z), c_1 = _a2[0], sc = _a2[1], su = _a2[2], fn = _a2[3], no = _a2[4], off = _a2[5], b = slzh(data, off);
      o = no;
      var cbl = function(e2, d) {
        if (e2) {
          tAll();
          cbd(e2, null);
        } else {
          if (d)
            files[fn] = d;
          if (!--lft)
            cbd(null, files);
        }
      };
      if (!fltr || fltr({
        name: fn,
        size: sc,
        originalSize: su,
        compression: c_1
      })) {
        if (!c_1)
          cbl(null, slc(data, b, b + sc));
        else if (c_1 == 8) {
          var infl = data.subarray(b, b + sc);
          if (su < 524288 || sc > 0.8 * su) {
            try {
              cbl(null, inflateSync(infl, { out: new u8(su) }));
            } catch (e2) {
              cbl(e2, null);
            }
          } else
            term.push(inflate(infl, { size: su }, cbl));
        } else
          cbl(err(14, "unknown compression type " + c_1, 1), null);
      } else
        cbl(null, null);
    };
    for (var i2 = 0; i2 < c; ++i2) {
      _loop_3(i2);
    }
  } else
    cbd(null, {});
  return tAll;
}
function unzipSync(data, opts) {
  var files = {};
  var e = data.length - 22;
  for (; b4(data, e) != 101010256; --e) {
    if (!e || data.length - e > 65558)
      err(13);
  }
  ;
  var c = b2(data, e + 8);
  if (!c)
    return {};
  var o = b4(data, e + 16);
  var z = b4(data, e - 20) == 117853008;
  if (z) {
    var ze = b4(data, e - 12);
    z = b4(data, ze) == 101075792;
    if (z) {
      c = b4(data, ze + 32);
      o = b4(data, ze + 48);
    }
  }
  var fltr = opts && opts.filter;
  for (var i2 = 0; i2 < c; ++i2) {
    var _a2 = zh(data, o, z), c_2 = _a2[0], sc = _a2[1], su = _a2[2], fn = _a2[3], no = _a2[4], off = _a2[5], b = slzh(data, off);
    o = no;
    if (!fltr || fltr({
      name: fn,
      size: sc,
      originalSize: su,
      compression: c_2
    })) {
      if (!c_2)
        files[fn] = slc(data, b, b + sc);
      else if (c_2 == 8)
        files[fn] = inflateSync(data.subarray(b, b + sc), { out: new u8(su) });
      else
        err(14, "unknown compression type " + c_2);
    }
  }
  return files;
}
var import_module, require2, _a, Worker, isMarkedAsUntransferable, workerAdd, wk, u8, u16, i32, fleb, fdeb, clim, freb, _a, fl, revfl, _b, fd, revfd, rev, x, i, hMap, flt, i, i, i, i, fdt, i, flm, flrm, fdm, fdrm, max, bits, bits16, shft, slc, FlateErrorCode, ec, err, inflt, wbits, wbits16, hTree, ln, lc, clen, wfblk, wblk, deo, et, dflt, crct, crc, adler, dopt, mrg, wcln, ch, cbfs, wrkr, bInflt, bDflt, gze, guze, zle, zule, pbf, gopt, cbify, astrm, astrmify, b2, b4, b8, wbytes, gzh, gzs, gzl, gzhl, zlh, zls, Deflate, AsyncDeflate, Inflate, AsyncInflate, Gzip, AsyncGzip, Gunzip, AsyncGunzip, Zlib, AsyncZlib, Unzlib, AsyncUnzlib, Decompress, AsyncDecompress, fltn, te, td, tds, dutf8, DecodeUTF8, EncodeUTF8, dbf, slzh, zh, z64hs, exfl, wzh, wzf, ZipPassThrough, ZipDeflate, AsyncZipDeflate, Zip, UnzipPassThrough, UnzipInflate, AsyncUnzipInflate, Unzip, mt;
var init_esm = __esm({
  "node_modules/fflate/esm/index.mjs"() {
    import_module = require("module");
    require2 = (0, import_module.createRequire)("/");
    workerAdd = ";var __w=require('worker_threads');__w.parentPort.on('message',function(m){onmessage({data:m})}),postMessage=function(m,t){__w.parentPort.postMessage(m,t)},close=process.exit;self=global";
    try {
      _a = require2("worker_threads"), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
    } catch (e) {
    }
    wk = Worker ? function(c, _, msg, transfer, cb) {
      var done = false;
      var w = new Worker(c + workerAdd, { eval: true }).on("error", function(e) {
        return cb(e, null);
      }).on("message", function(m) {
        return cb(null, m);
      }).on("exit", function(c2) {
        if (c2 && !done)
          cb(new Error("exited with code " + c2), null);
      });
      if (isMarkedAsUntransferable)
        transfer = transfer.filter(function(t) {
          return !isMarkedAsUntransferable(t);
        });
      w.postMessage(msg, transfer);
      w.terminate = function() {
        done = true;
        return Worker.prototype.terminate.call(w);
      };
      return w;
    } : function(_, __, ___, ____, cb) {
      setImmediate(function() {
        return cb(new Error("async operations unsupported - update to Node 12+ (or Node 10-11 with the --experimental-worker CLI flag)"), null);
      });
      var NOP = function() {
      };
      return {
        terminate: NOP,
        postMessage: NOP
      };
    };
    u8 = Uint8Array;
    u16 = Uint16Array;
    i32 = Int32Array;
    fleb = new u8([
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      1,
      1,
      1,
      1,
      2,
      2,
      2,
      2,
      3,
      3,
      3,
      3,
      4,
      4,
      4,
      4,
      5,
      5,
      5,
      5,
      0,
      /* unused */
      0,
      0,
      /* impossible */
      0
    ]);
    fdeb = new u8([
      0,
      0,
      0,
      0,
      1,
      1,
      2,
      2,
      3,
      3,
      4,
      4,
      5,
      5,
      6,
      6,
      7,
      7,
      8,
      8,
      9,
      9,
      10,
      10,
      11,
      11,
      12,
      12,
      13,
      13,
      /* unused */
      0,
      0
    ]);
    clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
    freb = function(eb, start) {
      var b = new u16(31);
      for (var i2 = 0; i2 < 31; ++i2) {
        b[i2] = start += 1 << eb[i2 - 1];
      }
      var r = new i32(b[30]);
      for (var i2 = 1; i2 < 30; ++i2) {
        for (var j = b[i2]; j < b[i2 + 1]; ++j) {
          r[j] = j - b[i2] << 5 | i2;
        }
      }
      return { b, r };
    };
    _a = freb(fleb, 2);
    fl = _a.b;
    revfl = _a.r;
    fl[28] = 258, revfl[258] = 28;
    _b = freb(fdeb, 0);
    fd = _b.b;
    revfd = _b.r;
    rev = new u16(32768);
    for (i = 0; i < 32768; ++i) {
      x = (i & 43690) >> 1 | (i & 21845) << 1;
      x = (x & 52428) >> 2 | (x & 13107) << 2;
      x = (x & 61680) >> 4 | (x & 3855) << 4;
      rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
    }
    hMap = (function(cd, mb, r) {
      var s = cd.length;
      var i2 = 0;
      var l = new u16(mb);
      for (; i2 < s; ++i2) {
        if (cd[i2])
          ++l[cd[i2] - 1];
      }
      var le = new u16(mb);
      for (i2 = 1; i2 < mb; ++i2) {
        le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
      }
      var co;
      if (r) {
        co = new u16(1 << mb);
        var rvb = 15 - mb;
        for (i2 = 0; i2 < s; ++i2) {
          if (cd[i2]) {
            var sv = i2 << 4 | cd[i2];
            var r_1 = mb - cd[i2];
            var v = le[cd[i2] - 1]++ << r_1;
            for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
              co[rev[v] >> rvb] = sv;
            }
          }
        }
      } else {
        co = new u16(s);
        for (i2 = 0; i2 < s; ++i2) {
          if (cd[i2]) {
            co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
          }
        }
      }
      return co;
    });
    flt = new u8(288);
    for (i = 0; i < 144; ++i)
      flt[i] = 8;
    for (i = 144; i < 256; ++i)
      flt[i] = 9;
    for (i = 256; i < 280; ++i)
      flt[i] = 7;
    for (i = 280; i < 288; ++i)
      flt[i] = 8;
    fdt = new u8(32);
    for (i = 0; i < 32; ++i)
      fdt[i] = 5;
    flm = /* @__PURE__ */ hMap(flt, 9, 0);
    flrm = /* @__PURE__ */ hMap(flt, 9, 1);
    fdm = /* @__PURE__ */ hMap(fdt, 5, 0);
    fdrm = /* @__PURE__ */ hMap(fdt, 5, 1);
    max = function(a) {
      var m = a[0];
      for (var i2 = 1; i2 < a.length; ++i2) {
        if (a[i2] > m)
          m = a[i2];
      }
      return m;
    };
    bits = function(d, p, m) {
      var o = p / 8 | 0;
      return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
    };
    bits16 = function(d, p) {
      var o = p / 8 | 0;
      return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
    };
    shft = function(p) {
      return (p + 7) / 8 | 0;
    };
    slc = function(v, s, e) {
      if (s == null || s < 0)
        s = 0;
      if (e == null || e > v.length)
        e = v.length;
      return new u8(v.subarray(s, e));
    };
    FlateErrorCode = {
      UnexpectedEOF: 0,
      InvalidBlockType: 1,
      InvalidLengthLiteral: 2,
      InvalidDistance: 3,
      StreamFinished: 4,
      NoStreamHandler: 5,
      InvalidHeader: 6,
      NoCallback: 7,
      InvalidUTF8: 8,
      ExtraFieldTooLong: 9,
      InvalidDate: 10,
      FilenameTooLong: 11,
      StreamFinishing: 12,
      InvalidZipData: 13,
      UnknownCompressionMethod: 14
    };
    ec = [
      "unexpected EOF",
      "invalid block type",
      "invalid length/literal",
      "invalid distance",
      "stream finished",
      "no stream handler",
      ,
      // determined by compression function
      "no callback",
      "invalid UTF-8 data",
      "extra field too long",
      "date not in range 1980-2099",
      "filename too long",
      "stream finishing",
      "invalid zip data"
      // determined by unknown compression method
    ];
    err = function(ind, msg, nt) {
      var e = new Error(msg || ec[ind]);
      e.code = ind;
      if (Error.captureStackTrace)
        Error.captureStackTrace(e, err);
      if (!nt)
        throw e;
      return e;
    };
    inflt = function(dat, st, buf, dict) {
      var sl = dat.length, dl = dict ? dict.length : 0;
      if (!sl || st.f && !st.l)
        return buf || new u8(0);
      var noBuf = !buf;
      var resize = noBuf || st.i != 2;
      var noSt = st.i;
      if (noBuf)
        buf = new u8(sl * 3);
      var cbuf = function(l2) {
        var bl = buf.length;
        if (l2 > bl) {
          var nbuf = new u8(Math.max(bl * 2, l2));
          nbuf.set(buf);
          buf = nbuf;
        }
      };
      var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
      var tbts = sl * 8;
      do {
        if (!lm) {
          final = bits(dat, pos, 1);
          var type = bits(dat, pos + 1, 3);
          pos += 3;
          if (!type) {
            var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
            if (t > sl) {
              if (noSt)
                err(0);
              break;
            }
            if (resize)
              cbuf(bt + l);
            buf.set(dat.subarray(s, t), bt);
            st.b = bt += l, st.p = pos = t * 8, st.f = final;
            continue;
          } else if (type == 1)
            lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
          else if (type == 2) {
            var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
            var tl = hLit + bits(dat, pos + 5, 31) + 1;
            pos += 14;
            var ldt = new u8(tl);
            var clt = new u8(19);
            for (var i2 = 0; i2 < hcLen; ++i2) {
              clt[clim[i2]] = bits(dat, pos + i2 * 3, 7);
            }
            pos += hcLen * 3;
            var clb = max(clt), clbmsk = (1 << clb) - 1;
            var clm = hMap(clt, clb, 1);
            for (var i2 = 0; i2 < tl; ) {
              var r = clm[bits(dat, pos, clbmsk)];
              pos += r & 15;
              var s = r >> 4;
              if (s < 16) {
                ldt[i2++] = s;
              } else {
                var c = 0, n = 0;
                if (s == 16)
                  n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i2 - 1];
                else if (s == 17)
                  n = 3 + bits(dat, pos, 7), pos += 3;
                else if (s == 18)
                  n = 11 + bits(dat, pos, 127), pos += 7;
                while (n--)
                  ldt[i2++] = c;
              }
            }
            var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
            lbt = max(lt);
            dbt = max(dt);
            lm = hMap(lt, lbt, 1);
            dm = hMap(dt, dbt, 1);
          } else
            err(1);
          if (pos > tbts) {
            if (noSt)
              err(0);
            break;
          }
        }
        if (resize)
          cbuf(bt + 131072);
        var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
        var lpos = pos;
        for (; ; lpos = pos) {
          var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
          pos += c & 15;
          if (pos > tbts) {
            if (noSt)
              err(0);
            break;
          }
          if (!c)
            err(2);
          if (sym < 256)
            buf[bt++] = sym;
          else if (sym == 256) {
            lpos = pos, lm = null;
            break;
          } else {
            var add = sym - 254;
            if (sym > 264) {
              var i2 = sym - 257, b = fleb[i2];
              add = bits(dat, pos, (1 << b) - 1) + fl[i2];
              pos += b;
            }
            var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
            if (!d)
              err(3);
            pos += d & 15;
            var dt = fd[dsym];
            if (dsym > 3) {
              var b = fdeb[dsym];
              dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
            }
            if (pos > tbts) {
              if (noSt)
                err(0);
              break;
            }
            if (resize)
              cbuf(bt + 131072);
            var end = bt + add;
            if (bt < dt) {
              var shift = dl - dt, dend = Math.min(dt, end);
              if (shift + bt < 0)
                err(3);
              for (; bt < dend; ++bt)
                buf[bt] = dict[shift + bt];
            }
            for (; bt < end; ++bt)
              buf[bt] = buf[bt - dt];
          }
        }
        st.l = lm, st.p = lpos, st.b = bt, st.f = final;
        if (lm)
          final = 1, st.m = lbt, st.d = dm, st.n = dbt;
      } while (!final);
      return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
    };
    wbits = function(d, p, v) {
      v <<= p & 7;
      var o = p / 8 | 0;
      d[o] |= v;
      d[o + 1] |= v >> 8;
    };
    wbits16 = function(d, p, v) {
      v <<= p & 7;
      var o = p / 8 | 0;
      d[o] |= v;
      d[o + 1] |= v >> 8;
      d[o + 2] |= v >> 16;
    };
    hTree = function(d, mb) {
      var t = [];
      for (var i2 = 0; i2 < d.length; ++i2) {
        if (d[i2])
          t.push({ s: i2, f: d[i2] });
      }
      var s = t.length;
      var t2 = t.slice();
      if (!s)
        return { t: et, l: 0 };
      if (s == 1) {
        var v = new u8(t[0].s + 1);
        v[t[0].s] = 1;
        return { t: v, l: 1 };
      }
      t.sort(function(a, b) {
        return a.f - b.f;
      });
      t.push({ s: -1, f: 25001 });
      var l = t[0], r = t[1], i0 = 0, i1 = 1, i22 = 2;
      t[0] = { s: -1, f: l.f + r.f, l, r };
      while (i1 != s - 1) {
        l = t[t[i0].f < t[i22].f ? i0++ : i22++];
        r = t[i0 != i1 && t[i0].f < t[i22].f ? i0++ : i22++];
        t[i1++] = { s: -1, f: l.f + r.f, l, r };
      }
      var maxSym = t2[0].s;
      for (var i2 = 1; i2 < s; ++i2) {
        if (t2[i2].s > maxSym)
          maxSym = t2[i2].s;
      }
      var tr = new u16(maxSym + 1);
      var mbt = ln(t[i1 - 1], tr, 0);
      if (mbt > mb) {
        var i2 = 0, dt = 0;
        var lft = mbt - mb, cst = 1 << lft;
        t2.sort(function(a, b) {
          return tr[b.s] - tr[a.s] || a.f - b.f;
        });
        for (; i2 < s; ++i2) {
          var i2_1 = t2[i2].s;
          if (tr[i2_1] > mb) {
            dt += cst - (1 << mbt - tr[i2_1]);
            tr[i2_1] = mb;
          } else
            break;
        }
        dt >>= lft;
        while (dt > 0) {
          var i2_2 = t2[i2].s;
          if (tr[i2_2] < mb)
            dt -= 1 << mb - tr[i2_2]++ - 1;
          else
            ++i2;
        }
        for (; i2 >= 0 && dt; --i2) {
          var i2_3 = t2[i2].s;
          if (tr[i2_3] == mb) {
            --tr[i2_3];
            ++dt;
          }
        }
        mbt = mb;
      }
      return { t: new u8(tr), l: mbt };
    };
    ln = function(n, l, d) {
      return n.s == -1 ? Math.max(ln(n.l, l, d + 1), ln(n.r, l, d + 1)) : l[n.s] = d;
    };
    lc = function(c) {
      var s = c.length;
      while (s && !c[--s])
        ;
      var cl = new u16(++s);
      var cli = 0, cln = c[0], cls = 1;
      var w = function(v) {
        cl[cli++] = v;
      };
      for (var i2 = 1; i2 <= s; ++i2) {
        if (c[i2] == cln && i2 != s)
          ++cls;
        else {
          if (!cln && cls > 2) {
            for (; cls > 138; cls -= 138)
              w(32754);
            if (cls > 2) {
              w(cls > 10 ? cls - 11 << 5 | 28690 : cls - 3 << 5 | 12305);
              cls = 0;
            }
          } else if (cls > 3) {
            w(cln), --cls;
            for (; cls > 6; cls -= 6)
              w(8304);
            if (cls > 2)
              w(cls - 3 << 5 | 8208), cls = 0;
          }
          while (cls--)
            w(cln);
          cls = 1;
          cln = c[i2];
        }
      }
      return { c: cl.subarray(0, cli), n: s };
    };
    clen = function(cf, cl) {
      var l = 0;
      for (var i2 = 0; i2 < cl.length; ++i2)
        l += cf[i2] * cl[i2];
      return l;
    };
    wfblk = function(out, pos, dat) {
      var s = dat.length;
      var o = shft(pos + 2);
      out[o] = s & 255;
      out[o + 1] = s >> 8;
      out[o + 2] = out[o] ^ 255;
      out[o + 3] = out[o + 1] ^ 255;
      for (var i2 = 0; i2 < s; ++i2)
        out[o + i2 + 4] = dat[i2];
      return (o + 4 + s) * 8;
    };
    wblk = function(dat, out, final, syms, lf, df, eb, li, bs, bl, p) {
      wbits(out, p++, final);
      ++lf[256];
      var _a2 = hTree(lf, 15), dlt = _a2.t, mlb = _a2.l;
      var _b2 = hTree(df, 15), ddt = _b2.t, mdb = _b2.l;
      var _c = lc(dlt), lclt = _c.c, nlc = _c.n;
      var _d = lc(ddt), lcdt = _d.c, ndc = _d.n;
      var lcfreq = new u16(19);
      for (var i2 = 0; i2 < lclt.length; ++i2)
        ++lcfreq[lclt[i2] & 31];
      for (var i2 = 0; i2 < lcdt.length; ++i2)
        ++lcfreq[lcdt[i2] & 31];
      var _e = hTree(lcfreq, 7), lct = _e.t, mlcb = _e.l;
      var nlcc = 19;
      for (; nlcc > 4 && !lct[clim[nlcc - 1]]; --nlcc)
        ;
      var flen = bl + 5 << 3;
      var ftlen = clen(lf, flt) + clen(df, fdt) + eb;
      var dtlen = clen(lf, dlt) + clen(df, ddt) + eb + 14 + 3 * nlcc + clen(lcfreq, lct) + 2 * lcfreq[16] + 3 * lcfreq[17] + 7 * lcfreq[18];
      if (bs >= 0 && flen <= ftlen && flen <= dtlen)
        return wfblk(out, p, dat.subarray(bs, bs + bl));
      var lm, ll, dm, dl;
      wbits(out, p, 1 + (dtlen < ftlen)), p += 2;
      if (dtlen < ftlen) {
        lm = hMap(dlt, mlb, 0), ll = dlt, dm = hMap(ddt, mdb, 0), dl = ddt;
        var llm = hMap(lct, mlcb, 0);
        wbits(out, p, nlc - 257);
        wbits(out, p + 5, ndc - 1);
        wbits(out, p + 10, nlcc - 4);
        p += 14;
        for (var i2 = 0; i2 < nlcc; ++i2)
          wbits(out, p + 3 * i2, lct[clim[i2]]);
        p += 3 * nlcc;
        var lcts = [lclt, lcdt];
        for (var it = 0; it < 2; ++it) {
          var clct = lcts[it];
          for (var i2 = 0; i2 < clct.length; ++i2) {
            var len = clct[i2] & 31;
            wbits(out, p, llm[len]), p += lct[len];
            if (len > 15)
              wbits(out, p, clct[i2] >> 5 & 127), p += clct[i2] >> 12;
          }
        }
      } else {
        lm = flm, ll = flt, dm = fdm, dl = fdt;
      }
      for (var i2 = 0; i2 < li; ++i2) {
        var sym = syms[i2];
        if (sym > 255) {
          var len = sym >> 18 & 31;
          wbits16(out, p, lm[len + 257]), p += ll[len + 257];
          if (len > 7)
            wbits(out, p, sym >> 23 & 31), p += fleb[len];
          var dst = sym & 31;
          wbits16(out, p, dm[dst]), p += dl[dst];
          if (dst > 3)
            wbits16(out, p, sym >> 5 & 8191), p += fdeb[dst];
        } else {
          wbits16(out, p, lm[sym]), p += ll[sym];
        }
      }
      wbits16(out, p, lm[256]);
      return p + ll[256];
    };
    deo = /* @__PURE__ */ new i32([65540, 131080, 131088, 131104, 262176, 1048704, 1048832, 2114560, 2117632]);
    et = /* @__PURE__ */ new u8(0);
    dflt = function(dat, lvl, plvl, pre, post, st) {
      var s = st.z || dat.length;
      var o = new u8(pre + s + 5 * (1 + Math.ceil(s / 7e3)) + post);
      var w = o.subarray(pre, o.length - post);
      var lst = st.l;
      var pos = (st.r || 0) & 7;
      if (lvl) {
        if (pos)
          w[0] = st.r >> 3;
        var opt = deo[lvl - 1];
        var n = opt >> 13, c = opt & 8191;
        var msk_1 = (1 << plvl) - 1;
        var prev = st.p || new u16(32768), head = st.h || new u16(msk_1 + 1);
        var bs1_1 = Math.ceil(plvl / 3), bs2_1 = 2 * bs1_1;
        var hsh = function(i3) {
          return (dat[i3] ^ dat[i3 + 1] << bs1_1 ^ dat[i3 + 2] << bs2_1) & msk_1;
        };
        var syms = new i32(25e3);
        var lf = new u16(288), df = new u16(32);
        var lc_1 = 0, eb = 0, i2 = st.i || 0, li = 0, wi = st.w || 0, bs = 0;
        for (; i2 + 2 < s; ++i2) {
          var hv = hsh(i2);
          var imod = i2 & 32767, pimod = head[hv];
          prev[imod] = pimod;
          head[hv] = imod;
          if (wi <= i2) {
            var rem = s - i2;
            if ((lc_1 > 7e3 || li > 24576) && (rem > 423 || !lst)) {
              pos = wblk(dat, w, 0, syms, lf, df, eb, li, bs, i2 - bs, pos);
              li = lc_1 = eb = 0, bs = i2;
              for (var j = 0; j < 286; ++j)
                lf[j] = 0;
              for (var j = 0; j < 30; ++j)
                df[j] = 0;
            }
            var l = 2, d = 0, ch_1 = c, dif = imod - pimod & 32767;
            if (rem > 2 && hv == hsh(i2 - dif)) {
              var maxn = Math.min(n, rem) - 1;
              var maxd = Math.min(32767, i2);
              var ml = Math.min(258, rem);
              while (dif <= maxd && --ch_1 && imod != pimod) {
                if (dat[i2 + l] == dat[i2 + l - dif]) {
                  var nl = 0;
                  for (; nl < ml && dat[i2 + nl] == dat[i2 + nl - dif]; ++nl)
                    ;
                  if (nl > l) {
                    l = nl, d = dif;
                    if (nl > maxn)
                      break;
                    var mmd = Math.min(dif, nl - 2);
                    var md = 0;
                    for (var j = 0; j < mmd; ++j) {
                      var ti = i2 - dif + j & 32767;
                      var pti = prev[ti];
                      var cd = ti - pti & 32767;
                      if (cd > md)
                        md = cd, pimod = ti;
                    }
                  }
                }
                imod = pimod, pimod = prev[imod];
                dif += imod - pimod & 32767;
              }
            }
            if (d) {
              syms[li++] = 268435456 | revfl[l] << 18 | revfd[d];
              var lin = revfl[l] & 31, din = revfd[d] & 31;
              eb += fleb[lin] + fdeb[din];
              ++lf[257 + lin];
              ++df[din];
              wi = i2 + l;
              ++lc_1;
            } else {
              syms[li++] = dat[i2];
              ++lf[dat[i2]];
            }
          }
        }
        for (i2 = Math.max(i2, wi); i2 < s; ++i2) {
          syms[li++] = dat[i2];
          ++lf[dat[i2]];
        }
        pos = wblk(dat, w, lst, syms, lf, df, eb, li, bs, i2 - bs, pos);
        if (!lst) {
          st.r = pos & 7 | w[pos / 8 | 0] << 3;
          pos -= 7;
          st.h = head, st.p = prev, st.i = i2, st.w = wi;
        }
      } else {
        for (var i2 = st.w || 0; i2 < s + lst; i2 += 65535) {
          var e = i2 + 65535;
          if (e >= s) {
            w[pos / 8 | 0] = lst;
            e = s;
          }
          pos = wfblk(w, pos + 1, dat.subarray(i2, e));
        }
        st.i = s;
      }
      return slc(o, 0, pre + shft(pos) + post);
    };
    crct = /* @__PURE__ */ (function() {
      var t = new Int32Array(256);
      for (var i2 = 0; i2 < 256; ++i2) {
        var c = i2, k = 9;
        while (--k)
          c = (c & 1 && -306674912) ^ c >>> 1;
        t[i2] = c;
      }
      return t;
    })();
    crc = function() {
      var c = -1;
      return {
        p: function(d) {
          var cr = c;
          for (var i2 = 0; i2 < d.length; ++i2)
            cr = crct[cr & 255 ^ d[i2]] ^ cr >>> 8;
          c = cr;
        },
        d: function() {
          return ~c;
        }
      };
    };
    adler = function() {
      var a = 1, b = 0;
      return {
        p: function(d) {
          var n = a, m = b;
          var l = d.length | 0;
          for (var i2 = 0; i2 != l; ) {
            var e = Math.min(i2 + 2655, l);
            for (; i2 < e; ++i2)
              m += n += d[i2];
            n = (n & 65535) + 15 * (n >> 16), m = (m & 65535) + 15 * (m >> 16);
          }
          a = n, b = m;
        },
        d: function() {
          a %= 65521, b %= 65521;
          return (a & 255) << 24 | (a & 65280) << 8 | (b & 255) << 8 | b >> 8;
        }
      };
    };
    dopt = function(dat, opt, pre, post, st) {
      if (!st) {
        st = { l: 1 };
        if (opt.dictionary) {
          var dict = opt.dictionary.subarray(-32768);
          var newDat = new u8(dict.length + dat.length);
          newDat.set(dict);
          newDat.set(dat, dict.length);
          dat = newDat;
          st.w = dict.length;
        }
      }
      return dflt(dat, opt.level == null ? 6 : opt.level, opt.mem == null ? st.l ? Math.ceil(Math.max(8, Math.min(13, Math.log(dat.length))) * 1.5) : 20 : 12 + opt.mem, pre, post, st);
    };
    mrg = function(a, b) {
      var o = {};
      for (var k in a)
        o[k] = a[k];
      for (var k in b)
        o[k] = b[k];
      return o;
    };
    wcln = function(fn, fnStr, td2) {
      var dt = fn();
      var st = fn.toString();
      var ks = st.slice(st.indexOf("[") + 1, st.lastIndexOf("]")).replace(/\s+/g, "").split(",");
      for (var i2 = 0; i2 < dt.length; ++i2) {
        var v = dt[i2], k = ks[i2];
        if (typeof v == "function") {
          fnStr += ";" + k + "=";
          var st_1 = v.toString();
          if (v.prototype) {
            if (st_1.indexOf("[native code]") != -1) {
              var spInd = st_1.indexOf(" ", 8) + 1;
              fnStr += st_1.slice(spInd, st_1.indexOf("(", spInd));
            } else {
              fnStr += st_1;
              for (var t in v.prototype)
                fnStr += ";" + k + ".prototype." + t + "=" + v.prototype[t].toString();
            }
          } else
            fnStr += st_1;
        } else
          td2[k] = v;
      }
      return fnStr;
    };
    ch = [];
    cbfs = function(v) {
      var tl = [];
      for (var k in v) {
        if (v[k].buffer) {
          tl.push((v[k] = new v[k].constructor(v[k])).buffer);
        }
      }
      return tl;
    };
    wrkr = function(fns, init, id, cb) {
      if (!ch[id]) {
        var fnStr = "", td_1 = {}, m = fns.length - 1;
        for (var i2 = 0; i2 < m; ++i2)
          fnStr = wcln(fns[i2], fnStr, td_1);
        ch[id] = { c: wcln(fns[m], fnStr, td_1), e: td_1 };
      }
      var td2 = mrg({}, ch[id].e);
      return wk(ch[id].c + ";onmessage=function(e){for(var k in e.data)self[k]=e.data[k];onmessage=" + init.toString() + "}", id, td2, cbfs(td2), cb);
    };
    bInflt = function() {
      return [u8, u16, i32, fleb, fdeb, clim, fl, fd, flrm, fdrm, rev, ec, hMap, max, bits, bits16, shft, slc, err, inflt, inflateSync, pbf, gopt];
    };
    bDflt = function() {
      return [u8, u16, i32, fleb, fdeb, clim, revfl, revfd, flm, flt, fdm, fdt, rev, deo, et, hMap, wbits, wbits16, hTree, ln, lc, clen, wfblk, wblk, shft, slc, dflt, dopt, deflateSync, pbf];
    };
    gze = function() {
      return [gzh, gzhl, wbytes, crc, crct];
    };
    guze = function() {
      return [gzs, gzl];
    };
    zle = function() {
      return [zlh, wbytes, adler];
    };
    zule = function() {
      return [zls];
    };
    pbf = function(msg) {
      return postMessage(msg, [msg.buffer]);
    };
    gopt = function(o) {
      return o && {
        out: o.size && new u8(o.size),
        dictionary: o.dictionary
      };
    };
    cbify = function(dat, opts, fns, init, id, cb) {
      var w = wrkr(fns, init, id, function(err2, dat2) {
        w.terminate();
        cb(err2, dat2);
      });
      w.postMessage([dat, opts], opts.consume ? [dat.buffer] : []);
      return function() {
        w.terminate();
      };
    };
    astrm = function(strm) {
      strm.ondata = function(dat, final) {
        return postMessage([dat, final], [dat.buffer]);
      };
      return function(ev) {
        if (ev.data[0]) {
          strm.push(ev.data[0], ev.data[1]);
          postMessage([ev.data[0].length]);
        } else
          strm.flush(ev.data[1]);
      };
    };
    astrmify = function(fns, strm, opts, init, id, flush, ext) {
      var t;
      var w = wrkr(fns, init, id, function(err2, dat) {
        if (err2)
          w.terminate(), strm.ondata.call(strm, err2);
        else if (!Array.isArray(dat))
          ext(dat);
        else if (dat.length == 1) {
          strm.queuedSize -= dat[0];
          if (strm.ondrain)
            strm.ondrain(dat[0]);
        } else {
          if (dat[1])
            w.terminate();
          strm.ondata.call(strm, err2, dat[0], dat[1]);
        }
      });
      w.postMessage(opts);
      strm.queuedSize = 0;
      strm.push = function(d, f) {
        if (!strm.ondata)
          err(5);
        if (t)
          strm.ondata(err(4, 0, 1), null, !!f);
        strm.queuedSize += d.length;
        w.postMessage([d, t = f], d.buffer instanceof ArrayBuffer ? [d.buffer] : []);
      };
      strm.terminate = function() {
        w.terminate();
      };
      if (flush) {
        strm.flush = function(sync) {
          w.postMessage([0, sync]);
        };
      }
    };
    b2 = function(d, b) {
      return d[b] | d[b + 1] << 8;
    };
    b4 = function(d, b) {
      return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
    };
    b8 = function(d, b) {
      return b4(d, b) + b4(d, b + 4) * 4294967296;
    };
    wbytes = function(d, b, v) {
      for (; v; ++b)
        d[b] = v, v >>>= 8;
    };
    gzh = function(c, o) {
      var fn = o.filename;
      c[0] = 31, c[1] = 139, c[2] = 8, c[8] = o.level < 2 ? 4 : o.level == 9 ? 2 : 0, c[9] = 3;
      if (o.mtime != 0)
        wbytes(c, 4, Math.floor(new Date(o.mtime || Date.now()) / 1e3));
      if (fn) {
        c[3] = 8;
        for (var i2 = 0; i2 <= fn.length; ++i2)
          c[i2 + 10] = fn.charCodeAt(i2);
      }
    };
    gzs = function(d) {
      if (d[0] != 31 || d[1] != 139 || d[2] != 8)
        err(6, "invalid gzip data");
      var flg = d[3];
      var st = 10;
      if (flg & 4)
        st += (d[10] | d[11] << 8) + 2;
      for (var zs = (flg >> 3 & 1) + (flg >> 4 & 1); zs > 0; zs -= !d[st++])
        ;
      return st + (flg & 2);
    };
    gzl = function(d) {
      var l = d.length;
      return (d[l - 4] | d[l - 3] << 8 | d[l - 2] << 16 | d[l - 1] << 24) >>> 0;
    };
    gzhl = function(o) {
      return 10 + (o.filename ? o.filename.length + 1 : 0);
    };
    zlh = function(c, o) {
      var lv = o.level, fl2 = lv == 0 ? 0 : lv < 6 ? 1 : lv == 9 ? 3 : 2;
      c[0] = 120, c[1] = fl2 << 6 | (o.dictionary && 32);
      c[1] |= 31 - (c[0] << 8 | c[1]) % 31;
      if (o.dictionary) {
        var h = adler();
        h.p(o.dictionary);
        wbytes(c, 2, h.d());
      }
    };
    zls = function(d, dict) {
      if ((d[0] & 15) != 8 || d[0] >> 4 > 7 || (d[0] << 8 | d[1]) % 31)
        err(6, "invalid zlib data");
      if ((d[1] >> 5 & 1) == +!dict)
        err(6, "invalid zlib data: " + (d[1] & 32 ? "need" : "unexpected") + " dictionary");
      return (d[1] >> 3 & 4) + 2;
    };
    Deflate = /* @__PURE__ */ (function() {
      function Deflate2(opts, cb) {
        if (typeof opts == "function")
          cb = opts, opts = {};
        this.ondata = cb;
        this.o = opts || {};
        this.s = { l: 0, i: 32768, w: 32768, z: 32768 };
        this.b = new u8(98304);
        if (this.o.dictionary) {
          var dict = this.o.dictionary.subarray(-32768);
          this.b.set(dict, 32768 - dict.length);
          this.s.i = 32768 - dict.length;
        }
      }
      Deflate2.prototype.p = function(c, f) {
        this.ondata(dopt(c, this.o, 0, 0, this.s), f);
      };
      Deflate2.prototype.push = function(chunk, final) {
        if (!this.ondata)
          err(5);
        if (this.s.l)
          err(4);
        var endLen = chunk.length + this.s.z;
        if (endLen > this.b.length) {
          if (endLen > 2 * this.b.length - 32768) {
            var newBuf = new u8(endLen & -32768);
            newBuf.set(this.b.subarray(0, this.s.z));
            this.b = newBuf;
          }
          var split = this.b.length - this.s.z;
          this.b.set(chunk.subarray(0, split), this.s.z);
          this.s.z = this.b.length;
          this.p(this.b, false);
          this.b.set(this.b.subarray(-32768));
          this.b.set(chunk.subarray(split), 32768);
          this.s.z = chunk.length - split + 32768;
          this.s.i = 32766, this.s.w = 32768;
        } else {
          this.b.set(chunk, this.s.z);
          this.s.z += chunk.length;
        }
        this.s.l = final & 1;
        if (this.s.z > this.s.w + 8191 || final) {
          this.p(this.b, final || false);
          this.s.w = this.s.i, this.s.i -= 2;
        }
        if (final) {
          this.s = this.o = {};
          this.b = et;
        }
      };
      Deflate2.prototype.flush = function(sync) {
        if (!this.ondata)
          err(5);
        if (this.s.l)
          err(4);
        this.p(this.b, false);
        this.s.w = this.s.i, this.s.i -= 2;
        if (sync) {
          var c = new u8(6);
          c[0] = this.s.r >> 3;
          var ep = wfblk(c, this.s.r, et);
          this.s.r = 0;
          this.ondata(c.subarray(0, ep >> 3), false);
        }
      };
      return Deflate2;
    })();
    AsyncDeflate = /* @__PURE__ */ (function() {
      function AsyncDeflate2(opts, cb) {
        astrmify([
          bDflt,
          function() {
            return [astrm, Deflate];
          }
        ], this, StrmOpt.call(this, opts, cb), function(ev) {
          var strm = new Deflate(ev.data);
          onmessage = astrm(strm);
        }, 6, 1);
      }
      return AsyncDeflate2;
    })();
    Inflate = /* @__PURE__ */ (function() {
      function Inflate2(opts, cb) {
        if (typeof opts == "function")
          cb = opts, opts = {};
        this.ondata = cb;
        var dict = opts && opts.dictionary && opts.dictionary.subarray(-32768);
        this.s = { i: 0, b: dict ? dict.length : 0 };
        this.o = new u8(32768);
        this.p = new u8(0);
        if (dict)
          this.o.set(dict);
      }
      Inflate2.prototype.e = function(c) {
        if (!this.ondata)
          err(5);
        if (this.d)
          err(4);
        if (!this.p.length)
          this.p = c;
        else if (c.length) {
          var n = new u8(this.p.length + c.length);
          n.set(this.p), n.set(c, this.p.length), this.p = n;
        }
      };
      Inflate2.prototype.c = function(final) {
        this.s.i = +(this.d = final || false);
        var bts = this.s.b;
        var dt = inflt(this.p, this.s, this.o);
        this.ondata(slc(dt, bts, this.s.b), this.d);
        this.o = slc(dt, this.s.b - 32768), this.s.b = this.o.length;
        this.p = slc(this.p, this.s.p / 8 | 0), this.s.p &= 7;
      };
      Inflate2.prototype.push = function(chunk, final) {
        this.e(chunk), this.c(final);
      };
      return Inflate2;
    })();
    AsyncInflate = /* @__PURE__ */ (function() {
      function AsyncInflate2(opts, cb) {
        astrmify([
          bInflt,
          function() {
            return [astrm, Inflate];
          }
        ], this, StrmOpt.call(this, opts, cb), function(ev) {
          var strm = new Inflate(ev.data);
          onmessage = astrm(strm);
        }, 7, 0);
      }
      return AsyncInflate2;
    })();
    Gzip = /* @__PURE__ */ (function() {
      function Gzip2(opts, cb) {
        this.c = crc();
        this.l = 0;
        this.v = 1;
        Deflate.call(this, opts, cb);
      }
      Gzip2.prototype.push = function(chunk, final) {
        this.c.p(chunk);
        this.l += chunk.length;
        Deflate.prototype.push.call(this, chunk, final);
      };
      Gzip2.prototype.p = function(c, f) {
        var raw = dopt(c, this.o, this.v && gzhl(this.o), f && 8, this.s);
        if (this.v)
          gzh(raw, this.o), this.v = 0;
        if (f)
          wbytes(raw, raw.length - 8, this.c.d()), wbytes(raw, raw.length - 4, this.l);
        this.ondata(raw, f);
      };
      Gzip2.prototype.flush = function(sync) {
        Deflate.prototype.flush.call(this, sync);
      };
      return Gzip2;
    })();
    AsyncGzip = /* @__PURE__ */ (function() {
      function AsyncGzip2(opts, cb) {
        astrmify([
          bDflt,
          gze,
          function() {
            return [astrm, Deflate, Gzip];
          }
        ], this, StrmOpt.call(this, opts, cb), function(ev) {
          var strm = new Gzip(ev.data);
          onmessage = astrm(strm);
        }, 8, 1);
      }
      return AsyncGzip2;
    })();
    Gunzip = /* @__PURE__ */ (function() {
      function Gunzip2(opts, cb) {
        this.v = 1;
        this.r = 0;
        Inflate.call(this, opts, cb);
      }
      Gunzip2.prototype.push = function(chunk, final) {
        Inflate.prototype.e.call(this, chunk);
        this.r += chunk.length;
        if (this.v) {
          var p = this.p.subarray(this.v - 1);
          var s = p.length > 3 ? gzs(p) : 4;
          if (s > p.length) {
            if (!final)
              return;
          } else if (this.v > 1 && this.onmember) {
            this.onmember(this.r - p.length);
          }
          this.p = p.subarray(s), this.v = 0;
        }
        Inflate.prototype.c.call(this, 0);
        if (this.s.f && !this.s.l) {
          this.v = shft(this.s.p) + 9;
          this.s = { i: 0 };
          this.o = new u8(0);
          this.push(new u8(0), final);
        } else if (final) {
          Inflate.prototype.c.call(this, final);
        }
      };
      return Gunzip2;
    })();
    AsyncGunzip = /* @__PURE__ */ (function() {
      function AsyncGunzip2(opts, cb) {
        var _this = this;
        astrmify([
          bInflt,
          guze,
          function() {
            return [astrm, Inflate, Gunzip];
          }
        ], this, StrmOpt.call(this, opts, cb), function(ev) {
          var strm = new Gunzip(ev.data);
          strm.onmember = function(offset) {
            return postMessage(offset);
          };
          onmessage = astrm(strm);
        }, 9, 0, function(offset) {
          return _this.onmember && _this.onmember(offset);
        });
      }
      return AsyncGunzip2;
    })();
    Zlib = /* @__PURE__ */ (function() {
      function Zlib2(opts, cb) {
        this.c = adler();
        this.v = 1;
        Deflate.call(this, opts, cb);
      }
      Zlib2.prototype.push = function(chunk, final) {
        this.c.p(chunk);
        Deflate.prototype.push.call(this, chunk, final);
      };
      Zlib2.prototype.p = function(c, f) {
        var raw = dopt(c, this.o, this.v && (this.o.dictionary ? 6 : 2), f && 4, this.s);
        if (this.v)
          zlh(raw, this.o), this.v = 0;
        if (f)
          wbytes(raw, raw.length - 4, this.c.d());
        this.ondata(raw, f);
      };
      Zlib2.prototype.flush = function(sync) {
        Deflate.prototype.flush.call(this, sync);
      };
      return Zlib2;
    })();
    AsyncZlib = /* @__PURE__ */ (function() {
      function AsyncZlib2(opts, cb) {
        astrmify([
          bDflt,
          zle,
          function() {
            return [astrm, Deflate, Zlib];
          }
        ], this, StrmOpt.call(this, opts, cb), function(ev) {
          var strm = new Zlib(ev.data);
          onmessage = astrm(strm);
        }, 10, 1);
      }
      return AsyncZlib2;
    })();
    Unzlib = /* @__PURE__ */ (function() {
      function Unzlib2(opts, cb) {
        Inflate.call(this, opts, cb);
        this.v = opts && opts.dictionary ? 2 : 1;
      }
      Unzlib2.prototype.push = function(chunk, final) {
        Inflate.prototype.e.call(this, chunk);
        if (this.v) {
          if (this.p.length < 6 && !final)
            return;
          this.p = this.p.subarray(zls(this.p, this.v - 1)), this.v = 0;
        }
        if (final) {
          if (this.p.length < 4)
            err(6, "invalid zlib data");
          this.p = this.p.subarray(0, -4);
        }
        Inflate.prototype.c.call(this, final);
      };
      return Unzlib2;
    })();
    AsyncUnzlib = /* @__PURE__ */ (function() {
      function AsyncUnzlib2(opts, cb) {
        astrmify([
          bInflt,
          zule,
          function() {
            return [astrm, Inflate, Unzlib];
          }
        ], this, StrmOpt.call(this, opts, cb), function(ev) {
          var strm = new Unzlib(ev.data);
          onmessage = astrm(strm);
        }, 11, 0);
      }
      return AsyncUnzlib2;
    })();
    Decompress = /* @__PURE__ */ (function() {
      function Decompress2(opts, cb) {
        this.o = StrmOpt.call(this, opts, cb) || {};
        this.G = Gunzip;
        this.I = Inflate;
        this.Z = Unzlib;
      }
      Decompress2.prototype.i = function() {
        var _this = this;
        this.s.ondata = function(dat, final) {
          _this.ondata(dat, final);
        };
      };
      Decompress2.prototype.push = function(chunk, final) {
        if (!this.ondata)
          err(5);
        if (!this.s) {
          if (this.p && this.p.length) {
            var n = new u8(this.p.length + chunk.length);
            n.set(this.p), n.set(chunk, this.p.length);
          } else
            this.p = chunk;
          if (this.p.length > 2) {
            this.s = this.p[0] == 31 && this.p[1] == 139 && this.p[2] == 8 ? new this.G(this.o) : (this.p[0] & 15) != 8 || this.p[0] >> 4 > 7 || (this.p[0] << 8 | this.p[1]) % 31 ? new this.I(this.o) : new this.Z(this.o);
            this.i();
            this.s.push(this.p, final);
            this.p = null;
          }
        } else
          this.s.push(chunk, final);
      };
      return Decompress2;
    })();
    AsyncDecompress = /* @__PURE__ */ (function() {
      function AsyncDecompress2(opts, cb) {
        Decompress.call(this, opts, cb);
        this.queuedSize = 0;
        this.G = AsyncGunzip;
        this.I = AsyncInflate;
        this.Z = AsyncUnzlib;
      }
      AsyncDecompress2.prototype.i = function() {
        var _this = this;
        this.s.ondata = function(err2, dat, final) {
          _this.ondata(err2, dat, final);
        };
        this.s.ondrain = function(size) {
          _this.queuedSize -= size;
          if (_this.ondrain)
            _this.ondrain(size);
        };
      };
      AsyncDecompress2.prototype.push = function(chunk, final) {
        this.queuedSize += chunk.length;
        Decompress.prototype.push.call(this, chunk, final);
      };
      return AsyncDecompress2;
    })();
    fltn = function(d, p, t, o) {
      for (var k in d) {
        var val = d[k], n = p + k, op = o;
        if (Array.isArray(val))
          op = mrg(o, val[1]), val = val[0];
        if (ArrayBuffer.isView(val))
          t[n] = [val, op];
        else {
          t[n += "/"] = [new u8(0), op];
          fltn(val, n, t, o);
        }
      }
    };
    te = typeof TextEncoder != "undefined" && /* @__PURE__ */ new TextEncoder();
    td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
    tds = 0;
    try {
      td.decode(et, { stream: true });
      tds = 1;
    } catch (e) {
    }
    dutf8 = function(d) {
      for (var r = "", i2 = 0; ; ) {
        var c = d[i2++];
        var eb = (c > 127) + (c > 223) + (c > 239);
        if (i2 + eb > d.length)
          return { s: r, r: slc(d, i2 - 1) };
        if (!eb)
          r += String.fromCharCode(c);
        else if (eb == 3) {
          c = ((c & 15) << 18 | (d[i2++] & 63) << 12 | (d[i2++] & 63) << 6 | d[i2++] & 63) - 65536, r += String.fromCharCode(55296 | c >> 10, 56320 | c & 1023);
        } else if (eb & 1)
          r += String.fromCharCode((c & 31) << 6 | d[i2++] & 63);
        else
          r += String.fromCharCode((c & 15) << 12 | (d[i2++] & 63) << 6 | d[i2++] & 63);
      }
    };
    DecodeUTF8 = /* @__PURE__ */ (function() {
      function DecodeUTF82(cb) {
        this.ondata = cb;
        if (tds)
          this.t = new TextDecoder();
        else
          this.p = et;
      }
      DecodeUTF82.prototype.push = function(chunk, final) {
        if (!this.ondata)
          err(5);
        final = !!final;
        if (this.t) {
          this.ondata(this.t.decode(chunk, { stream: true }), final);
          if (final) {
            if (this.t.decode().length)
              err(8);
            this.t = null;
          }
          return;
        }
        if (!this.p)
          err(4);
        var dat = new u8(this.p.length + chunk.length);
        dat.set(this.p);
        dat.set(chunk, this.p.length);
        var _a2 = dutf8(dat), s = _a2.s, r = _a2.r;
        if (final) {
          if (r.length)
            err(8);
          this.p = null;
        } else
          this.p = r;
        this.ondata(s, final);
      };
      return DecodeUTF82;
    })();
    EncodeUTF8 = /* @__PURE__ */ (function() {
      function EncodeUTF82(cb) {
        this.ondata = cb;
      }
      EncodeUTF82.prototype.push = function(chunk, final) {
        if (!this.ondata)
          err(5);
        if (this.d)
          err(4);
        this.ondata(strToU8(chunk), this.d = final || false);
      };
      return EncodeUTF82;
    })();
    dbf = function(l) {
      return l == 1 ? 3 : l < 6 ? 2 : l == 9 ? 1 : 0;
    };
    slzh = function(d, b) {
      return b + 30 + b2(d, b + 26) + b2(d, b + 28);
    };
    zh = function(d, b, z) {
      var fnl = b2(d, b + 28), efl = b2(d, b + 30), fn = strFromU8(d.subarray(b + 46, b + 46 + fnl), !(b2(d, b + 8) & 2048)), es = b + 46 + fnl;
      var _a2 = z64hs(d, es, efl, z, b4(d, b + 20), b4(d, b + 24), b4(d, b + 42)), sc = _a2[0], su = _a2[1], off = _a2[2];
      return [b2(d, b + 10), sc, su, fn, es + efl + b2(d, b + 32), off];
    };
    z64hs = function(d, b, l, z, sc, su, off) {
      var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
      var nf = nsc + nsu + noff;
      if (z && nf) {
        for (; b + 4 < e; b += 4 + b2(d, b + 2)) {
          if (b2(d, b) == 1) {
            return [
              nsc ? b8(d, b + 4 + 8 * nsu) : sc,
              nsu ? b8(d, b + 4) : su,
              noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
              1
            ];
          }
        }
        if (z < 2)
          err(13);
      }
      return [sc, su, off, 0];
    };
    exfl = function(ex) {
      var le = 0;
      if (ex) {
        for (var k in ex) {
          var l = ex[k].length;
          if (l > 65535)
            err(9);
          le += l + 4;
        }
      }
      return le;
    };
    wzh = function(d, b, f, fn, u, c, ce, co) {
      var fl2 = fn.length, ex = f.extra, col = co && co.length;
      var exl = exfl(ex);
      wbytes(d, b, ce != null ? 33639248 : 67324752), b += 4;
      if (ce != null)
        d[b++] = 20, d[b++] = f.os;
      d[b] = 20, b += 2;
      d[b++] = f.flag << 1 | (c < 0 && 8), d[b++] = u && 8;
      d[b++] = f.compression & 255, d[b++] = f.compression >> 8;
      var dt = new Date(f.mtime == null ? Date.now() : f.mtime), y = dt.getFullYear() - 1980;
      if (y < 0 || y > 119)
        err(10);
      wbytes(d, b, y << 25 | dt.getMonth() + 1 << 21 | dt.getDate() << 16 | dt.getHours() << 11 | dt.getMinutes() << 5 | dt.getSeconds() >> 1), b += 4;
      if (c != -1) {
        wbytes(d, b, f.crc);
        wbytes(d, b + 4, c < 0 ? -c - 2 : c);
        wbytes(d, b + 8, f.size);
      }
      wbytes(d, b + 12, fl2);
      wbytes(d, b + 14, exl), b += 16;
      if (ce != null) {
        wbytes(d, b, col);
        wbytes(d, b + 6, f.attrs);
        wbytes(d, b + 10, ce), b += 14;
      }
      d.set(fn, b);
      b += fl2;
      if (exl) {
        for (var k in ex) {
          var exf = ex[k], l = exf.length;
          wbytes(d, b, +k);
          wbytes(d, b + 2, l);
          d.set(exf, b + 4), b += 4 + l;
        }
      }
      if (col)
        d.set(co, b), b += col;
      return b;
    };
    wzf = function(o, b, c, d, e) {
      wbytes(o, b, 101010256);
      wbytes(o, b + 8, c);
      wbytes(o, b + 10, c);
      wbytes(o, b + 12, d);
      wbytes(o, b + 16, e);
    };
    ZipPassThrough = /* @__PURE__ */ (function() {
      function ZipPassThrough2(filename) {
        this.filename = filename;
        this.c = crc();
        this.size = 0;
        this.compression = 0;
      }
      ZipPassThrough2.prototype.process = function(chunk, final) {
        this.ondata(null, chunk, final);
      };
      ZipPassThrough2.prototype.push = function(chunk, final) {
        if (!this.ondata)
          err(5);
        this.c.p(chunk);
        this.size += chunk.length;
        if (final)
          this.crc = this.c.d();
        this.process(chunk, final || false);
      };
      return ZipPassThrough2;
    })();
    ZipDeflate = /* @__PURE__ */ (function() {
      function ZipDeflate2(filename, opts) {
        var _this = this;
        if (!opts)
          opts = {};
        ZipPassThrough.call(this, filename);
        this.d = new Deflate(opts, function(dat, final) {
          _this.ondata(null, dat, final);
        });
        this.compression = 8;
        this.flag = dbf(opts.level);
      }
      ZipDeflate2.prototype.process = function(chunk, final) {
        try {
          this.d.push(chunk, final);
        } catch (e) {
          this.ondata(e, null, final);
        }
      };
      ZipDeflate2.prototype.push = function(chunk, final) {
        ZipPassThrough.prototype.push.call(this, chunk, final);
      };
      return ZipDeflate2;
    })();
    AsyncZipDeflate = /* @__PURE__ */ (function() {
      function AsyncZipDeflate2(filename, opts) {
        var _this = this;
        if (!opts)
          opts = {};
        ZipPassThrough.call(this, filename);
        this.d = new AsyncDeflate(opts, function(err2, dat, final) {
          _this.ondata(err2, dat, final);
        });
        this.compression = 8;
        this.flag = dbf(opts.level);
        this.terminate = this.d.terminate;
      }
      AsyncZipDeflate2.prototype.process = function(chunk, final) {
        this.d.push(chunk, final);
      };
      AsyncZipDeflate2.prototype.push = function(chunk, final) {
        ZipPassThrough.prototype.push.call(this, chunk, final);
      };
      return AsyncZipDeflate2;
    })();
    Zip = /* @__PURE__ */ (function() {
      function Zip2(cb) {
        this.ondata = cb;
        this.u = [];
        this.d = 1;
      }
      Zip2.prototype.add = function(file) {
        var _this = this;
        if (!this.ondata)
          err(5);
        if (this.d & 2)
          this.ondata(err(4 + (this.d & 1) * 8, 0, 1), null, false);
        else {
          var f = strToU8(file.filename), fl_1 = f.length;
          var com = file.comment, o = com && strToU8(com);
          var u = fl_1 != file.filename.length || o && com.length != o.length;
          var hl_1 = fl_1 + exfl(file.extra) + 30;
          if (fl_1 > 65535)
            this.ondata(err(11, 0, 1), null, false);
          var header = new u8(hl_1);
          wzh(header, 0, file, f, u, -1);
          var chks_1 = [header];
          var pAll_1 = function() {
            for (var _i = 0, chks_2 = chks_1; _i < chks_2.length; _i++) {
              var chk = chks_2[_i];
              _this.ondata(null, chk, false);
            }
            chks_1 = [];
          };
          var tr_1 = this.d;
          this.d = 0;
          var ind_1 = this.u.length;
          var uf_1 = mrg(file, {
            f,
            u,
            o,
            t: function() {
              if (file.terminate)
                file.terminate();
            },
            r: function() {
              pAll_1();
              if (tr_1) {
                var nxt = _this.u[ind_1 + 1];
                if (nxt)
                  nxt.r();
                else
                  _this.d = 1;
              }
              tr_1 = 1;
            }
          });
          var cl_1 = 0;
          file.ondata = function(err2, dat, final) {
            if (err2) {
              _this.ondata(err2, dat, final);
              _this.terminate();
            } else {
              cl_1 += dat.length;
              chks_1.push(dat);
              if (final) {
                var dd = new u8(16);
                wbytes(dd, 0, 134695760);
                wbytes(dd, 4, file.crc);
                wbytes(dd, 8, cl_1);
                wbytes(dd, 12, file.size);
                chks_1.push(dd);
                uf_1.c = cl_1, uf_1.b = hl_1 + cl_1 + 16, uf_1.crc = file.crc, uf_1.size = file.size;
                if (tr_1)
                  uf_1.r();
                tr_1 = 1;
              } else if (tr_1)
                pAll_1();
            }
          };
          this.u.push(uf_1);
        }
      };
      Zip2.prototype.end = function() {
        var _this = this;
        if (this.d & 2) {
          this.ondata(err(4 + (this.d & 1) * 8, 0, 1), null, true);
          return;
        }
        if (this.d)
          this.e();
        else
          this.u.push({
            r: function() {
              if (!(_this.d & 1))
                return;
              _this.u.splice(-1, 1);
              _this.e();
            },
            t: function() {
            }
          });
        this.d = 3;
      };
      Zip2.prototype.e = function() {
        var bt = 0, l = 0, tl = 0;
        for (var _i = 0, _a2 = this.u; _i < _a2.length; _i++) {
          var f = _a2[_i];
          tl += 46 + f.f.length + exfl(f.extra) + (f.o ? f.o.length : 0);
        }
        var out = new u8(tl + 22);
        for (var _b2 = 0, _c = this.u; _b2 < _c.length; _b2++) {
          var f = _c[_b2];
          wzh(out, bt, f, f.f, f.u, -f.c - 2, l, f.o);
          bt += 46 + f.f.length + exfl(f.extra) + (f.o ? f.o.length : 0), l += f.b;
        }
        wzf(out, bt, this.u.length, tl, l);
        this.ondata(null, out, true);
        this.d = 2;
      };
      Zip2.prototype.terminate = function() {
        for (var _i = 0, _a2 = this.u; _i < _a2.length; _i++) {
          var f = _a2[_i];
          f.t();
        }
        this.d = 2;
      };
      return Zip2;
    })();
    UnzipPassThrough = /* @__PURE__ */ (function() {
      function UnzipPassThrough2() {
      }
      UnzipPassThrough2.prototype.push = function(chunk, final) {
        this.ondata(null, chunk, final);
      };
      UnzipPassThrough2.compression = 0;
      return UnzipPassThrough2;
    })();
    UnzipInflate = /* @__PURE__ */ (function() {
      function UnzipInflate2() {
        var _this = this;
        this.i = new Inflate(function(dat, final) {
          _this.ondata(null, dat, final);
        });
      }
      UnzipInflate2.prototype.push = function(chunk, final) {
        try {
          this.i.push(chunk, final);
        } catch (e) {
          this.ondata(e, null, final);
        }
      };
      UnzipInflate2.compression = 8;
      return UnzipInflate2;
    })();
    AsyncUnzipInflate = /* @__PURE__ */ (function() {
      function AsyncUnzipInflate2(_, sz) {
        var _this = this;
        if (sz < 32e4) {
          this.i = new Inflate(function(dat, final) {
            _this.ondata(null, dat, final);
          });
        } else {
          this.i = new AsyncInflate(function(err2, dat, final) {
            _this.ondata(err2, dat, final);
          });
          this.terminate = this.i.terminate;
        }
      }
      AsyncUnzipInflate2.prototype.push = function(chunk, final) {
        if (this.i.terminate)
          chunk = slc(chunk, 0);
        this.i.push(chunk, final);
      };
      AsyncUnzipInflate2.compression = 8;
      return AsyncUnzipInflate2;
    })();
    Unzip = /* @__PURE__ */ (function() {
      function Unzip2(cb) {
        this.onfile = cb;
        this.k = [];
        this.o = {
          0: UnzipPassThrough
        };
        this.p = et;
      }
      Unzip2.prototype.push = function(chunk, final) {
        var _this = this;
        if (!this.onfile)
          err(5);
        if (!this.p)
          err(4);
        if (this.c > 0) {
          var len = Math.min(this.c, chunk.length);
          var toAdd = chunk.subarray(0, len);
          this.c -= len;
          if (this.d)
            this.d.push(toAdd, !this.c);
          else
            this.k[0].push(toAdd);
          chunk = chunk.subarray(len);
          if (chunk.length)
            return this.push(chunk, final);
        } else {
          var f = 0, i2 = 0, is = void 0, buf = void 0;
          if (!this.p.length)
            buf = chunk;
          else if (!chunk.length)
            buf = this.p;
          else {
            buf = new u8(this.p.length + chunk.length);
            buf.set(this.p), buf.set(chunk, this.p.length);
          }
          var l = buf.length, oc = this.c, add = oc && this.d;
          var _loop_2 = function() {
            var sig = b4(buf, i2);
            if (sig == 67324752) {
              f = 1, is = i2;
              this_1.d = null;
              this_1.c = 0;
              var bf = b2(buf, i2 + 6), cmp_1 = b2(buf, i2 + 8), u = bf & 2048, dd = bf & 8, fnl = b2(buf, i2 + 26), es = b2(buf, i2 + 28);
              if (l > i2 + 30 + fnl + es) {
                var chks_3 = [];
                this_1.k.unshift(chks_3);
                f = 2;
                var lsc = b4(buf, i2 + 18), lsu = b4(buf, i2 + 22);
                var fn_1 = strFromU8(buf.subarray(i2 + 30, i2 += 30 + fnl), !u);
                var _a2 = z64hs(buf, i2, es, 2, lsc, lsu, 0), sc_1 = _a2[0], su_1 = _a2[1], z64 = _a2[3];
                if (dd)
                  sc_1 = -1 - z64;
                i2 += es;
                this_1.c = sc_1;
                var d_1;
                var file_1 = {
                  name: fn_1,
                  compression: cmp_1,
                  start: function() {
                    if (!file_1.ondata)
                      err(5);
                    if (!sc_1)
                      file_1.ondata(null, et, true);
                    else {
                      var ctr = _this.o[cmp_1];
                      if (!ctr)
                        file_1.ondata(err(14, "unknown compression type " + cmp_1, 1), null, false);
                      d_1 = sc_1 < 0 ? new ctr(fn_1) : new ctr(fn_1, sc_1, su_1);
                      d_1.ondata = function(err2, dat3, final2) {
                        file_1.ondata(err2, dat3, final2);
                      };
                      for (var _i = 0, chks_4 = chks_3; _i < chks_4.length; _i++) {
                        var dat2 = chks_4[_i];
                        d_1.push(dat2, false);
                      }
                      if (_this.k[0] == chks_3 && _this.c)
                        _this.d = d_1;
                      else
                        d_1.push(et, true);
                    }
                  },
                  terminate: function() {
                    if (d_1 && d_1.terminate)
                      d_1.terminate();
                  }
                };
                if (sc_1 >= 0)
                  file_1.size = sc_1, file_1.originalSize = su_1;
                this_1.onfile(file_1);
              }
              return "break";
            } else if (oc) {
              if (sig == 134695760) {
                is = i2 += 12 + (oc == -2 && 8), f = 3, this_1.c = 0;
                return "break";
              } else if (sig == 33639248) {
                is = i2 -= 4, f = 3, this_1.c = 0;
                return "break";
              }
            }
          };
          var this_1 = this;
          for (; i2 < l - 4; ++i2) {
            var state_1 = _loop_2();
            if (state_1 === "break")
              break;
          }
          this.p = et;
          if (oc < 0) {
            var dat = f ? buf.subarray(0, is - 12 - (oc == -2 && 8) - (b4(buf, is - 16) == 134695760 && 4)) : buf.subarray(0, i2);
            if (add)
              add.push(dat, !!f);
            else
              this.k[+(f == 2)].push(dat);
          }
          if (f & 2)
            return this.push(buf.subarray(i2), final);
          this.p = buf.subarray(i2);
        }
        if (final) {
          if (this.c)
            err(13);
          this.p = null;
        }
      };
      Unzip2.prototype.register = function(decoder) {
        this.o[decoder.compression] = decoder;
      };
      return Unzip2;
    })();
    mt = typeof queueMicrotask == "function" ? queueMicrotask : typeof setTimeout == "function" ? setTimeout : function(fn) {
      fn();
    };
  }
});

// src/intake/package.ts
function pathOf(name, folder = "") {
  const whole = decoded2(name).replaceAll("\\", "/");
  const parts = [];
  for (const part of (whole.startsWith("/") ? whole : `${folder}/${whole}`).split("/"))
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  return parts.join("/").toLowerCase();
}
function decoded2(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
function folderOf(path) {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
function relationsOf(path) {
  return pathOf(`_rels/${path.slice(folderOf(path).length).replace(/^\//, "")}.rels`, folderOf(path));
}
function relationsIn(xml, path) {
  return Array.from(
    elementsNamed(xml, `${ANY}Relationship`),
    ({ attributes: { Id = "", Type = "", Target = "" } }) => ({
      id: Id,
      type: Type.slice(Type.lastIndexOf("/") + 1),
      path: pathOf(Target, folderOf(path))
    })
  );
}
async function packageOf(zip2, most) {
  const { unzipSync: unzipSync2 } = await Promise.resolve().then(() => (init_esm(), esm_exports));
  const sizes = /* @__PURE__ */ new Map();
  const read = /* @__PURE__ */ new Map();
  let left = most;
  unzipSync2(zip2, {
    filter: ({ name, originalSize }) => {
      sizes.set(pathOf(name), originalSize);
      return false;
    }
  });
  if (sizes.size > MOST_PARTS) throw TOO_MUCH;
  const bytes = (path) => {
    const size = sizes.get(path);
    if (size === void 0 || read.has(path)) return read.get(path);
    left -= size;
    if (left < 0) throw TOO_MUCH;
    const [part] = Object.values(unzipSync2(zip2, { filter: ({ name }) => pathOf(name) === path }));
    if (part) read.set(path, part);
    return part;
  };
  const text = (path) => {
    const part = bytes(path);
    return part && (wideIn(part) ? foreignText(part) : new TextDecoder().decode(part));
  };
  return {
    paths: [...sizes.keys()],
    bytes,
    text,
    relatedTo: (path) => relationsIn(text(relationsOf(path)) ?? "", path)
  };
}
var TOO_MUCH, MOST_PARTS;
var init_package = __esm({
  "src/intake/package.ts"() {
    "use strict";
    init_text();
    init_xml();
    TOO_MUCH = /* @__PURE__ */ Symbol("too much");
    MOST_PARTS = 1e4;
  }
});

// src/intake/tree.ts
function xmlTree(xml, known = {}) {
  const outside = { name: "", written: "", attributes: {}, inside: [], spaces: /* @__PURE__ */ new Map() };
  const stack = [outside];
  for (const token of tokensIn(xml)) if (!grow(stack, token, known)) return void 0;
  const [root, ...others] = outside.inside;
  return stack.length === 1 && typeof root === "object" && others.length === 0 ? root : void 0;
}
function grow(stack, token, known) {
  const top = stack.at(-1);
  if (token.kind === "close") return stack.length > 1 && stack.pop()?.written === token.name;
  if (token.kind === "text") {
    if (stack.length > 1) top.inside.push(token.isLiteral ? token.text : unescaped(token.text));
    return true;
  }
  const node = grown(token.name, token.attributes, top.spaces, known);
  top.inside.push(node);
  if (!token.isEmpty) stack.push(node);
  return stack.length <= DEEPEST;
}
function grown(written, attributes, outer, known) {
  const spaces = spacesIn(attributes, outer, known);
  const renamed = (name, isAttribute) => {
    const at = name.indexOf(":");
    const prefix = spaces.get(at < 0 ? "" : name.slice(0, at));
    if (prefix === void 0 || at < 0 && isAttribute) return name;
    return `${prefix}:${name.slice(at + 1)}`;
  };
  const entries = Object.entries(attributes);
  const isPlain = spaces.size === 0 || entries.length === 0;
  return {
    name: renamed(written, false),
    written,
    attributes: isPlain ? attributes : Object.fromEntries(entries.map(([key, value]) => [renamed(key, true), value])),
    inside: [],
    spaces
  };
}
function spacesIn(attributes, outer, known) {
  const declared = Object.entries(attributes).filter(([key]) => key === "xmlns" || key.startsWith("xmlns:"));
  if (declared.length === 0) return outer;
  const told2 = declared.map(([key, uri]) => [key.slice(6), known[uri] ?? key.slice(6)]);
  return new Map([...outer, ...told2.filter(([, prefix]) => prefix !== "")]);
}
function* elementsOf(node) {
  for (const child of node.inside) if (typeof child === "object") yield child;
}
function* childrenOf(node, name) {
  for (const child of node?.inside ?? []) if (typeof child === "object" && child.name === name) yield child;
}
function childOf(node, ...names) {
  let found = node;
  for (const name of names) found = childrenOf(found, name).next().value;
  return found;
}
function* allWithin(node, name) {
  for (const child of node?.inside ?? [])
    if (typeof child === "object") {
      if (child.name === name) yield child;
      yield* allWithin(child, name);
    }
}
var DEEPEST;
var init_tree = __esm({
  "src/intake/tree.ts"() {
    "use strict";
    init_text();
    init_tokens();
    DEEPEST = 250;
  }
});

// src/intake/format/docx/alternatives.ts
function chosen(alternatives) {
  const ways = alternatives.inside.filter((child) => typeof child === "object");
  return ways.find(says) ?? ways[0] ?? { name: "", attributes: {}, inside: [] };
}
function says(node) {
  return node.inside.some((child) => typeof child === "object" && (SAYING.has(child.name) || says(child)));
}
var SAYING;
var init_alternatives = __esm({
  "src/intake/format/docx/alternatives.ts"() {
    "use strict";
    SAYING = /* @__PURE__ */ new Set(["w:t", "pic:pic", "c:chart", "v:imagedata", "w:txbxContent"]);
  }
});

// src/intake/format/docx/styles.ts
function stylesOf(root) {
  const styles = new Map(Array.from(childrenOf(root, "w:style"), (node) => [node.attributes["w:styleId"] ?? "", node]));
  const usual = [...styles.values()].find(
    ({ attributes }) => attributes["w:type"] === "paragraph" && isTrue(attributes["w:default"])
  );
  const chain = (style) => {
    const found = [];
    for (let id = style; id !== void 0 && found.length < LONGEST; ) {
      const node = styles.get(id);
      if (!node) break;
      found.push(node);
      id = valOf(childOf(node, "w:basedOn"));
    }
    return found;
  };
  return {
    usual: usual?.attributes["w:styleId"],
    isHidden: (style) => {
      const told2 = chain(style).find((node) => childOf(node, "w:rPr", "w:vanish"));
      return isOn(childOf(told2, "w:rPr", "w:vanish"));
    },
    isContents: (style) => chain(style).some((node) => /^toc ?\d/i.test(valOf(childOf(node, "w:name")) ?? "")),
    numberOf: (style) => {
      for (const node of chain(style)) {
        const told2 = numberPropertiesIn(childOf(node, "w:pPr"));
        if (told2) return told2;
      }
      return void 0;
    }
  };
}
function numberPropertiesIn(properties) {
  const told2 = childOf(properties, "w:numPr");
  if (!told2) return void 0;
  const [list, level] = [valOf(childOf(told2, "w:numId")), valOf(childOf(told2, "w:ilvl"))];
  return { ...list !== void 0 && { list }, ...level !== void 0 && { level: Number(level) } };
}
function valOf(node) {
  return node?.attributes["w:val"];
}
function isOn(node) {
  return node !== void 0 && !/^(?:0|false|off|none)$/.test(valOf(node) ?? "1");
}
function isTrue(attribute) {
  return attribute === "1" || attribute === "true";
}
var LONGEST;
var init_styles = __esm({
  "src/intake/format/docx/styles.ts"() {
    "use strict";
    init_tree();
    LONGEST = 20;
  }
});

// src/intake/format/docx/runs.ts
function inlineIn(paragraph4, context, linesOf3, allHidden = false) {
  const found = { text: "", removed: "", isHidden: false, after: [] };
  const visit = (node) => {
    for (const child of elementsOf(node))
      if (child.name === "w:r") run(child, allHidden, found, context, visit);
      else if (child.name === "mc:AlternateContent") visit(chosen(child));
      else if (!taken(child, found, context.unread) && !noted(child, found, context, linesOf3)) visit(child);
  };
  visit(paragraph4);
  return found;
}
function taken(node, found, unread) {
  const { name } = node;
  if (name === "w:t" || name === "m:t") found.text += textOf(node);
  else if (MARKS[name] !== void 0) found.text += MARKS[name];
  else if (REMOVED2.has(name)) removed(node, found, unread);
  else return NO_TEXT.has(name);
  return true;
}
function run(node, allHidden, found, { styles, unread }, visit) {
  const properties = childOf(node, "w:rPr");
  const vanish = childOf(properties, "w:vanish");
  const style = valOf(childOf(properties, "w:rStyle"));
  const hidden = vanish ? isOn(vanish) : allHidden || style !== void 0 && styles.isHidden(style);
  const struck = isOn(childOf(properties, "w:strike")) || isOn(childOf(properties, "w:dstrike"));
  const words = hidden || struck ? allWordsIn(node) : "";
  if (words.trim() === "") {
    visit(node);
    return;
  }
  found.isHidden = true;
  unread.leftOut(hidden ? "\u9690\u85CF\u7684\u6587\u5B57" : "\u5212\u53BB\u7684\u6587\u5B57", words);
}
function removed(node, found, unread) {
  const words = node.name === "w:delText" ? textOf(node) : allWordsIn(node);
  found.removed += words;
  unread.leftOut("\u4FEE\u8BA2\u91CC\u5220\u53BB\u7684\u6587\u5B57", words);
}
function allWordsIn(node) {
  return [...allWithin(node, "w:t"), ...allWithin(node, "w:delText")].map(textOf).join("");
}
function textOf({ inside }) {
  return inside.filter((child) => typeof child === "string").join("");
}
function noted(node, found, context, linesOf3) {
  const { name, attributes } = node;
  const counted = COUNTED2[name];
  if (counted) context.unread.add(...counted);
  else if (name === "w:txbxContent") found.after.push(...linesOf3(node, context));
  else if (name === "a:t") context.unread.leftOut("\u56FE\u5F62\u91CC\u7684\u6587\u5B57", textOf(node));
  else if (/^w:(?:foot|end)noteReference$/.test(name)) {
    const note = context.notes(name, attributes["w:id"] ?? "");
    found.after.push(...note ? noteLines(linesOf3(note, context)) : []);
  } else return false;
  return true;
}
var NO_TEXT, REMOVED2, MARKS, COUNTED2;
var init_runs = __esm({
  "src/intake/format/docx/runs.ts"() {
    "use strict";
    init_tree();
    init_breaks();
    init_alternatives();
    init_styles();
    NO_TEXT = /* @__PURE__ */ new Set(["w:pPr", "w:rPr", "w:sdtPr", "w:instrText", "w:delInstrText", "w:rt"]);
    REMOVED2 = /* @__PURE__ */ new Set(["w:del", "w:moveFrom", "w:delText"]);
    MARKS = {
      "w:tab": " ",
      "w:ptab": " ",
      "w:br": BREAK,
      "w:cr": BREAK,
      "w:noBreakHyphen": "-"
    };
    COUNTED2 = {
      "w:commentReference": ["\u6279\u6CE8", "\u6761"],
      "w:sym": ["\u7279\u6B8A\u7B26\u53F7", "\u4E2A"],
      "pic:pic": ["\u56FE\u7247", "\u5F20"],
      "v:imagedata": ["\u56FE\u7247", "\u5F20"],
      "c:chart": ["\u56FE\u8868", "\u4E2A"],
      "cx:chart": ["\u56FE\u8868", "\u4E2A"],
      "dgm:relIds": ["\u793A\u610F\u56FE", "\u4E2A"],
      "o:OLEObject": ["\u5D4C\u5165\u7684\u5BF9\u8C61", "\u4E2A"]
    };
  }
});

// src/intake/format/docx/body.ts
function linesOf(container, context) {
  const lines = [];
  let carried;
  const visit = (node) => {
    for (const child of elementsOf(node)) {
      if (child.name === "w:p") carried = paragraph2(child, carried, lines, context);
      else if (child.name === "w:tbl") lines.push(...tableIn(child, context));
      else if (WRAPPING.has(child.name)) visit(child);
      else if (child.name === "mc:AlternateContent") visit(chosen(child));
      else putAside(child, context.unread);
    }
  };
  visit(container);
  if (carried) lines.push(...told("", carried));
  return lines;
}
function putAside(node, unread) {
  if (node.name === "w:altChunk") unread.add("\u63D2\u5165\u7684\u6587\u4EF6", "\u4E2A");
  if (node.name === "w:del" || node.name === "w:moveFrom") unread.leftOut("\u4FEE\u8BA2\u91CC\u5220\u53BB\u7684\u6587\u5B57", allWordsIn(node));
}
function paragraph2(node, carried, lines, context) {
  const properties = childOf(node, "w:pPr");
  const style = valOf(childOf(properties, "w:pStyle")) ?? context.styles.usual;
  if (context.styles.isContents(style)) {
    context.unread.say("\u76EE\u5F55\u6CA1\u6709\u8BFB\uFF0C\u6B63\u6587\u91CC\u6709\u7684\u7167\u8BFB\u3002");
    return carried;
  }
  const isHidden2 = context.styles.isHidden(style);
  const own2 = inlineIn(node, context, linesOf, isHidden2);
  const whole = carried ? joined(carried, own2) : own2;
  const mark = childOf(properties, "w:rPr");
  if (childOf(mark, "w:del") || childOf(mark, "w:moveFrom")) return whole;
  const isGone = whole.text.trim() === "" && (own2.removed !== "" || own2.isHidden);
  if (isGone) {
    lines.push(...whole.after);
    return void 0;
  }
  const isEmpty = whole.text.trim() === "";
  const label = isEmpty ? "" : context.numbered(numberPropertiesIn(properties), style);
  lines.push(...told(label, whole));
  return void 0;
}
function joined(before, own2) {
  return {
    ...own2,
    text: before.text + own2.text,
    removed: before.removed + own2.removed,
    after: [...before.after, ...own2.after]
  };
}
function told(label, { text, after }) {
  return [...withoutBreaks(label + text), ...after];
}
function tableIn(table, context) {
  return tableLines(unwrapped(table, "w:tr").flatMap((row) => rowOf(row, context)));
}
function unwrapped(node, name) {
  return Array.from(elementsOf(node)).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPING.has(child.name) ? unwrapped(child, name) : [];
  });
}
function rowOf(row, context) {
  const properties = childOf(row, "w:trPr");
  const cells = unwrapped(row, "w:tc").flatMap((cell) => cellOf(cell, context));
  if (childOf(properties, "w:del")) {
    context.unread.leftOut("\u4FEE\u8BA2\u91CC\u5220\u53BB\u7684\u6587\u5B57", cells.flatMap(({ lines }) => lines).join(" "));
    return [];
  }
  return [{ before: Number(valOf(childOf(properties, "w:gridBefore")) ?? 0), cells }];
}
function cellOf(cell, context) {
  const properties = childOf(cell, "w:tcPr");
  const down = childOf(properties, "w:vMerge");
  const across = childOf(properties, "w:hMerge");
  const lines = linesOf(cell, context);
  const isBeside = across !== void 0 && valOf(across) !== "restart";
  return [
    {
      lines: isBeside ? [] : lines,
      across: Math.max(1, Number(valOf(childOf(properties, "w:gridSpan")) ?? 1) || 1),
      down: 1,
      goesOn: down !== void 0 && valOf(down) !== "restart"
    }
  ];
}
function bodyIn(root) {
  return childrenOf(root, "w:body").next().value;
}
var WRAPPING;
var init_body = __esm({
  "src/intake/format/docx/body.ts"() {
    "use strict";
    init_tree();
    init_breaks();
    init_table();
    init_alternatives();
    init_runs();
    init_styles();
    WRAPPING = /* @__PURE__ */ new Set([
      ...["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "wx:sect", "wx:sub-section"]
    ]);
  }
});

// src/intake/format/numerals.ts
function chineseNumeral(number) {
  if (number >= 1e3) return [...String(number)].map((digit) => DIGITS[Number(digit)]).join("");
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const hundred = hundreds === 0 ? "" : `${DIGITS[hundreds]}\u767E`;
  const zero = hundreds > 0 && tens === 0 && ones > 0 ? "\u96F6" : "";
  const ten = tens === 0 ? "" : `${tens === 1 && hundreds === 0 ? "" : DIGITS[tens]}\u5341`;
  const one = ones === 0 ? "" : DIGITS[ones];
  return `${hundred}${zero}${ten}${one}` || "\u3007";
}
function roman(number) {
  let [left, text] = [number, ""];
  if (number > 4999) return String(number);
  for (const [value, letters] of ROMAN) for (; left >= value; left -= value) text += letters;
  return text;
}
function letter(number) {
  const times = Math.floor((number - 1) / 26) + 1;
  return times > 9 ? String(number) : String.fromCharCode(97 + (number - 1) % 26).repeat(times);
}
function oneOf(signs, number) {
  return [...signs][number - 1] ?? String(number);
}
function numeralIn(format, number) {
  return (FORMS[format] ?? String)(number);
}
var DIGITS, ROMAN, CIRCLED, FORMS;
var init_numerals = __esm({
  "src/intake/format/numerals.ts"() {
    "use strict";
    DIGITS = "\u3007\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
    ROMAN = [
      [1e3, "m"],
      [900, "cm"],
      [500, "d"],
      [400, "cd"],
      [100, "c"],
      [90, "xc"],
      [50, "l"],
      [40, "xl"],
      [10, "x"],
      [9, "ix"],
      [5, "v"],
      [4, "iv"],
      [1, "i"]
    ];
    CIRCLED = "\u2460\u2461\u2462\u2463\u2464\u2465\u2466\u2467\u2468\u2469\u246A\u246B\u246C\u246D\u246E\u246F\u2470\u2471\u2472\u2473";
    FORMS = {
      none: () => "",
      bullet: () => "",
      chineseCounting: chineseNumeral,
      chineseCountingThousand: chineseNumeral,
      japaneseCounting: chineseNumeral,
      taiwaneseCounting: chineseNumeral,
      taiwaneseCountingThousand: chineseNumeral,
      ideographDigital: chineseNumeral,
      ideographTraditional: (number) => oneOf("\u7532\u4E59\u4E19\u4E01\u620A\u5DF1\u5E9A\u8F9B\u58EC\u7678", number),
      ideographZodiac: (number) => oneOf("\u5B50\u4E11\u5BC5\u536F\u8FB0\u5DF3\u5348\u672A\u7533\u9149\u620C\u4EA5", number),
      chineseLegalSimplified: (number) => chineseNumeral(number).replace(
        /[一二三四五六七八九十百]/g,
        (one) => "\u58F9\u8D30\u53C1\u8086\u4F0D\u9646\u67D2\u634C\u7396\u62FE\u4F70".charAt("\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E".indexOf(one))
      ),
      decimalEnclosedCircle: (number) => oneOf(CIRCLED, number),
      decimalEnclosedCircleChinese: (number) => oneOf(CIRCLED, number),
      decimalEnclosedParen: (number) => `\uFF08${number}\uFF09`,
      decimalEnclosedFullstop: (number) => `${number}.`,
      decimalZero: (number) => String(number).padStart(2, "0"),
      lowerLetter: letter,
      upperLetter: (number) => letter(number).toUpperCase(),
      lowerRoman: roman,
      upperRoman: (number) => roman(number).toUpperCase()
    };
  }
});

// src/intake/format/docx/numbering.ts
function numberingOf(root, styles) {
  const lists = listsIn(root);
  const counts = /* @__PURE__ */ new Map();
  const begun = /* @__PURE__ */ new Set();
  return (direct, style) => {
    const own2 = styles.numberOf(style);
    const id = direct?.list ?? own2?.list ?? "0";
    const list = lists.get(id);
    const level = direct?.level ?? own2?.level ?? (list ? levelOf(list, style) : 0);
    const told2 = list?.levels[level];
    if (!list || !told2) return "";
    const counted = counts.get(list.kind) ?? [];
    const anew = list.starts.get(level);
    const isAnew = anew !== void 0 && !begun.has(`${id} ${level}`);
    begun.add(`${id} ${level}`);
    counted[level] = isAnew ? anew : (counted[level] ?? told2.start - 1) + 1;
    counts.set(list.kind, renewed(counted, level, list));
    return labelOf(told2, list.levels, counted);
  };
}
function renewed(counted, level, { levels }) {
  return Array.from(counted, (count, i2) => i2 <= level || levels[i2]?.isFree ? count : void 0);
}
function levelOf({ levels }, style) {
  const found = levels.findIndex((level) => style !== void 0 && level?.style === style);
  return Math.max(0, found);
}
function labelOf(level, levels, counted) {
  if (level.format === "bullet") return "";
  const text = level.text.replace(/%([1-9])/g, (_, place) => {
    const of = levels[Number(place) - 1];
    const number = counted[Number(place) - 1] ?? of?.start ?? 1;
    return numeralIn(level.isLegal ? "decimal" : of?.format ?? "decimal", number);
  });
  const isApart = text === "" || level.suffix === "nothing" || /[、．.）)。：:]$/.test(text);
  return isApart ? text : `${text} `;
}
function listsIn(root) {
  const kinds = new Map(
    Array.from(childrenOf(root, "w:abstractNum"), (node) => [node.attributes["w:abstractNumId"] ?? "", node])
  );
  const byStyle = new Map(
    Array.from(kinds, ([id, node]) => [valOf(childOf(node, "w:styleLink")) ?? "", id]).filter(
      ([name]) => name !== ""
    )
  );
  const levelsOf = new Map(Array.from(kinds, ([id, node]) => [id, levelsIn(node)]));
  return new Map(
    Array.from(childrenOf(root, "w:num"), (node) => {
      const named2 = valOf(childOf(node, "w:abstractNumId")) ?? "";
      const kind = byStyle.get(valOf(childOf(kinds.get(named2), "w:numStyleLink")) ?? "") ?? named2;
      const overrides = Array.from(childrenOf(node, "w:lvlOverride"));
      const levels = [...levelsOf.get(kind) ?? []];
      for (const one of overrides.flatMap((override) => Array.from(childrenOf(override, "w:lvl")))) put(levels, one);
      const starts = overrides.flatMap((override) => {
        const start = valOf(childOf(override, "w:startOverride"));
        return start === void 0 ? [] : [[Number(override.attributes["w:ilvl"] ?? 0), Number(start)]];
      });
      return [node.attributes["w:numId"] ?? "", { kind, levels, starts: new Map(starts) }];
    })
  );
}
function levelsIn(node) {
  const levels = [];
  for (const one of allWithin(node, "w:lvl")) put(levels, one);
  return levels;
}
function put(levels, node) {
  const place = Number(node.attributes["w:ilvl"] ?? 0);
  if (!(place >= 0 && place < 9)) return;
  levels[place] = {
    start: Number(valOf(childOf(node, "w:start")) ?? 0),
    format: valOf(childOf(node, "w:numFmt")) ?? "decimal",
    text: (valOf(childOf(node, "w:lvlText")) ?? "").slice(0, LONGEST2),
    isLegal: isOn(childOf(node, "w:isLgl")),
    isFree: valOf(childOf(node, "w:lvlRestart")) === "0",
    suffix: valOf(childOf(node, "w:suff")) ?? "tab",
    style: valOf(childOf(node, "w:pStyle"))
  };
}
var LONGEST2;
var init_numbering = __esm({
  "src/intake/format/docx/numbering.ts"() {
    "use strict";
    init_tree();
    init_numerals();
    init_styles();
    LONGEST2 = 60;
  }
});

// src/intake/format/docx/word.ts
var word_exports = {};
__export(word_exports, {
  mainPartOf: () => mainPartOf,
  wordLines: () => wordLines,
  wordXmlLines: () => wordXmlLines
});
function mainPartOf(parts) {
  const told2 = parts.relatedTo("").find(({ type }) => type === "officeDocument")?.path;
  const main = told2 !== void 0 && parts.paths.includes(told2) ? told2 : USUAL;
  return parts.paths.includes(main) && main.endsWith(".xml") && !/^(?:xl|ppt)\//.test(main) ? main : void 0;
}
function wordLines(parts, main) {
  const tree = (path) => xmlTree(path && parts.text(path) || "", KNOWN);
  const root = tree(main);
  const body = root && bodyIn(root);
  if (!root || !body) return void 0;
  const related = parts.relatedTo(main);
  const part = (type) => tree(related.find((one) => one.type === type)?.path);
  const styles = stylesOf(part("styles"));
  const context = {
    styles,
    numbered: numberingOf(part("numbering"), styles),
    notes: notesOf({ "w:footnoteReference": part("footnotes"), "w:endnoteReference": part("endnotes") }),
    unread: unreadOf()
  };
  const lines = linesOf(body, context);
  const beside = (type) => {
    const parts2 = related.filter((one) => one.type === type).slice(0, MOST_BESIDE);
    return [...new Set(parts2.flatMap(({ path }) => ownLines(tree(path), lines, context)))];
  };
  const all = [...beside("header"), ...lines, ...beside("footer")];
  return { lines: all, notes: context.unread.notes() };
}
function notesOf(parts) {
  const left = new Map(
    Object.entries(parts).flatMap(
      ([kind, root]) => (root?.inside ?? []).flatMap(
        (node) => typeof node === "string" ? [] : [[`${kind} ${node.attributes["w:id"] ?? ""}`, node]]
      )
    )
  );
  return (kind, id) => {
    const note = left.get(`${kind} ${id}`);
    left.delete(`${kind} ${id}`);
    return note;
  };
}
function ownLines(root, lines, context) {
  if (!root) return [];
  const said = bare(lines.join(""));
  return linesOf(root, context).slice(0, MOST_BESIDE).filter((line) => {
    const text = bare(line);
    return /[\u4e00-\u9fa5]/.test(text) && !/^第?\d*页(?:[，,/]?共\d*页)?$/.test(text) && !said.includes(text);
  });
}
function bare(text) {
  return text.replace(/\s/g, "");
}
function wordXmlLines(xml) {
  const root = xmlTree(xml, KNOWN);
  const body = root && bodyIn(root);
  if (!root || !body) return void 0;
  const styles = stylesOf(childrenOf(root, "w:styles").next().value);
  const context = { styles, numbered: () => "", notes: () => void 0, unread: unreadOf() };
  return { lines: linesOf(body, context), notes: context.unread.notes() };
}
var MAIN, STRICT, KNOWN, USUAL, MOST_BESIDE;
var init_word = __esm({
  "src/intake/format/docx/word.ts"() {
    "use strict";
    init_tree();
    init_unread();
    init_body();
    init_numbering();
    init_styles();
    MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    STRICT = "http://purl.oclc.org/ooxml";
    KNOWN = {
      [MAIN]: "w",
      [`${STRICT}/wordprocessingml/main`]: "w",
      "http://schemas.microsoft.com/office/word/2003/wordml": "w",
      "http://schemas.microsoft.com/office/word/2003/auxHint": "wx",
      "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
      [`${STRICT}/officeDocument/relationships`]: "r",
      "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
      [`${STRICT}/officeDocument/math`]: "m",
      "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
      [`${STRICT}/drawingml/main`]: "a",
      "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
      [`${STRICT}/drawingml/picture`]: "pic",
      "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
      [`${STRICT}/drawingml/chart`]: "c",
      "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
      "urn:schemas-microsoft-com:vml": "v",
      "urn:schemas-microsoft-com:office:office": "o"
    };
    USUAL = "word/document.xml";
    MOST_BESIDE = 12;
  }
});

// src/intake/format/odt.ts
function odtLines(parts) {
  const root = xmlTree(parts.text("content.xml") ?? "");
  const [text] = allWithin(root, "office:text");
  if (!root || !text) return void 0;
  const styles = [root, xmlTree(parts.text("styles.xml") ?? "")];
  const context = {
    unread: unreadOf(),
    hidden: new Set(styles.flatMap((one) => Array.from(allWithin(one, "style:style")).filter(isHidden).map(styleName))),
    lists: new Map(
      styles.flatMap(
        (one) => Array.from(allWithin(one, "text:list-style"), (list) => [styleName(list), levelsIn2(list)])
      )
    ),
    counted: /* @__PURE__ */ new Map()
  };
  const lines = linesOf2(text, context);
  return { lines, notes: context.unread.notes() };
}
function styleName({ attributes }) {
  return attributes["style:name"] ?? "";
}
function isHidden(style) {
  return Array.from(childrenOf(style, "style:text-properties")).some(
    ({ attributes }) => attributes["text:display"] === "none"
  );
}
function levelsIn2(list) {
  return list.inside.flatMap((node) => {
    if (typeof node === "string") return [];
    const { attributes } = node;
    const told2 = attributes["style:num-format"] ?? "";
    const form = told2 === "" || node.name !== "text:list-level-style-number" ? "none" : told2.startsWith("\u4E00") ? "chineseCounting" : FORMS2[told2] ?? "decimal";
    return [
      {
        before: attributes["style:num-prefix"] ?? "",
        after: attributes["style:num-suffix"] ?? "",
        form,
        start: Number(attributes["text:start-value"] ?? 1)
      }
    ];
  });
}
function linesOf2(container, context, place) {
  return container.inside.flatMap((node) => typeof node === "string" ? [] : blockLines(node, context, place));
}
function blockLines(node, context, place) {
  const { name } = node;
  if (name === "text:p" || name === "text:h") return paragraph3(node, "", context);
  if (name === "table:table") return tableLines(rowsOf(node, context));
  if (name === "text:list") return listLines(node, context, place);
  if (CONTENTS.has(name)) context.unread.say("\u76EE\u5F55\u6CA1\u6709\u8BFB\uFF0C\u6B63\u6587\u91CC\u6709\u7684\u7167\u8BFB\u3002");
  if (name === "text:tracked-changes") removed2(node, context);
  return WRAPPING2.has(name) ? linesOf2(node, context, place) : [];
}
function removed2(node, { unread }) {
  for (const deletion of allWithin(node, "text:deletion"))
    unread.leftOut("\u4FEE\u8BA2\u91CC\u5220\u53BB\u7684\u6587\u5B57", Array.from(allWithin(deletion, "text:p"), wordsIn).join(" "));
}
function wordsIn({ inside }) {
  return inside.map((one) => typeof one === "string" ? one : wordsIn(one)).join("");
}
function listLines(list, context, outer) {
  const place = { list: list.attributes["text:style-name"] ?? outer?.list ?? "", level: outer ? outer.level + 1 : 0 };
  return list.inside.flatMap((item) => {
    if (typeof item === "string" || !/^text:list-(?:item|header)$/.test(item.name)) return [];
    let isFirst = item.name === "text:list-item";
    return item.inside.flatMap((node) => {
      if (typeof node === "string") return [];
      if (!isFirst || !/^text:[ph]$/.test(node.name)) return blockLines(node, context, place);
      isFirst = false;
      return paragraph3(node, labelOf2(place, context), context);
    });
  });
}
function labelOf2({ list, level }, { lists, counted }) {
  const own2 = lists.get(list)?.[level];
  if (!own2 || own2.form === "none") return "";
  const counts = counted.get(list) ?? [];
  counted.set(list, counts);
  counts[level] = (counts[level] ?? own2.start - 1) + 1;
  counts.length = level + 1;
  return `${own2.before}${numeralIn(own2.form, counts[level])}${own2.after}`;
}
function notesIn(note, context) {
  return noteLines(Array.from(childrenOf(note, "text:note-body")).flatMap((body) => linesOf2(body, context)));
}
function paragraph3(node, label, context) {
  const after = [];
  const visit = (one) => {
    if (context.hidden.has(one.attributes["text:style-name"] ?? "")) {
      context.unread.leftOut("\u9690\u85CF\u7684\u6587\u5B57", wordsIn(one));
      return "";
    }
    return one.inside.map((child) => typeof child === "string" ? child.replace(/\s+/g, " ") : inlineText(child)).join("");
  };
  const inlineText = (child) => {
    const { name, attributes } = child;
    const counted = COUNTED3[name];
    if (counted) context.unread.add(...counted);
    if (name === "draw:text-box") after.push(...linesOf2(child, context));
    if (name === "text:note") after.push(...notesIn(child, context));
    if (name === "text:s") return " ".repeat(Math.min(Number(attributes["text:c"] ?? 1) || 1, 40));
    return MARKS2[name] ?? (counted ? "" : visit(child));
  };
  const text = visit(node);
  return [...withoutBreaks(label + text), ...after];
}
function rowsOf(table, context) {
  return table.inside.flatMap((node) => {
    if (typeof node === "string") return [];
    if (/^table:table-(?:header-rows|rows|row-group)$/.test(node.name)) return rowsOf(node, context);
    return node.name === "table:table-row" ? [{ before: 0, cells: cellsOf(node, context) }] : [];
  });
}
function cellsOf(row, context) {
  return Array.from(childrenOf(row, "table:table-cell"), (cell) => ({
    lines: linesOf2(cell, context),
    across: Number(cell.attributes["table:number-columns-spanned"] ?? 1) || 1,
    down: Number(cell.attributes["table:number-rows-spanned"] ?? 1) || 1
  }));
}
var FORMS2, WRAPPING2, CONTENTS, COUNTED3, MARKS2;
var init_odt = __esm({
  "src/intake/format/odt.ts"() {
    "use strict";
    init_tree();
    init_breaks();
    init_numerals();
    init_table();
    init_unread();
    FORMS2 = {
      a: "lowerLetter",
      A: "upperLetter",
      i: "lowerRoman",
      I: "upperRoman"
    };
    WRAPPING2 = /* @__PURE__ */ new Set([
      "text:section",
      "text:index-body",
      "text:numbered-paragraph",
      "text:soft-page-break"
    ]);
    CONTENTS = /* @__PURE__ */ new Set([
      "text:table-of-content",
      "text:alphabetical-index",
      "text:illustration-index"
    ]);
    COUNTED3 = {
      "office:annotation": ["\u6279\u6CE8", "\u6761"],
      "draw:image": ["\u56FE\u7247", "\u5F20"],
      "draw:object": ["\u5D4C\u5165\u7684\u5BF9\u8C61", "\u4E2A"],
      "draw:object-ole": ["\u5D4C\u5165\u7684\u5BF9\u8C61", "\u4E2A"]
    };
    MARKS2 = {
      "text:tab": " ",
      "text:line-break": BREAK,
      "text:note": "",
      "draw:text-box": "",
      "text:ruby-text": ""
    };
  }
});

// src/intake/format/laid-out.ts
function paragraphsOf(pages, unread) {
  const lines = [];
  let before;
  let [parted, joins] = [0, 0];
  for (const page of pages) {
    const rows = withoutNumber(rowsOf2(page));
    const margins = marginsOf(rows);
    for (const row of rows) {
      const isMore = before !== void 0 && goesOn(before, row, margins);
      if (isMore) lines.at(-1)?.push(isLatin(before?.text, row.text) ? " " : "", row.text);
      else lines.push([row.text]);
      joins += Number(isMore);
      parted += Number(row.isParted);
      before = row;
    }
  }
  if (joins > 0) unread.say(`\u6309\u7248\u9762\u63A5\u6210\u6BB5\u843D\uFF0C\u63A5\u4E86 ${joins} \u5904\u6362\u884C\u3002`);
  if (parted > 2) unread.say(`\u6709 ${parted} \u884C\u50CF\u662F\u8868\u683C\uFF0C\u8BA4\u4E0D\u51FA\u683C\u5B50\uFF0C\u6309\u884C\u8BFB\u7684\uFF1A\u5BF9\u7740\u539F\u4EF6\u770B\uFF0C\u6700\u597D\u8981\u4E00\u4EFD docx\u3002`);
  return lines.map((parts) => parts.join(""));
}
function marginsOf(rows) {
  let [left, right] = [Number.POSITIVE_INFINITY, 0];
  for (const row of rows) [left, right] = [Math.min(left, row.left), Math.max(right, row.right)];
  const further = rows.filter((row) => row.left > left + row.size).length;
  return { left, right, isIndented: further > rows.length * 0.15 };
}
function goesOn(before, row, { left, right, isIndented }) {
  if (before.isParted || row.isParted || before.right < right - before.size * 1.6) return false;
  const isSame = Math.abs(before.size - row.size) < row.size * 0.15 && row.left < left + row.size * 0.8;
  return isSame && !beginsParagraph(row.text) && (isIndented || !endsParagraph(before.text));
}
function isLatin(before = "", after = "") {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after);
}
function withoutNumber(rows) {
  const isNumber = ({ text }) => /^(?:[—–\-－·\s]*\d{1,4}[—–\-－·\s]*|第\s*\d{1,4}\s*页.{0,12})$/.test(text);
  return rows.filter((row, i2) => !(i2 === 0 || i2 === rows.length - 1) || !isNumber(row));
}
function rowsOf2(pieces) {
  const rows = [];
  for (const piece of pieces.filter(({ text }) => text.trim() !== "").toSorted((a, b) => a.base - b.base)) {
    const last = rows.at(-1);
    const top = last?.[0];
    if (last && top && piece.base - top.base < Math.min(top.size, piece.size) * 0.5) last.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => rowOf2(row.toSorted((a, b) => a.left - b.left)));
}
function rowOf2(pieces) {
  let [text, isParted] = ["", false];
  let before;
  for (const piece of pieces) {
    const gap = before ? piece.left - before.left - before.width : 0;
    const isFar = gap > piece.size * 1.5;
    if (isFar) isParted = true;
    const isApart = gap > piece.size * 0.2 && isLatin(text, piece.text);
    text += `${isFar ? "  " : isApart ? " " : ""}${tight(piece.text)}`;
    before = piece;
  }
  const [left, right] = [pieces[0]?.left ?? 0, before ? before.left + before.width : 0];
  return { text: text.trim(), left, right, size: Math.max(...pieces.map(({ size }) => size)), isParted };
}
function tight(text) {
  return text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) +(?=\S)|(?<=\S) +(?=[\u3000-\u9fff\uff00-\uffef])/g, "");
}
var init_laid_out = __esm({
  "src/intake/format/laid-out.ts"() {
    "use strict";
    init_breaks();
  }
});

// src/intake/format/ofd/pieces.ts
function* piecesIn(page) {
  for (const object of allWithin(page, "ofd:TextObject")) {
    const [left = 0, top = 0, width = 0] = numbersIn(object.attributes["Boundary"]);
    const [a = 1, , , d = 1, e = 0, f = 0] = numbersIn(object.attributes["CTM"]);
    const size = Number(object.attributes["Size"] ?? 0) * Math.abs(d) || 4;
    if (object.attributes["Visible"] === "false") continue;
    let [x2, y] = [0, 0];
    for (const code of childrenOf(object, "ofd:TextCode")) {
      x2 = Number(code.attributes["X"] ?? x2);
      y = Number(code.attributes["Y"] ?? y);
      const text = code.inside.filter((child) => typeof child === "string").join("");
      const told2 = sumOf(code.attributes["DeltaX"], [...text].length - 1) * Math.abs(a);
      const from = left + x2 * a + e;
      const isLong = told2 > 0 && told2 < width * 1.5;
      yield {
        text,
        left: from,
        base: top + y * d + f,
        width: isLong ? told2 + size : Math.min(width || size, size * [...text].length),
        size
      };
    }
  }
}
function numbersIn(text) {
  return (text ?? "").trim() === "" ? [] : (text ?? "").trim().split(/\s+/).map(Number);
}
function sumOf(deltas, count) {
  const told2 = (deltas ?? "").trim().split(/\s+/);
  let [sum, left] = [0, count];
  for (let i2 = 0; i2 < told2.length && left > 0; i2 += 1) {
    const isMany = told2[i2] === "g";
    const times = isMany ? Math.min(left, Number(told2[i2 + 1]) || 0) : 1;
    const delta = Number(isMany ? told2[i2 + 2] : told2[i2]) || 0;
    sum += times * delta;
    left -= times;
    if (isMany) i2 += 2;
  }
  return sum;
}
var init_pieces = __esm({
  "src/intake/format/ofd/pieces.ts"() {
    "use strict";
    init_tree();
  }
});

// src/intake/format/ofd/ofd.ts
function ofdLines(parts) {
  const tree = (path) => xmlTree(parts.text(path) ?? "", KNOWN2);
  const root = tree("ofd.xml");
  if (!root) return void 0;
  const unread = unreadOf();
  const documents = Array.from(allWithin(root, "ofd:DocRoot"), (node) => pathOf(textOf2(node)));
  const pages = documents.flatMap((path) => pagesOf(path, tree(path)));
  if (pages.length > MOST_PAGES)
    return { trouble: `\u6709 ${pages.length} \u9875\uFF0C\u592A\u957F`, remedy: "\u516C\u6587\u4E0D\u4F1A\u8FD9\u4E48\u957F\uFF1B\u628A\u8981\u8BFB\u7684\u51E0\u9875\u53E6\u5B58\u4E00\u4EFD" };
  const templates = /* @__PURE__ */ new Set();
  const found = pages.map((page) => {
    const content = tree(page.path);
    if (!content) return void 0;
    const own2 = Array.from(allWithin(content, "ofd:Template")).flatMap(({ attributes: { TemplateID = "" } }) => {
      const path = page.templates.get(TemplateID);
      if (path === void 0 || templates.has(path)) return [];
      templates.add(path);
      return [...piecesIn(tree(path))];
    });
    for (const _ of allWithin(content, "ofd:ImageObject")) unread.add("\u56FE\u7247", "\u5F20");
    return [...own2, ...piecesIn(content)];
  });
  if (pages.length === 0 || found.includes(void 0)) return void 0;
  if (found.every((pieces) => pieces?.length === 0)) return SCANNED;
  const lines = paragraphsOf(
    found.map((pieces) => pieces ?? []),
    unread
  );
  return { lines, notes: unread.notes() };
}
function pagesOf(path, document) {
  const folder = folderOf(path);
  const templates = new Map(
    Array.from(allWithin(document, "ofd:TemplatePage"), ({ attributes: { ID = "", BaseLoc = "" } }) => [
      ID,
      pathOf(BaseLoc, folder)
    ])
  );
  const list = childrenOf(document, "ofd:Pages").next().value;
  return Array.from(childrenOf(list, "ofd:Page"), ({ attributes: { BaseLoc = "" } }) => ({
    path: pathOf(BaseLoc, folder),
    templates
  }));
}
function textOf2({ inside }) {
  return inside.filter((child) => typeof child === "string").join("").trim();
}
var KNOWN2, MOST_PAGES;
var init_ofd = __esm({
  "src/intake/format/ofd/ofd.ts"() {
    "use strict";
    init_package();
    init_tree();
    init_laid_out();
    init_trouble();
    init_unread();
    init_pieces();
    KNOWN2 = { "http://www.ofdspec.org/2016": "ofd", "http://www.ofdspec.org": "ofd" };
    MOST_PAGES = 500;
  }
});

// src/intake/format/zip.ts
var zip_exports = {};
__export(zip_exports, {
  zipLines: () => zipLines
});
async function zipLines(bytes) {
  try {
    return linesIn(await packageOf(bytes, MOST));
  } catch (error) {
    return error === TOO_MUCH || error === TOO_LONG ? TOO_LARGE : broken("docx");
  }
}
function linesIn(parts) {
  const { paths } = parts;
  const has = (path) => paths.includes(path);
  if (has("ofd.xml")) return ofdLines(parts) ?? broken("OFD");
  if (has("content.xml")) return openDocument(parts);
  const main = mainPartOf(parts);
  if (main !== void 0) return wordLines(parts, main) ?? broken("docx");
  return otherThan(paths);
}
function openDocument(parts) {
  if (parts.text("meta-inf/manifest.xml")?.includes("encryption-data")) return LOCKED_PAPER;
  const kind = parts.text("mimetype") ?? "";
  if (kind.includes("spreadsheet")) return SHEET;
  return odtLines(parts) ?? broken("odt");
}
function otherThan(paths) {
  const hasIn = (folder) => paths.some((path) => path.startsWith(folder));
  if (hasIn("xl/")) return SHEET;
  if (hasIn("ppt/")) return { trouble: "\u662F\u6F14\u793A\u6587\u7A3F\uFF0C\u4E0D\u662F\u6587\u4E66", remedy: "\u628A\u8981\u62C6\u89E3\u7684\u6587\u5B57\u590D\u5236\u5230 docx \u6216 txt" };
  if (hasIn("word/") || paths.length === 0 || paths.includes("[content_types].xml")) return broken("docx");
  return { trouble: "\u662F\u538B\u7F29\u5305\uFF0C\u4E0D\u662F\u6587\u4E66", remedy: "\u5148\u89E3\u538B\uFF0C\u518D\u9010\u4E2A\u8BFB\u91CC\u9762\u7684\u6587\u4EF6" };
}
var MOST, SHEET;
var init_zip = __esm({
  "src/intake/format/zip.ts"() {
    "use strict";
    init_package();
    init_word();
    init_odt();
    init_ofd();
    init_table();
    init_trouble();
    MOST = 20 * 1024 * 1024;
    SHEET = { trouble: "\u8FD9\u662F\u8868\u683C\uFF0C\u4E0D\u662F\u6587\u4E66", remedy: "\u767B\u8BB0\u8868\u683C\u7528 xiaoneng import" };
  }
});

// src/intake/format/pdf.ts
var pdf_exports = {};
__export(pdf_exports, {
  pdfLines: () => pdfLines
});
async function pdfLines(bytes) {
  const { getDocumentProxy } = await import("unpdf");
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (pdf.numPages > MOST_PAGES2)
      return { trouble: `\u6709 ${pdf.numPages} \u9875\uFF0C\u592A\u957F`, remedy: "\u516C\u6587\u4E0D\u4F1A\u8FD9\u4E48\u957F\uFF1B\u628A\u8981\u8BFB\u7684\u51E0\u9875\u53E6\u5B58\u4E00\u4EFD" };
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await piecesOf(await pdf.getPage(number)));
    const bare2 = pages.flatMap((page, i2) => page.some(({ text }) => /[\p{L}\d]/u.test(text)) ? [] : [i2 + 1]);
    if (bare2.length === pages.length) return SCANNED;
    const unread = unreadOf();
    if (bare2.length > 0) unread.say(`\u7B2C ${bare2.join("\u3001")} \u9875\u6CA1\u6709\u6587\u5B57\uFF0C\u50CF\u662F\u626B\u63CF\u7684\u6216\u7A7A\u767D\u7684\uFF0C\u6CA1\u6709\u8BFB\u3002`);
    const lines = paragraphsOf(pages, unread);
    const notes = unread.notes();
    return { lines, notes };
  } catch (error) {
    return /password/i.test(String(error)) ? LOCKED_PAPER : broken("PDF");
  }
}
async function piecesOf(page) {
  const { items } = await page.getTextContent();
  const top = page.view[3] ?? 0;
  return items.flatMap(
    ({ str, transform, width = 0, height = 0 }) => {
      const [, , , scale = 0, left = 0, base = 0] = transform ?? [];
      if (str === void 0) return [];
      return [{ text: str, left, base: top - base, width, size: height || Math.abs(scale) || 10 }];
    }
  );
}
var MOST_PAGES2;
var init_pdf = __esm({
  "src/intake/format/pdf.ts"() {
    "use strict";
    init_laid_out();
    init_trouble();
    init_unread();
    MOST_PAGES2 = 500;
  }
});

// src/intake/format/doc/doc.ts
var doc_exports = {};
__export(doc_exports, {
  docLines: () => docLines
});
async function docLines(_bytes) {
  return broken("doc");
}
var init_doc = __esm({
  "src/intake/format/doc/doc.ts"() {
    "use strict";
    init_trouble();
  }
});

// node_modules/postal-mime/dist/esm/decode-strings.js
function decodeBase64(base64) {
  let len = base64.length;
  while (len > 0 && base64.charAt(len - 1) === "=") {
    len--;
  }
  if (len % 4 === 1) {
    len--;
  }
  const remainder = len % 4;
  const bufferLength = Math.floor(len / 4) * 3 + (remainder ? remainder - 1 : 0);
  const arrayBuffer = new ArrayBuffer(bufferLength);
  const bytes = new Uint8Array(arrayBuffer);
  let p = 0;
  for (let i2 = 0; i2 < len; i2 += 4) {
    let encoded1 = base64Lookup[base64.charCodeAt(i2)];
    let encoded2 = base64Lookup[base64.charCodeAt(i2 + 1)];
    let encoded3 = base64Lookup[base64.charCodeAt(i2 + 2)];
    let encoded4 = base64Lookup[base64.charCodeAt(i2 + 3)];
    bytes[p++] = encoded1 << 2 | encoded2 >> 4;
    if (p < bufferLength) {
      bytes[p++] = (encoded2 & 15) << 4 | encoded3 >> 2;
    }
    if (p < bufferLength) {
      bytes[p++] = (encoded3 & 3) << 6 | encoded4 & 63;
    }
  }
  return arrayBuffer;
}
function normalizeCharset(charset) {
  return charset.replace(/^(?:x-ms-|x-|cs)/, "").replace(/[\s._-]+/g, "");
}
function tryDecoder(charset) {
  if (!ENCODING_LABELS.has(charset)) {
    return null;
  }
  let decoder = decoders.get(charset);
  if (decoder === void 0) {
    decoder = null;
    try {
      decoder = new TextDecoder(charset);
    } catch {
    }
    decoders.set(charset, decoder);
  }
  return decoder;
}
function getDecoder(charset) {
  charset = (charset || "utf8").trim().toLowerCase();
  const decoder = tryDecoder(charset);
  if (decoder) {
    return decoder;
  }
  const normalized = normalizeCharset(charset);
  const codePage = normalized.match(codePagePattern);
  const alias = codePage && codePageAliases.get(codePage[1]) || charsetAliases.get(normalized) || normalized;
  return tryDecoder(alias) || tryDecoder("windows-1252") || utf8Decoder;
}
async function blobToArrayBuffer(blob) {
  if ("arrayBuffer" in blob) {
    return await blob.arrayBuffer();
  }
  const fr = new FileReader();
  return new Promise((resolve, reject) => {
    fr.onload = () => {
      resolve(fr.result);
    };
    fr.onerror = () => {
      reject(fr.error);
    };
    fr.readAsArrayBuffer(blob);
  });
}
function hexNibble(c) {
  if (c >= 48 && c <= 57) {
    return c - 48;
  }
  if (c >= 97 && c <= 102) {
    return c - 97 + 10;
  }
  if (c >= 65 && c <= 70) {
    return c - 65 + 10;
  }
  return -1;
}
function decodeWord(charset, encoding, str) {
  let splitPos = charset.indexOf("*");
  if (splitPos >= 0) {
    charset = charset.slice(0, splitPos);
  }
  encoding = encoding.toUpperCase();
  let byteStr;
  if (encoding === "Q") {
    str = str.replace(/=\s+([0-9a-fA-F])/g, "=$1").replace(/[_\s]/g, " ");
    let buf = textEncoder.encode(str);
    let encodedBytes = [];
    for (let i2 = 0, len = buf.length; i2 < len; i2++) {
      let c = buf[i2];
      if (i2 <= len - 2 && c === 61) {
        let high = hexNibble(buf[i2 + 1]);
        let low = hexNibble(buf[i2 + 2]);
        if (high >= 0 && low >= 0) {
          encodedBytes.push(high << 4 | low);
          i2 += 2;
          continue;
        }
      }
      encodedBytes.push(c);
    }
    byteStr = new ArrayBuffer(encodedBytes.length);
    let dataView = new DataView(byteStr);
    for (let i2 = 0, len = encodedBytes.length; i2 < len; i2++) {
      dataView.setUint8(i2, encodedBytes[i2]);
    }
  } else if (encoding === "B") {
    byteStr = decodeBase64(str.replace(/[^a-zA-Z0-9\+\/=]+/g, ""));
  } else {
    byteStr = textEncoder.encode(str);
  }
  return getDecoder(charset).decode(byteStr);
}
function isEncodedWordsOnly(str) {
  return ENCODED_WORDS_ONLY_REGEX.test(str);
}
function splitEncodedWords(str) {
  const tokens = [];
  ENCODED_WORD_REGEX.lastIndex = 0;
  let pos = 0;
  let match;
  while (match = ENCODED_WORD_REGEX.exec(str)) {
    if (match.index > pos) {
      tokens.push({ text: str.substring(pos, match.index) });
    }
    tokens.push({ charset: match[1], encoding: match[2], encodedText: match[3] });
    pos = match.index + match[0].length;
  }
  if (pos < str.length) {
    tokens.push({ text: str.substring(pos) });
  }
  return tokens;
}
function canJoinWords(left, right) {
  const encoding = left.encoding.toUpperCase();
  if (left.charset !== right.charset || encoding !== right.encoding.toUpperCase()) {
    return false;
  }
  if (encoding === "B") {
    return left.encodedText.length % 4 === 0 && !/=$/.test(left.encodedText);
  }
  return true;
}
function renderTokens(tokens, joinWords) {
  let result = "";
  let pending = null;
  for (let i2 = 0; i2 < tokens.length; i2++) {
    const token = tokens[i2];
    if (token.text !== void 0) {
      const nextToken = tokens[i2 + 1];
      if (pending && nextToken && nextToken.text === void 0 && WORD_SEPARATOR_REGEX.test(token.text)) {
        continue;
      }
      if (pending) {
        result += decodeWord(pending.charset, pending.encoding, pending.encodedText);
        pending = null;
      }
      result += token.text;
      continue;
    }
    if (pending && joinWords && canJoinWords(pending, token)) {
      pending.encodedText += token.encodedText;
      continue;
    }
    if (pending) {
      result += decodeWord(pending.charset, pending.encoding, pending.encodedText);
    }
    pending = { charset: token.charset, encoding: token.encoding, encodedText: token.encodedText };
  }
  if (pending) {
    result += decodeWord(pending.charset, pending.encoding, pending.encodedText);
  }
  return result;
}
function decodeWords(str) {
  const tokens = splitEncodedWords((str || "").toString());
  const result = renderTokens(tokens, true);
  return result.indexOf("\uFFFD") < 0 ? result : renderTokens(tokens, false);
}
function decodeURIComponentWithCharset(encodedStr, charset) {
  charset = charset || "utf-8";
  let encodedBytes = [];
  for (let i2 = 0; i2 < encodedStr.length; i2++) {
    let c = encodedStr.charAt(i2);
    const high = c === "%" ? hexNibble(encodedStr.charCodeAt(i2 + 1)) : -1;
    const low = high >= 0 ? hexNibble(encodedStr.charCodeAt(i2 + 2)) : -1;
    if (low >= 0) {
      encodedBytes.push(high << 4 | low);
      i2 += 2;
    } else if (c.charCodeAt(0) > 126) {
      const bytes = textEncoder.encode(c);
      for (let j = 0; j < bytes.length; j++) {
        encodedBytes.push(bytes[j]);
      }
    } else {
      encodedBytes.push(c.charCodeAt(0));
    }
  }
  const byteStr = new ArrayBuffer(encodedBytes.length);
  const dataView = new DataView(byteStr);
  for (let i2 = 0, len = encodedBytes.length; i2 < len; i2++) {
    dataView.setUint8(i2, encodedBytes[i2]);
  }
  return getDecoder(charset).decode(byteStr);
}
function decodeParameterValueContinuations(header) {
  let paramKeys = /* @__PURE__ */ new Map();
  Object.keys(header.params).forEach((key) => {
    let match = key.match(/\*((\d+)\*?)?$/);
    if (!match) {
      return;
    }
    let actualKey = key.slice(0, match.index).toLowerCase();
    let nr = Number(match[2]) || 0;
    let paramVal = paramKeys.get(actualKey);
    if (!paramVal) {
      paramVal = {
        charset: null,
        values: []
      };
      paramKeys.set(actualKey, paramVal);
    }
    let value = header.params[key];
    let encoded = match[0].charAt(match[0].length - 1) === "*";
    if (nr === 0 && encoded && (match = value.match(/^([^']*)'[^']*'(.*)$/))) {
      paramVal.charset = match[1] || "utf-8";
      value = match[2];
    }
    paramVal.values.push({ nr, value, encoded });
    delete header.params[key];
  });
  paramKeys.forEach((paramVal, key) => {
    let result = "";
    let pending = "";
    for (let part of paramVal.values.sort((a, b) => a.nr - b.nr)) {
      if (part.encoded) {
        pending += part.value;
        continue;
      }
      if (pending) {
        result += decodeURIComponentWithCharset(pending, paramVal.charset);
        pending = "";
      }
      result += part.value;
    }
    if (pending) {
      result += decodeURIComponentWithCharset(pending, paramVal.charset);
    }
    header.params[key] = result;
  });
}
var textEncoder, base64Chars, base64Lookup, charsetAliases, codePageAliases, codePagePattern, ENCODING_LABELS, decoders, utf8Decoder, ENCODED_WORD_PATTERN, ENCODED_WORD_REGEX, WORD_SEPARATOR_REGEX, ENCODED_WORDS_ONLY_REGEX;
var init_decode_strings = __esm({
  "node_modules/postal-mime/dist/esm/decode-strings.js"() {
    textEncoder = new TextEncoder();
    base64Chars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    base64Lookup = new Uint8Array(256);
    for (let i2 = 0; i2 < base64Chars.length; i2++) {
      base64Lookup[base64Chars.charCodeAt(i2)] = i2;
    }
    charsetAliases = /* @__PURE__ */ new Map([
      // Hebrew. The logical and explicit ordering variants share the iso-8859-8 index.
      ["iso88598i", "iso-8859-8"],
      ["iso88598e", "iso-8859-8"],
      // Japanese. WHATWG shift_jis is the Windows-31J index, so cp932 text decodes
      // identically, including the NEC and IBM extension rows.
      ["shiftjis", "shift_jis"],
      ["windows31j", "shift_jis"],
      ["mskanji", "shift_jis"],
      ["eucjp", "euc-jp"],
      // ISO-2022-JP, including the -1 / -2 supersets. Escape sequences outside plain
      // ISO-2022-JP (JIS X 0212, the non-Japanese G2 sets, and the SO/SI katakana shifts
      // cp50222 uses) decode to replacement characters, but the Japanese text around them
      // still comes out right.
      ["iso2022jp", "iso-2022-jp"],
      ["iso2022jp1", "iso-2022-jp"],
      ["iso2022jp2", "iso-2022-jp"],
      ["junet", "iso-2022-jp"],
      // Korean. The WHATWG euc-kr index is the extended cp949 / UHC index.
      ["euckr", "euc-kr"],
      ["uhc", "euc-kr"],
      // Thai.
      ["tis620", "windows-874"]
    ]);
    codePageAliases = /* @__PURE__ */ new Map([
      ["932", "shift_jis"],
      ["936", "gbk"],
      ["949", "euc-kr"],
      ["950", "big5"],
      ["874", "windows-874"],
      // Microsoft's EUC-JP and ISO-2022-JP variants. euc-jp and iso-2022-jp cover
      // everything they can express.
      ["51932", "euc-jp"],
      ["50220", "iso-2022-jp"],
      ["50221", "iso-2022-jp"],
      ["50222", "iso-2022-jp"]
    ]);
    codePagePattern = /^(?:cp|windows|ms|ibm)(\d+)$/;
    ENCODING_LABELS = new Set([
      // UTF-8
      "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8",
      // IBM866
      "866 cp866 csibm866 ibm866",
      // ISO-8859-2
      "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2",
      // ISO-8859-3
      "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3",
      // ISO-8859-4
      "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4",
      // ISO-8859-5
      "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988",
      // ISO-8859-6
      "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e",
      "iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987",
      // ISO-8859-7
      "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 iso_8859-7",
      "iso_8859-7:1987 sun_eu_greek",
      // ISO-8859-8
      "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8",
      "iso_8859-8:1988 visual",
      // ISO-8859-8-I
      "csiso88598i iso-8859-8-i logical",
      // ISO-8859-10
      "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6",
      // ISO-8859-13
      "iso-8859-13 iso8859-13 iso885913",
      // ISO-8859-14
      "iso-8859-14 iso8859-14 iso885914",
      // ISO-8859-15
      "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9",
      // ISO-8859-16
      "iso-8859-16",
      // KOI8-R
      "cskoi8r koi koi8 koi8-r koi8_r",
      // KOI8-U
      "koi8-ru koi8-u",
      // macintosh
      "csmacintosh mac macintosh x-mac-roman",
      // windows-874
      "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874",
      // windows-1250
      "cp1250 windows-1250 x-cp1250",
      // windows-1251
      "cp1251 windows-1251 x-cp1251",
      // windows-1252
      "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591",
      "iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252",
      // windows-1253
      "cp1253 windows-1253 x-cp1253",
      // windows-1254
      "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5",
      "windows-1254 x-cp1254",
      // windows-1255
      "cp1255 windows-1255 x-cp1255",
      // windows-1256
      "cp1256 windows-1256 x-cp1256",
      // windows-1257
      "cp1257 windows-1257 x-cp1257",
      // windows-1258
      "cp1258 windows-1258 x-cp1258",
      // x-mac-cyrillic
      "x-mac-cyrillic x-mac-ukrainian",
      // GBK
      "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk",
      // gb18030
      "gb18030",
      // Big5
      "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
      // EUC-JP
      "cseucpkdfmtjapanese euc-jp x-euc-jp",
      // ISO-2022-JP
      "csiso2022jp iso-2022-jp",
      // Shift_JIS
      "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis",
      // EUC-KR
      "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601",
      "windows-949",
      // replacement
      "csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement",
      // UTF-16BE
      "unicodefffe utf-16be",
      // UTF-16LE
      "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le",
      // x-user-defined
      "x-user-defined"
    ].join(" ").split(" "));
    decoders = /* @__PURE__ */ new Map();
    utf8Decoder = new TextDecoder();
    ENCODED_WORD_PATTERN = "=\\?([^?\\s]+)\\?([QqBb])\\?([^?]*)\\?=";
    ENCODED_WORD_REGEX = new RegExp(ENCODED_WORD_PATTERN, "g");
    WORD_SEPARATOR_REGEX = /^[ \t\r\n]+$/;
    ENCODED_WORDS_ONLY_REGEX = new RegExp(`^(?:${ENCODED_WORD_PATTERN}\\s*)+$`);
  }
});

// node_modules/postal-mime/dist/esm/pass-through-decoder.js
var PassThroughDecoder;
var init_pass_through_decoder = __esm({
  "node_modules/postal-mime/dist/esm/pass-through-decoder.js"() {
    init_decode_strings();
    PassThroughDecoder = class {
      constructor() {
        this.chunks = [];
      }
      update(line) {
        this.chunks.push(line);
        this.chunks.push("\n");
      }
      finalize() {
        return blobToArrayBuffer(new Blob(this.chunks, { type: "application/octet-stream" }));
      }
    };
  }
});

// node_modules/postal-mime/dist/esm/base64-decoder.js
var Base64Decoder;
var init_base64_decoder = __esm({
  "node_modules/postal-mime/dist/esm/base64-decoder.js"() {
    init_decode_strings();
    Base64Decoder = class {
      constructor(opts) {
        opts = opts || {};
        this.decoder = opts.decoder || new TextDecoder();
        this.maxChunkSize = 100 * 1024;
        this.chunks = [];
        this.remainder = "";
      }
      pushChunk(base64Str) {
        if (base64Str.length) {
          this.chunks.push(decodeBase64(base64Str));
        }
      }
      flushRemainder() {
        this.pushChunk(this.remainder);
        this.remainder = "";
      }
      update(buffer) {
        let str = this.decoder.decode(buffer).replace(/[^a-zA-Z0-9+/=]+/g, "");
        const units = str.split(/=+/);
        for (let i2 = 0; i2 < units.length; i2++) {
          this.remainder += units[i2];
          if (i2 < units.length - 1) {
            this.flushRemainder();
          }
        }
        if (this.remainder.length >= this.maxChunkSize) {
          const alignedLength = Math.floor(this.remainder.length / 4) * 4;
          this.pushChunk(this.remainder.substring(0, alignedLength));
          this.remainder = this.remainder.substring(alignedLength);
        }
      }
      finalize() {
        this.flushRemainder();
        return blobToArrayBuffer(new Blob(this.chunks, { type: "application/octet-stream" }));
      }
    };
  }
});

// node_modules/postal-mime/dist/esm/qp-decoder.js
var CHR_EQUALS, CHR_LF, QPDecoder;
var init_qp_decoder = __esm({
  "node_modules/postal-mime/dist/esm/qp-decoder.js"() {
    init_decode_strings();
    CHR_EQUALS = 61;
    CHR_LF = 10;
    QPDecoder = class {
      constructor() {
        this.maxChunkSize = 100 * 1024;
        this.buffer = new Uint8Array(this.maxChunkSize);
        this.bufferPos = 0;
        this.chunks = [];
      }
      writeByte(byte) {
        if (this.bufferPos >= this.buffer.length) {
          this.flushBuffer();
        }
        this.buffer[this.bufferPos++] = byte;
      }
      // Literal text is the bulk of a typical body, so it is copied in runs rather than a
      // byte at a time
      writeBytes(line, start, end) {
        while (start < end) {
          if (this.bufferPos >= this.buffer.length) {
            this.flushBuffer();
          }
          const count = Math.min(end - start, this.buffer.length - this.bufferPos);
          this.buffer.set(line.subarray(start, start + count), this.bufferPos);
          this.bufferPos += count;
          start += count;
        }
      }
      flushBuffer() {
        if (this.bufferPos) {
          this.chunks.push(this.buffer.slice(0, this.bufferPos));
          this.bufferPos = 0;
        }
      }
      // Quoted-printable source is 7 bit by definition, so it is decoded byte by byte and
      // the result is handed on as bytes. Running the body charset over the encoded source
      // instead corrupted every part whose charset was not ASCII compatible: the same
      // content that decoded correctly in base64 came out as mojibake in quoted-printable.
      update(line) {
        let len = line.length;
        const softBreak = len > 0 && line[len - 1] === CHR_EQUALS;
        if (softBreak) {
          len--;
        }
        let literalStart = 0;
        for (let i2 = 0; i2 < len; i2++) {
          if (line[i2] !== CHR_EQUALS || i2 + 2 >= len) {
            continue;
          }
          const high = hexNibble(line[i2 + 1]);
          const low = hexNibble(line[i2 + 2]);
          if (high < 0 || low < 0) {
            continue;
          }
          this.writeBytes(line, literalStart, i2);
          this.writeByte(high << 4 | low);
          i2 += 2;
          literalStart = i2 + 1;
        }
        this.writeBytes(line, literalStart, len);
        if (!softBreak) {
          this.writeByte(CHR_LF);
        }
      }
      finalize() {
        this.flushBuffer();
        return blobToArrayBuffer(new Blob(this.chunks, { type: "application/octet-stream" }));
      }
    };
  }
});

// node_modules/postal-mime/dist/esm/mime-node.js
var headerDecoder, isWsp, trimWsp, CONTENT_HEADERS, MimeNode;
var init_mime_node = __esm({
  "node_modules/postal-mime/dist/esm/mime-node.js"() {
    init_decode_strings();
    init_pass_through_decoder();
    init_base64_decoder();
    init_qp_decoder();
    headerDecoder = new TextDecoder("utf-8", { ignoreBOM: true });
    isWsp = (c) => c === 32 || c === 9;
    trimWsp = (str) => {
      let start = 0;
      let end = str.length;
      while (start < end && isWsp(str.charCodeAt(start))) {
        start++;
      }
      while (end > start && isWsp(str.charCodeAt(end - 1))) {
        end--;
      }
      return str.slice(start, end);
    };
    CONTENT_HEADERS = /* @__PURE__ */ new Set([
      "content-type",
      "content-transfer-encoding",
      "content-disposition",
      "content-id",
      "content-description"
    ]);
    MimeNode = class {
      constructor(options) {
        this.options = options;
        this.postalMime = options.postalMime;
        this.childNodes = [];
        this.finalizedChildCount = 0;
        if (options.parentNode) {
          this.parentNode = options.parentNode;
          this.depth = this.parentNode.depth + 1;
          if (this.depth > options.maxNestingDepth) {
            throw new Error(`Maximum MIME nesting depth of ${options.maxNestingDepth} levels exceeded`);
          }
          options.parentNode.childNodes.push(this);
        } else {
          this.depth = 0;
        }
        this.state = "header";
        this.headerLines = [];
        const parentMultipartType = options.parentMultipartType || null;
        const defaultContentType = parentMultipartType === "digest" ? "message/rfc822" : "text/plain";
        this.contentType = {
          value: defaultContentType,
          parsed: { value: defaultContentType, params: {} },
          multipart: false
        };
        this.contentTransferEncoding = {
          value: "8bit",
          encoding: ""
        };
        this.contentDisposition = {
          value: "",
          parsed: { value: "", params: {} }
        };
        this.headers = [];
        this.rawHeaderLines = [];
        this.contentDecoder = null;
        this.content = null;
      }
      setupContentDecoder(transferEncoding) {
        if (/base64/i.test(transferEncoding)) {
          this.contentDecoder = new Base64Decoder();
        } else if (/quoted-printable/i.test(transferEncoding)) {
          this.contentDecoder = new QPDecoder();
        } else {
          this.contentDecoder = new PassThroughDecoder();
        }
      }
      async finalize() {
        if (this.state === "finished") {
          return;
        }
        if (this.state === "header") {
          this.processHeaders();
        }
        let boundaries = this.postalMime.boundaries;
        for (let i2 = boundaries.length - 1; i2 >= 0; i2--) {
          let boundary = boundaries[i2];
          if (boundary.node === this) {
            boundaries.splice(i2, 1);
            break;
          }
        }
        await this.finalizeChildNodes();
        this.content = this.contentDecoder ? await this.contentDecoder.finalize() : null;
        this.contentDecoder = null;
        this.state = "finished";
      }
      async finalizeChildNodes() {
        while (this.finalizedChildCount < this.childNodes.length) {
          await this.childNodes[this.finalizedChildCount++].finalize();
        }
      }
      // Strip RFC 822 comments (parenthesized text) from structured header values.
      //
      // Inside an unquoted parameter value a parenthesis that continues the current token is
      // content, because `filename=Invoice(1).pdf` is a filename and not a token followed by
      // a comment, and deleting the parens silently renames the attachment.
      stripComments(str) {
        let result = "";
        let depth = 0;
        let escaped = false;
        let inQuote = false;
        let commentStart = -1;
        let inParameterValue = false;
        let endsWithWsp = false;
        const append = (c) => {
          result += c;
          endsWithWsp = c === " " || c === "	";
        };
        const opensComment = () => !inParameterValue || !result.length || endsWithWsp;
        for (let i2 = 0; i2 < str.length; i2++) {
          const chr = str.charAt(i2);
          if (escaped) {
            if (depth === 0) {
              append(chr);
            }
            escaped = false;
            continue;
          }
          if (chr === "\\") {
            escaped = true;
            if (depth === 0) {
              append(chr);
            }
            continue;
          }
          if (chr === '"' && depth === 0) {
            inQuote = !inQuote;
            append(chr);
            continue;
          }
          if (!inQuote) {
            if (chr === "(" && opensComment()) {
              if (depth === 0) {
                commentStart = i2;
              }
              depth++;
              continue;
            }
            if (chr === ")" && depth > 0) {
              depth--;
              continue;
            }
            if (depth === 0) {
              if (chr === "=") {
                inParameterValue = true;
              } else if (chr === ";") {
                inParameterValue = false;
              }
            }
          }
          if (depth === 0) {
            append(chr);
          }
        }
        if (depth === 0) {
          return result;
        }
        return str.indexOf(";", commentStart) < 0 ? result : str;
      }
      parseStructuredHeader(str) {
        str = this.stripComments(str);
        let response = {
          value: "",
          params: {}
        };
        let key = false;
        let value = "";
        let stage = "value";
        let pendingSpace = "";
        let quoteClosed = false;
        let quote = false;
        let escaped = false;
        let chr;
        const addChr = (c) => {
          if (value.length) {
            value += pendingSpace;
          }
          pendingSpace = "";
          value += c;
        };
        const takeValue = () => {
          const result = value;
          value = "";
          pendingSpace = "";
          quoteClosed = false;
          return result;
        };
        const storeParam = (name, result) => {
          if (!Object.prototype.hasOwnProperty.call(response.params, name)) {
            response.params[name] = result;
          }
        };
        const storeValue = () => {
          const result = takeValue();
          if (key === false) {
            response.value = result;
          } else {
            storeParam(key, result);
          }
        };
        const storeEmptyKey = () => {
          const name = takeValue().trim();
          if (name) {
            storeParam(name.toLowerCase(), "");
          }
        };
        for (let i2 = 0, len = str.length; i2 < len; i2++) {
          chr = str.charAt(i2);
          switch (stage) {
            case "key":
              if (chr === "=") {
                key = takeValue().trim().toLowerCase();
                stage = "value";
                break;
              }
              if (chr === ";") {
                storeEmptyKey();
                break;
              }
              value += chr;
              break;
            case "value":
              if (escaped) {
                addChr(chr);
              } else if (quote && chr === "\\") {
                escaped = true;
                continue;
              } else if (quote && chr === quote) {
                quote = false;
                quoteClosed = true;
              } else if (!quote && chr === '"') {
                quote = chr;
                if (value.length) {
                  value += pendingSpace;
                }
                pendingSpace = "";
              } else if (!quote && chr === ";") {
                storeValue();
                stage = "key";
              } else if (!quote && (chr === " " || chr === "	")) {
                pendingSpace += chr;
              } else if (!quoteClosed) {
                addChr(chr);
              }
              escaped = false;
              break;
          }
        }
        if (stage === "value") {
          storeValue();
        } else {
          storeEmptyKey();
        }
        if (response.value) {
          response.value = response.value.toLowerCase();
        }
        decodeParameterValueContinuations(response);
        return response;
      }
      decodeFlowedText(str, delSp) {
        const parts = [];
        let lineStart = 0;
        let lineLength = 0;
        const lines = str.split(/\r?\n/);
        for (let i2 = 0; i2 < lines.length; i2++) {
          let line = lines[i2];
          if (line.charAt(0) === " ") {
            line = line.slice(1);
          }
          if (i2) {
            const last = parts.length ? parts[parts.length - 1] : "";
            const isSignature = lineLength === 3 && parts.slice(lineStart).join("") === "-- ";
            if (last.endsWith(" ") && !isSignature) {
              if (delSp) {
                if (last.length > 1) {
                  parts[parts.length - 1] = last.slice(0, -1);
                } else {
                  parts.pop();
                }
                lineLength--;
              }
            } else {
              parts.push("\n");
              lineStart = parts.length;
              lineLength = 0;
            }
          }
          if (line) {
            parts.push(line);
            lineLength += line.length;
          }
        }
        return parts.join("");
      }
      getTextContent() {
        if (!this.content) {
          return "";
        }
        let str = getDecoder(this.contentType.parsed.params.charset).decode(this.content);
        if (/^flowed$/i.test(this.contentType.parsed.params.format)) {
          str = this.decodeFlowedText(str, /^yes$/i.test(this.contentType.parsed.params.delsp));
        }
        return str;
      }
      processHeaders() {
        let foldedLines = [];
        for (let line of this.headerLines) {
          if (foldedLines.length && /^[ \t]/.test(line)) {
            foldedLines[foldedLines.length - 1].push(line);
          } else {
            foldedLines.push([line]);
          }
        }
        let seenContentHeaders = /* @__PURE__ */ new Set();
        for (let parts of foldedLines) {
          let rawLine = parts.join("\n");
          let sep = rawLine.indexOf(":");
          let rawKey = trimWsp(sep < 0 ? rawLine : rawLine.slice(0, sep));
          this.rawHeaderLines.push({
            key: rawKey.toLowerCase(),
            line: rawLine
          });
          let unfoldedLine = parts.join("");
          sep = unfoldedLine.indexOf(":");
          let key = trimWsp(sep < 0 ? unfoldedLine : unfoldedLine.slice(0, sep));
          let value = sep < 0 ? "" : trimWsp(unfoldedLine.slice(sep + 1).replace(/[\r\n]+/g, " "));
          this.headers.push({ key: key.toLowerCase(), originalKey: key, value });
          const lowerKey = key.toLowerCase();
          if (CONTENT_HEADERS.has(lowerKey) && !seenContentHeaders.has(lowerKey)) {
            seenContentHeaders.add(lowerKey);
            switch (lowerKey) {
              case "content-type":
                this.contentType.value = value;
                break;
              case "content-transfer-encoding":
                this.contentTransferEncoding.value = value;
                break;
              case "content-disposition":
                this.contentDisposition.value = value;
                break;
              case "content-id":
                this.contentId = value;
                break;
              case "content-description":
                this.contentDescription = value;
                break;
            }
          }
        }
        this.contentType.parsed = this.parseStructuredHeader(this.contentType.value);
        this.contentType.multipart = /^multipart\//i.test(this.contentType.parsed.value) ? this.contentType.parsed.value.slice(this.contentType.parsed.value.indexOf("/") + 1) : false;
        if (this.contentType.multipart && this.contentType.parsed.params.boundary) {
          this.postalMime.boundaries.push({
            value: textEncoder.encode(this.contentType.parsed.params.boundary),
            node: this
          });
        }
        this.contentDisposition.parsed = this.parseStructuredHeader(this.contentDisposition.value);
        this.contentTransferEncoding.encoding = (this.stripComments(this.contentTransferEncoding.value).toLowerCase().match(/[\w-]+/) || [""])[0];
        this.setupContentDecoder(this.contentTransferEncoding.encoding);
      }
      feed(line) {
        switch (this.state) {
          case "header":
            if (!line.length) {
              this.state = "body";
              this.processHeaders();
              return;
            }
            this.postalMime.headerSize += line.length;
            if (this.postalMime.headerSize > this.options.maxHeadersSize) {
              let error = new Error(`Maximum header size of ${this.options.maxHeadersSize} bytes exceeded`);
              throw error;
            }
            this.headerLines.push(headerDecoder.decode(line));
            break;
          case "body":
            if (this.contentDecoder) {
              this.contentDecoder.update(line);
            }
            break;
        }
      }
    };
  }
});

// node_modules/postal-mime/dist/esm/html-entities.js
var htmlEntities;
var init_html_entities = __esm({
  "node_modules/postal-mime/dist/esm/html-entities.js"() {
    htmlEntities = {
      "&AElig": "\xC6",
      "&AElig;": "\xC6",
      "&AMP": "&",
      "&AMP;": "&",
      "&Aacute": "\xC1",
      "&Aacute;": "\xC1",
      "&Abreve;": "\u0102",
      "&Acirc": "\xC2",
      "&Acirc;": "\xC2",
      "&Acy;": "\u0410",
      "&Afr;": "\u{1D504}",
      "&Agrave": "\xC0",
      "&Agrave;": "\xC0",
      "&Alpha;": "\u0391",
      "&Amacr;": "\u0100",
      "&And;": "\u2A53",
      "&Aogon;": "\u0104",
      "&Aopf;": "\u{1D538}",
      "&ApplyFunction;": "\u2061",
      "&Aring": "\xC5",
      "&Aring;": "\xC5",
      "&Ascr;": "\u{1D49C}",
      "&Assign;": "\u2254",
      "&Atilde": "\xC3",
      "&Atilde;": "\xC3",
      "&Auml": "\xC4",
      "&Auml;": "\xC4",
      "&Backslash;": "\u2216",
      "&Barv;": "\u2AE7",
      "&Barwed;": "\u2306",
      "&Bcy;": "\u0411",
      "&Because;": "\u2235",
      "&Bernoullis;": "\u212C",
      "&Beta;": "\u0392",
      "&Bfr;": "\u{1D505}",
      "&Bopf;": "\u{1D539}",
      "&Breve;": "\u02D8",
      "&Bscr;": "\u212C",
      "&Bumpeq;": "\u224E",
      "&CHcy;": "\u0427",
      "&COPY": "\xA9",
      "&COPY;": "\xA9",
      "&Cacute;": "\u0106",
      "&Cap;": "\u22D2",
      "&CapitalDifferentialD;": "\u2145",
      "&Cayleys;": "\u212D",
      "&Ccaron;": "\u010C",
      "&Ccedil": "\xC7",
      "&Ccedil;": "\xC7",
      "&Ccirc;": "\u0108",
      "&Cconint;": "\u2230",
      "&Cdot;": "\u010A",
      "&Cedilla;": "\xB8",
      "&CenterDot;": "\xB7",
      "&Cfr;": "\u212D",
      "&Chi;": "\u03A7",
      "&CircleDot;": "\u2299",
      "&CircleMinus;": "\u2296",
      "&CirclePlus;": "\u2295",
      "&CircleTimes;": "\u2297",
      "&ClockwiseContourIntegral;": "\u2232",
      "&CloseCurlyDoubleQuote;": "\u201D",
      "&CloseCurlyQuote;": "\u2019",
      "&Colon;": "\u2237",
      "&Colone;": "\u2A74",
      "&Congruent;": "\u2261",
      "&Conint;": "\u222F",
      "&ContourIntegral;": "\u222E",
      "&Copf;": "\u2102",
      "&Coproduct;": "\u2210",
      "&CounterClockwiseContourIntegral;": "\u2233",
      "&Cross;": "\u2A2F",
      "&Cscr;": "\u{1D49E}",
      "&Cup;": "\u22D3",
      "&CupCap;": "\u224D",
      "&DD;": "\u2145",
      "&DDotrahd;": "\u2911",
      "&DJcy;": "\u0402",
      "&DScy;": "\u0405",
      "&DZcy;": "\u040F",
      "&Dagger;": "\u2021",
      "&Darr;": "\u21A1",
      "&Dashv;": "\u2AE4",
      "&Dcaron;": "\u010E",
      "&Dcy;": "\u0414",
      "&Del;": "\u2207",
      "&Delta;": "\u0394",
      "&Dfr;": "\u{1D507}",
      "&DiacriticalAcute;": "\xB4",
      "&DiacriticalDot;": "\u02D9",
      "&DiacriticalDoubleAcute;": "\u02DD",
      "&DiacriticalGrave;": "`",
      "&DiacriticalTilde;": "\u02DC",
      "&Diamond;": "\u22C4",
      "&DifferentialD;": "\u2146",
      "&Dopf;": "\u{1D53B}",
      "&Dot;": "\xA8",
      "&DotDot;": "\u20DC",
      "&DotEqual;": "\u2250",
      "&DoubleContourIntegral;": "\u222F",
      "&DoubleDot;": "\xA8",
      "&DoubleDownArrow;": "\u21D3",
      "&DoubleLeftArrow;": "\u21D0",
      "&DoubleLeftRightArrow;": "\u21D4",
      "&DoubleLeftTee;": "\u2AE4",
      "&DoubleLongLeftArrow;": "\u27F8",
      "&DoubleLongLeftRightArrow;": "\u27FA",
      "&DoubleLongRightArrow;": "\u27F9",
      "&DoubleRightArrow;": "\u21D2",
      "&DoubleRightTee;": "\u22A8",
      "&DoubleUpArrow;": "\u21D1",
      "&DoubleUpDownArrow;": "\u21D5",
      "&DoubleVerticalBar;": "\u2225",
      "&DownArrow;": "\u2193",
      "&DownArrowBar;": "\u2913",
      "&DownArrowUpArrow;": "\u21F5",
      "&DownBreve;": "\u0311",
      "&DownLeftRightVector;": "\u2950",
      "&DownLeftTeeVector;": "\u295E",
      "&DownLeftVector;": "\u21BD",
      "&DownLeftVectorBar;": "\u2956",
      "&DownRightTeeVector;": "\u295F",
      "&DownRightVector;": "\u21C1",
      "&DownRightVectorBar;": "\u2957",
      "&DownTee;": "\u22A4",
      "&DownTeeArrow;": "\u21A7",
      "&Downarrow;": "\u21D3",
      "&Dscr;": "\u{1D49F}",
      "&Dstrok;": "\u0110",
      "&ENG;": "\u014A",
      "&ETH": "\xD0",
      "&ETH;": "\xD0",
      "&Eacute": "\xC9",
      "&Eacute;": "\xC9",
      "&Ecaron;": "\u011A",
      "&Ecirc": "\xCA",
      "&Ecirc;": "\xCA",
      "&Ecy;": "\u042D",
      "&Edot;": "\u0116",
      "&Efr;": "\u{1D508}",
      "&Egrave": "\xC8",
      "&Egrave;": "\xC8",
      "&Element;": "\u2208",
      "&Emacr;": "\u0112",
      "&EmptySmallSquare;": "\u25FB",
      "&EmptyVerySmallSquare;": "\u25AB",
      "&Eogon;": "\u0118",
      "&Eopf;": "\u{1D53C}",
      "&Epsilon;": "\u0395",
      "&Equal;": "\u2A75",
      "&EqualTilde;": "\u2242",
      "&Equilibrium;": "\u21CC",
      "&Escr;": "\u2130",
      "&Esim;": "\u2A73",
      "&Eta;": "\u0397",
      "&Euml": "\xCB",
      "&Euml;": "\xCB",
      "&Exists;": "\u2203",
      "&ExponentialE;": "\u2147",
      "&Fcy;": "\u0424",
      "&Ffr;": "\u{1D509}",
      "&FilledSmallSquare;": "\u25FC",
      "&FilledVerySmallSquare;": "\u25AA",
      "&Fopf;": "\u{1D53D}",
      "&ForAll;": "\u2200",
      "&Fouriertrf;": "\u2131",
      "&Fscr;": "\u2131",
      "&GJcy;": "\u0403",
      "&GT": ">",
      "&GT;": ">",
      "&Gamma;": "\u0393",
      "&Gammad;": "\u03DC",
      "&Gbreve;": "\u011E",
      "&Gcedil;": "\u0122",
      "&Gcirc;": "\u011C",
      "&Gcy;": "\u0413",
      "&Gdot;": "\u0120",
      "&Gfr;": "\u{1D50A}",
      "&Gg;": "\u22D9",
      "&Gopf;": "\u{1D53E}",
      "&GreaterEqual;": "\u2265",
      "&GreaterEqualLess;": "\u22DB",
      "&GreaterFullEqual;": "\u2267",
      "&GreaterGreater;": "\u2AA2",
      "&GreaterLess;": "\u2277",
      "&GreaterSlantEqual;": "\u2A7E",
      "&GreaterTilde;": "\u2273",
      "&Gscr;": "\u{1D4A2}",
      "&Gt;": "\u226B",
      "&HARDcy;": "\u042A",
      "&Hacek;": "\u02C7",
      "&Hat;": "^",
      "&Hcirc;": "\u0124",
      "&Hfr;": "\u210C",
      "&HilbertSpace;": "\u210B",
      "&Hopf;": "\u210D",
      "&HorizontalLine;": "\u2500",
      "&Hscr;": "\u210B",
      "&Hstrok;": "\u0126",
      "&HumpDownHump;": "\u224E",
      "&HumpEqual;": "\u224F",
      "&IEcy;": "\u0415",
      "&IJlig;": "\u0132",
      "&IOcy;": "\u0401",
      "&Iacute": "\xCD",
      "&Iacute;": "\xCD",
      "&Icirc": "\xCE",
      "&Icirc;": "\xCE",
      "&Icy;": "\u0418",
      "&Idot;": "\u0130",
      "&Ifr;": "\u2111",
      "&Igrave": "\xCC",
      "&Igrave;": "\xCC",
      "&Im;": "\u2111",
      "&Imacr;": "\u012A",
      "&ImaginaryI;": "\u2148",
      "&Implies;": "\u21D2",
      "&Int;": "\u222C",
      "&Integral;": "\u222B",
      "&Intersection;": "\u22C2",
      "&InvisibleComma;": "\u2063",
      "&InvisibleTimes;": "\u2062",
      "&Iogon;": "\u012E",
      "&Iopf;": "\u{1D540}",
      "&Iota;": "\u0399",
      "&Iscr;": "\u2110",
      "&Itilde;": "\u0128",
      "&Iukcy;": "\u0406",
      "&Iuml": "\xCF",
      "&Iuml;": "\xCF",
      "&Jcirc;": "\u0134",
      "&Jcy;": "\u0419",
      "&Jfr;": "\u{1D50D}",
      "&Jopf;": "\u{1D541}",
      "&Jscr;": "\u{1D4A5}",
      "&Jsercy;": "\u0408",
      "&Jukcy;": "\u0404",
      "&KHcy;": "\u0425",
      "&KJcy;": "\u040C",
      "&Kappa;": "\u039A",
      "&Kcedil;": "\u0136",
      "&Kcy;": "\u041A",
      "&Kfr;": "\u{1D50E}",
      "&Kopf;": "\u{1D542}",
      "&Kscr;": "\u{1D4A6}",
      "&LJcy;": "\u0409",
      "&LT": "<",
      "&LT;": "<",
      "&Lacute;": "\u0139",
      "&Lambda;": "\u039B",
      "&Lang;": "\u27EA",
      "&Laplacetrf;": "\u2112",
      "&Larr;": "\u219E",
      "&Lcaron;": "\u013D",
      "&Lcedil;": "\u013B",
      "&Lcy;": "\u041B",
      "&LeftAngleBracket;": "\u27E8",
      "&LeftArrow;": "\u2190",
      "&LeftArrowBar;": "\u21E4",
      "&LeftArrowRightArrow;": "\u21C6",
      "&LeftCeiling;": "\u2308",
      "&LeftDoubleBracket;": "\u27E6",
      "&LeftDownTeeVector;": "\u2961",
      "&LeftDownVector;": "\u21C3",
      "&LeftDownVectorBar;": "\u2959",
      "&LeftFloor;": "\u230A",
      "&LeftRightArrow;": "\u2194",
      "&LeftRightVector;": "\u294E",
      "&LeftTee;": "\u22A3",
      "&LeftTeeArrow;": "\u21A4",
      "&LeftTeeVector;": "\u295A",
      "&LeftTriangle;": "\u22B2",
      "&LeftTriangleBar;": "\u29CF",
      "&LeftTriangleEqual;": "\u22B4",
      "&LeftUpDownVector;": "\u2951",
      "&LeftUpTeeVector;": "\u2960",
      "&LeftUpVector;": "\u21BF",
      "&LeftUpVectorBar;": "\u2958",
      "&LeftVector;": "\u21BC",
      "&LeftVectorBar;": "\u2952",
      "&Leftarrow;": "\u21D0",
      "&Leftrightarrow;": "\u21D4",
      "&LessEqualGreater;": "\u22DA",
      "&LessFullEqual;": "\u2266",
      "&LessGreater;": "\u2276",
      "&LessLess;": "\u2AA1",
      "&LessSlantEqual;": "\u2A7D",
      "&LessTilde;": "\u2272",
      "&Lfr;": "\u{1D50F}",
      "&Ll;": "\u22D8",
      "&Lleftarrow;": "\u21DA",
      "&Lmidot;": "\u013F",
      "&LongLeftArrow;": "\u27F5",
      "&LongLeftRightArrow;": "\u27F7",
      "&LongRightArrow;": "\u27F6",
      "&Longleftarrow;": "\u27F8",
      "&Longleftrightarrow;": "\u27FA",
      "&Longrightarrow;": "\u27F9",
      "&Lopf;": "\u{1D543}",
      "&LowerLeftArrow;": "\u2199",
      "&LowerRightArrow;": "\u2198",
      "&Lscr;": "\u2112",
      "&Lsh;": "\u21B0",
      "&Lstrok;": "\u0141",
      "&Lt;": "\u226A",
      "&Map;": "\u2905",
      "&Mcy;": "\u041C",
      "&MediumSpace;": "\u205F",
      "&Mellintrf;": "\u2133",
      "&Mfr;": "\u{1D510}",
      "&MinusPlus;": "\u2213",
      "&Mopf;": "\u{1D544}",
      "&Mscr;": "\u2133",
      "&Mu;": "\u039C",
      "&NJcy;": "\u040A",
      "&Nacute;": "\u0143",
      "&Ncaron;": "\u0147",
      "&Ncedil;": "\u0145",
      "&Ncy;": "\u041D",
      "&NegativeMediumSpace;": "\u200B",
      "&NegativeThickSpace;": "\u200B",
      "&NegativeThinSpace;": "\u200B",
      "&NegativeVeryThinSpace;": "\u200B",
      "&NestedGreaterGreater;": "\u226B",
      "&NestedLessLess;": "\u226A",
      "&NewLine;": "\n",
      "&Nfr;": "\u{1D511}",
      "&NoBreak;": "\u2060",
      "&NonBreakingSpace;": "\xA0",
      "&Nopf;": "\u2115",
      "&Not;": "\u2AEC",
      "&NotCongruent;": "\u2262",
      "&NotCupCap;": "\u226D",
      "&NotDoubleVerticalBar;": "\u2226",
      "&NotElement;": "\u2209",
      "&NotEqual;": "\u2260",
      "&NotEqualTilde;": "\u2242\u0338",
      "&NotExists;": "\u2204",
      "&NotGreater;": "\u226F",
      "&NotGreaterEqual;": "\u2271",
      "&NotGreaterFullEqual;": "\u2267\u0338",
      "&NotGreaterGreater;": "\u226B\u0338",
      "&NotGreaterLess;": "\u2279",
      "&NotGreaterSlantEqual;": "\u2A7E\u0338",
      "&NotGreaterTilde;": "\u2275",
      "&NotHumpDownHump;": "\u224E\u0338",
      "&NotHumpEqual;": "\u224F\u0338",
      "&NotLeftTriangle;": "\u22EA",
      "&NotLeftTriangleBar;": "\u29CF\u0338",
      "&NotLeftTriangleEqual;": "\u22EC",
      "&NotLess;": "\u226E",
      "&NotLessEqual;": "\u2270",
      "&NotLessGreater;": "\u2278",
      "&NotLessLess;": "\u226A\u0338",
      "&NotLessSlantEqual;": "\u2A7D\u0338",
      "&NotLessTilde;": "\u2274",
      "&NotNestedGreaterGreater;": "\u2AA2\u0338",
      "&NotNestedLessLess;": "\u2AA1\u0338",
      "&NotPrecedes;": "\u2280",
      "&NotPrecedesEqual;": "\u2AAF\u0338",
      "&NotPrecedesSlantEqual;": "\u22E0",
      "&NotReverseElement;": "\u220C",
      "&NotRightTriangle;": "\u22EB",
      "&NotRightTriangleBar;": "\u29D0\u0338",
      "&NotRightTriangleEqual;": "\u22ED",
      "&NotSquareSubset;": "\u228F\u0338",
      "&NotSquareSubsetEqual;": "\u22E2",
      "&NotSquareSuperset;": "\u2290\u0338",
      "&NotSquareSupersetEqual;": "\u22E3",
      "&NotSubset;": "\u2282\u20D2",
      "&NotSubsetEqual;": "\u2288",
      "&NotSucceeds;": "\u2281",
      "&NotSucceedsEqual;": "\u2AB0\u0338",
      "&NotSucceedsSlantEqual;": "\u22E1",
      "&NotSucceedsTilde;": "\u227F\u0338",
      "&NotSuperset;": "\u2283\u20D2",
      "&NotSupersetEqual;": "\u2289",
      "&NotTilde;": "\u2241",
      "&NotTildeEqual;": "\u2244",
      "&NotTildeFullEqual;": "\u2247",
      "&NotTildeTilde;": "\u2249",
      "&NotVerticalBar;": "\u2224",
      "&Nscr;": "\u{1D4A9}",
      "&Ntilde": "\xD1",
      "&Ntilde;": "\xD1",
      "&Nu;": "\u039D",
      "&OElig;": "\u0152",
      "&Oacute": "\xD3",
      "&Oacute;": "\xD3",
      "&Ocirc": "\xD4",
      "&Ocirc;": "\xD4",
      "&Ocy;": "\u041E",
      "&Odblac;": "\u0150",
      "&Ofr;": "\u{1D512}",
      "&Ograve": "\xD2",
      "&Ograve;": "\xD2",
      "&Omacr;": "\u014C",
      "&Omega;": "\u03A9",
      "&Omicron;": "\u039F",
      "&Oopf;": "\u{1D546}",
      "&OpenCurlyDoubleQuote;": "\u201C",
      "&OpenCurlyQuote;": "\u2018",
      "&Or;": "\u2A54",
      "&Oscr;": "\u{1D4AA}",
      "&Oslash": "\xD8",
      "&Oslash;": "\xD8",
      "&Otilde": "\xD5",
      "&Otilde;": "\xD5",
      "&Otimes;": "\u2A37",
      "&Ouml": "\xD6",
      "&Ouml;": "\xD6",
      "&OverBar;": "\u203E",
      "&OverBrace;": "\u23DE",
      "&OverBracket;": "\u23B4",
      "&OverParenthesis;": "\u23DC",
      "&PartialD;": "\u2202",
      "&Pcy;": "\u041F",
      "&Pfr;": "\u{1D513}",
      "&Phi;": "\u03A6",
      "&Pi;": "\u03A0",
      "&PlusMinus;": "\xB1",
      "&Poincareplane;": "\u210C",
      "&Popf;": "\u2119",
      "&Pr;": "\u2ABB",
      "&Precedes;": "\u227A",
      "&PrecedesEqual;": "\u2AAF",
      "&PrecedesSlantEqual;": "\u227C",
      "&PrecedesTilde;": "\u227E",
      "&Prime;": "\u2033",
      "&Product;": "\u220F",
      "&Proportion;": "\u2237",
      "&Proportional;": "\u221D",
      "&Pscr;": "\u{1D4AB}",
      "&Psi;": "\u03A8",
      "&QUOT": '"',
      "&QUOT;": '"',
      "&Qfr;": "\u{1D514}",
      "&Qopf;": "\u211A",
      "&Qscr;": "\u{1D4AC}",
      "&RBarr;": "\u2910",
      "&REG": "\xAE",
      "&REG;": "\xAE",
      "&Racute;": "\u0154",
      "&Rang;": "\u27EB",
      "&Rarr;": "\u21A0",
      "&Rarrtl;": "\u2916",
      "&Rcaron;": "\u0158",
      "&Rcedil;": "\u0156",
      "&Rcy;": "\u0420",
      "&Re;": "\u211C",
      "&ReverseElement;": "\u220B",
      "&ReverseEquilibrium;": "\u21CB",
      "&ReverseUpEquilibrium;": "\u296F",
      "&Rfr;": "\u211C",
      "&Rho;": "\u03A1",
      "&RightAngleBracket;": "\u27E9",
      "&RightArrow;": "\u2192",
      "&RightArrowBar;": "\u21E5",
      "&RightArrowLeftArrow;": "\u21C4",
      "&RightCeiling;": "\u2309",
      "&RightDoubleBracket;": "\u27E7",
      "&RightDownTeeVector;": "\u295D",
      "&RightDownVector;": "\u21C2",
      "&RightDownVectorBar;": "\u2955",
      "&RightFloor;": "\u230B",
      "&RightTee;": "\u22A2",
      "&RightTeeArrow;": "\u21A6",
      "&RightTeeVector;": "\u295B",
      "&RightTriangle;": "\u22B3",
      "&RightTriangleBar;": "\u29D0",
      "&RightTriangleEqual;": "\u22B5",
      "&RightUpDownVector;": "\u294F",
      "&RightUpTeeVector;": "\u295C",
      "&RightUpVector;": "\u21BE",
      "&RightUpVectorBar;": "\u2954",
      "&RightVector;": "\u21C0",
      "&RightVectorBar;": "\u2953",
      "&Rightarrow;": "\u21D2",
      "&Ropf;": "\u211D",
      "&RoundImplies;": "\u2970",
      "&Rrightarrow;": "\u21DB",
      "&Rscr;": "\u211B",
      "&Rsh;": "\u21B1",
      "&RuleDelayed;": "\u29F4",
      "&SHCHcy;": "\u0429",
      "&SHcy;": "\u0428",
      "&SOFTcy;": "\u042C",
      "&Sacute;": "\u015A",
      "&Sc;": "\u2ABC",
      "&Scaron;": "\u0160",
      "&Scedil;": "\u015E",
      "&Scirc;": "\u015C",
      "&Scy;": "\u0421",
      "&Sfr;": "\u{1D516}",
      "&ShortDownArrow;": "\u2193",
      "&ShortLeftArrow;": "\u2190",
      "&ShortRightArrow;": "\u2192",
      "&ShortUpArrow;": "\u2191",
      "&Sigma;": "\u03A3",
      "&SmallCircle;": "\u2218",
      "&Sopf;": "\u{1D54A}",
      "&Sqrt;": "\u221A",
      "&Square;": "\u25A1",
      "&SquareIntersection;": "\u2293",
      "&SquareSubset;": "\u228F",
      "&SquareSubsetEqual;": "\u2291",
      "&SquareSuperset;": "\u2290",
      "&SquareSupersetEqual;": "\u2292",
      "&SquareUnion;": "\u2294",
      "&Sscr;": "\u{1D4AE}",
      "&Star;": "\u22C6",
      "&Sub;": "\u22D0",
      "&Subset;": "\u22D0",
      "&SubsetEqual;": "\u2286",
      "&Succeeds;": "\u227B",
      "&SucceedsEqual;": "\u2AB0",
      "&SucceedsSlantEqual;": "\u227D",
      "&SucceedsTilde;": "\u227F",
      "&SuchThat;": "\u220B",
      "&Sum;": "\u2211",
      "&Sup;": "\u22D1",
      "&Superset;": "\u2283",
      "&SupersetEqual;": "\u2287",
      "&Supset;": "\u22D1",
      "&THORN": "\xDE",
      "&THORN;": "\xDE",
      "&TRADE;": "\u2122",
      "&TSHcy;": "\u040B",
      "&TScy;": "\u0426",
      "&Tab;": "	",
      "&Tau;": "\u03A4",
      "&Tcaron;": "\u0164",
      "&Tcedil;": "\u0162",
      "&Tcy;": "\u0422",
      "&Tfr;": "\u{1D517}",
      "&Therefore;": "\u2234",
      "&Theta;": "\u0398",
      "&ThickSpace;": "\u205F\u200A",
      "&ThinSpace;": "\u2009",
      "&Tilde;": "\u223C",
      "&TildeEqual;": "\u2243",
      "&TildeFullEqual;": "\u2245",
      "&TildeTilde;": "\u2248",
      "&Topf;": "\u{1D54B}",
      "&TripleDot;": "\u20DB",
      "&Tscr;": "\u{1D4AF}",
      "&Tstrok;": "\u0166",
      "&Uacute": "\xDA",
      "&Uacute;": "\xDA",
      "&Uarr;": "\u219F",
      "&Uarrocir;": "\u2949",
      "&Ubrcy;": "\u040E",
      "&Ubreve;": "\u016C",
      "&Ucirc": "\xDB",
      "&Ucirc;": "\xDB",
      "&Ucy;": "\u0423",
      "&Udblac;": "\u0170",
      "&Ufr;": "\u{1D518}",
      "&Ugrave": "\xD9",
      "&Ugrave;": "\xD9",
      "&Umacr;": "\u016A",
      "&UnderBar;": "_",
      "&UnderBrace;": "\u23DF",
      "&UnderBracket;": "\u23B5",
      "&UnderParenthesis;": "\u23DD",
      "&Union;": "\u22C3",
      "&UnionPlus;": "\u228E",
      "&Uogon;": "\u0172",
      "&Uopf;": "\u{1D54C}",
      "&UpArrow;": "\u2191",
      "&UpArrowBar;": "\u2912",
      "&UpArrowDownArrow;": "\u21C5",
      "&UpDownArrow;": "\u2195",
      "&UpEquilibrium;": "\u296E",
      "&UpTee;": "\u22A5",
      "&UpTeeArrow;": "\u21A5",
      "&Uparrow;": "\u21D1",
      "&Updownarrow;": "\u21D5",
      "&UpperLeftArrow;": "\u2196",
      "&UpperRightArrow;": "\u2197",
      "&Upsi;": "\u03D2",
      "&Upsilon;": "\u03A5",
      "&Uring;": "\u016E",
      "&Uscr;": "\u{1D4B0}",
      "&Utilde;": "\u0168",
      "&Uuml": "\xDC",
      "&Uuml;": "\xDC",
      "&VDash;": "\u22AB",
      "&Vbar;": "\u2AEB",
      "&Vcy;": "\u0412",
      "&Vdash;": "\u22A9",
      "&Vdashl;": "\u2AE6",
      "&Vee;": "\u22C1",
      "&Verbar;": "\u2016",
      "&Vert;": "\u2016",
      "&VerticalBar;": "\u2223",
      "&VerticalLine;": "|",
      "&VerticalSeparator;": "\u2758",
      "&VerticalTilde;": "\u2240",
      "&VeryThinSpace;": "\u200A",
      "&Vfr;": "\u{1D519}",
      "&Vopf;": "\u{1D54D}",
      "&Vscr;": "\u{1D4B1}",
      "&Vvdash;": "\u22AA",
      "&Wcirc;": "\u0174",
      "&Wedge;": "\u22C0",
      "&Wfr;": "\u{1D51A}",
      "&Wopf;": "\u{1D54E}",
      "&Wscr;": "\u{1D4B2}",
      "&Xfr;": "\u{1D51B}",
      "&Xi;": "\u039E",
      "&Xopf;": "\u{1D54F}",
      "&Xscr;": "\u{1D4B3}",
      "&YAcy;": "\u042F",
      "&YIcy;": "\u0407",
      "&YUcy;": "\u042E",
      "&Yacute": "\xDD",
      "&Yacute;": "\xDD",
      "&Ycirc;": "\u0176",
      "&Ycy;": "\u042B",
      "&Yfr;": "\u{1D51C}",
      "&Yopf;": "\u{1D550}",
      "&Yscr;": "\u{1D4B4}",
      "&Yuml;": "\u0178",
      "&ZHcy;": "\u0416",
      "&Zacute;": "\u0179",
      "&Zcaron;": "\u017D",
      "&Zcy;": "\u0417",
      "&Zdot;": "\u017B",
      "&ZeroWidthSpace;": "\u200B",
      "&Zeta;": "\u0396",
      "&Zfr;": "\u2128",
      "&Zopf;": "\u2124",
      "&Zscr;": "\u{1D4B5}",
      "&aacute": "\xE1",
      "&aacute;": "\xE1",
      "&abreve;": "\u0103",
      "&ac;": "\u223E",
      "&acE;": "\u223E\u0333",
      "&acd;": "\u223F",
      "&acirc": "\xE2",
      "&acirc;": "\xE2",
      "&acute": "\xB4",
      "&acute;": "\xB4",
      "&acy;": "\u0430",
      "&aelig": "\xE6",
      "&aelig;": "\xE6",
      "&af;": "\u2061",
      "&afr;": "\u{1D51E}",
      "&agrave": "\xE0",
      "&agrave;": "\xE0",
      "&alefsym;": "\u2135",
      "&aleph;": "\u2135",
      "&alpha;": "\u03B1",
      "&amacr;": "\u0101",
      "&amalg;": "\u2A3F",
      "&amp": "&",
      "&amp;": "&",
      "&and;": "\u2227",
      "&andand;": "\u2A55",
      "&andd;": "\u2A5C",
      "&andslope;": "\u2A58",
      "&andv;": "\u2A5A",
      "&ang;": "\u2220",
      "&ange;": "\u29A4",
      "&angle;": "\u2220",
      "&angmsd;": "\u2221",
      "&angmsdaa;": "\u29A8",
      "&angmsdab;": "\u29A9",
      "&angmsdac;": "\u29AA",
      "&angmsdad;": "\u29AB",
      "&angmsdae;": "\u29AC",
      "&angmsdaf;": "\u29AD",
      "&angmsdag;": "\u29AE",
      "&angmsdah;": "\u29AF",
      "&angrt;": "\u221F",
      "&angrtvb;": "\u22BE",
      "&angrtvbd;": "\u299D",
      "&angsph;": "\u2222",
      "&angst;": "\xC5",
      "&angzarr;": "\u237C",
      "&aogon;": "\u0105",
      "&aopf;": "\u{1D552}",
      "&ap;": "\u2248",
      "&apE;": "\u2A70",
      "&apacir;": "\u2A6F",
      "&ape;": "\u224A",
      "&apid;": "\u224B",
      "&apos;": "'",
      "&approx;": "\u2248",
      "&approxeq;": "\u224A",
      "&aring": "\xE5",
      "&aring;": "\xE5",
      "&ascr;": "\u{1D4B6}",
      "&ast;": "*",
      "&asymp;": "\u2248",
      "&asympeq;": "\u224D",
      "&atilde": "\xE3",
      "&atilde;": "\xE3",
      "&auml": "\xE4",
      "&auml;": "\xE4",
      "&awconint;": "\u2233",
      "&awint;": "\u2A11",
      "&bNot;": "\u2AED",
      "&backcong;": "\u224C",
      "&backepsilon;": "\u03F6",
      "&backprime;": "\u2035",
      "&backsim;": "\u223D",
      "&backsimeq;": "\u22CD",
      "&barvee;": "\u22BD",
      "&barwed;": "\u2305",
      "&barwedge;": "\u2305",
      "&bbrk;": "\u23B5",
      "&bbrktbrk;": "\u23B6",
      "&bcong;": "\u224C",
      "&bcy;": "\u0431",
      "&bdquo;": "\u201E",
      "&becaus;": "\u2235",
      "&because;": "\u2235",
      "&bemptyv;": "\u29B0",
      "&bepsi;": "\u03F6",
      "&bernou;": "\u212C",
      "&beta;": "\u03B2",
      "&beth;": "\u2136",
      "&between;": "\u226C",
      "&bfr;": "\u{1D51F}",
      "&bigcap;": "\u22C2",
      "&bigcirc;": "\u25EF",
      "&bigcup;": "\u22C3",
      "&bigodot;": "\u2A00",
      "&bigoplus;": "\u2A01",
      "&bigotimes;": "\u2A02",
      "&bigsqcup;": "\u2A06",
      "&bigstar;": "\u2605",
      "&bigtriangledown;": "\u25BD",
      "&bigtriangleup;": "\u25B3",
      "&biguplus;": "\u2A04",
      "&bigvee;": "\u22C1",
      "&bigwedge;": "\u22C0",
      "&bkarow;": "\u290D",
      "&blacklozenge;": "\u29EB",
      "&blacksquare;": "\u25AA",
      "&blacktriangle;": "\u25B4",
      "&blacktriangledown;": "\u25BE",
      "&blacktriangleleft;": "\u25C2",
      "&blacktriangleright;": "\u25B8",
      "&blank;": "\u2423",
      "&blk12;": "\u2592",
      "&blk14;": "\u2591",
      "&blk34;": "\u2593",
      "&block;": "\u2588",
      "&bne;": "=\u20E5",
      "&bnequiv;": "\u2261\u20E5",
      "&bnot;": "\u2310",
      "&bopf;": "\u{1D553}",
      "&bot;": "\u22A5",
      "&bottom;": "\u22A5",
      "&bowtie;": "\u22C8",
      "&boxDL;": "\u2557",
      "&boxDR;": "\u2554",
      "&boxDl;": "\u2556",
      "&boxDr;": "\u2553",
      "&boxH;": "\u2550",
      "&boxHD;": "\u2566",
      "&boxHU;": "\u2569",
      "&boxHd;": "\u2564",
      "&boxHu;": "\u2567",
      "&boxUL;": "\u255D",
      "&boxUR;": "\u255A",
      "&boxUl;": "\u255C",
      "&boxUr;": "\u2559",
      "&boxV;": "\u2551",
      "&boxVH;": "\u256C",
      "&boxVL;": "\u2563",
      "&boxVR;": "\u2560",
      "&boxVh;": "\u256B",
      "&boxVl;": "\u2562",
      "&boxVr;": "\u255F",
      "&boxbox;": "\u29C9",
      "&boxdL;": "\u2555",
      "&boxdR;": "\u2552",
      "&boxdl;": "\u2510",
      "&boxdr;": "\u250C",
      "&boxh;": "\u2500",
      "&boxhD;": "\u2565",
      "&boxhU;": "\u2568",
      "&boxhd;": "\u252C",
      "&boxhu;": "\u2534",
      "&boxminus;": "\u229F",
      "&boxplus;": "\u229E",
      "&boxtimes;": "\u22A0",
      "&boxuL;": "\u255B",
      "&boxuR;": "\u2558",
      "&boxul;": "\u2518",
      "&boxur;": "\u2514",
      "&boxv;": "\u2502",
      "&boxvH;": "\u256A",
      "&boxvL;": "\u2561",
      "&boxvR;": "\u255E",
      "&boxvh;": "\u253C",
      "&boxvl;": "\u2524",
      "&boxvr;": "\u251C",
      "&bprime;": "\u2035",
      "&breve;": "\u02D8",
      "&brvbar": "\xA6",
      "&brvbar;": "\xA6",
      "&bscr;": "\u{1D4B7}",
      "&bsemi;": "\u204F",
      "&bsim;": "\u223D",
      "&bsime;": "\u22CD",
      "&bsol;": "\\",
      "&bsolb;": "\u29C5",
      "&bsolhsub;": "\u27C8",
      "&bull;": "\u2022",
      "&bullet;": "\u2022",
      "&bump;": "\u224E",
      "&bumpE;": "\u2AAE",
      "&bumpe;": "\u224F",
      "&bumpeq;": "\u224F",
      "&cacute;": "\u0107",
      "&cap;": "\u2229",
      "&capand;": "\u2A44",
      "&capbrcup;": "\u2A49",
      "&capcap;": "\u2A4B",
      "&capcup;": "\u2A47",
      "&capdot;": "\u2A40",
      "&caps;": "\u2229\uFE00",
      "&caret;": "\u2041",
      "&caron;": "\u02C7",
      "&ccaps;": "\u2A4D",
      "&ccaron;": "\u010D",
      "&ccedil": "\xE7",
      "&ccedil;": "\xE7",
      "&ccirc;": "\u0109",
      "&ccups;": "\u2A4C",
      "&ccupssm;": "\u2A50",
      "&cdot;": "\u010B",
      "&cedil": "\xB8",
      "&cedil;": "\xB8",
      "&cemptyv;": "\u29B2",
      "&cent": "\xA2",
      "&cent;": "\xA2",
      "&centerdot;": "\xB7",
      "&cfr;": "\u{1D520}",
      "&chcy;": "\u0447",
      "&check;": "\u2713",
      "&checkmark;": "\u2713",
      "&chi;": "\u03C7",
      "&cir;": "\u25CB",
      "&cirE;": "\u29C3",
      "&circ;": "\u02C6",
      "&circeq;": "\u2257",
      "&circlearrowleft;": "\u21BA",
      "&circlearrowright;": "\u21BB",
      "&circledR;": "\xAE",
      "&circledS;": "\u24C8",
      "&circledast;": "\u229B",
      "&circledcirc;": "\u229A",
      "&circleddash;": "\u229D",
      "&cire;": "\u2257",
      "&cirfnint;": "\u2A10",
      "&cirmid;": "\u2AEF",
      "&cirscir;": "\u29C2",
      "&clubs;": "\u2663",
      "&clubsuit;": "\u2663",
      "&colon;": ":",
      "&colone;": "\u2254",
      "&coloneq;": "\u2254",
      "&comma;": ",",
      "&commat;": "@",
      "&comp;": "\u2201",
      "&compfn;": "\u2218",
      "&complement;": "\u2201",
      "&complexes;": "\u2102",
      "&cong;": "\u2245",
      "&congdot;": "\u2A6D",
      "&conint;": "\u222E",
      "&copf;": "\u{1D554}",
      "&coprod;": "\u2210",
      "&copy": "\xA9",
      "&copy;": "\xA9",
      "&copysr;": "\u2117",
      "&crarr;": "\u21B5",
      "&cross;": "\u2717",
      "&cscr;": "\u{1D4B8}",
      "&csub;": "\u2ACF",
      "&csube;": "\u2AD1",
      "&csup;": "\u2AD0",
      "&csupe;": "\u2AD2",
      "&ctdot;": "\u22EF",
      "&cudarrl;": "\u2938",
      "&cudarrr;": "\u2935",
      "&cuepr;": "\u22DE",
      "&cuesc;": "\u22DF",
      "&cularr;": "\u21B6",
      "&cularrp;": "\u293D",
      "&cup;": "\u222A",
      "&cupbrcap;": "\u2A48",
      "&cupcap;": "\u2A46",
      "&cupcup;": "\u2A4A",
      "&cupdot;": "\u228D",
      "&cupor;": "\u2A45",
      "&cups;": "\u222A\uFE00",
      "&curarr;": "\u21B7",
      "&curarrm;": "\u293C",
      "&curlyeqprec;": "\u22DE",
      "&curlyeqsucc;": "\u22DF",
      "&curlyvee;": "\u22CE",
      "&curlywedge;": "\u22CF",
      "&curren": "\xA4",
      "&curren;": "\xA4",
      "&curvearrowleft;": "\u21B6",
      "&curvearrowright;": "\u21B7",
      "&cuvee;": "\u22CE",
      "&cuwed;": "\u22CF",
      "&cwconint;": "\u2232",
      "&cwint;": "\u2231",
      "&cylcty;": "\u232D",
      "&dArr;": "\u21D3",
      "&dHar;": "\u2965",
      "&dagger;": "\u2020",
      "&daleth;": "\u2138",
      "&darr;": "\u2193",
      "&dash;": "\u2010",
      "&dashv;": "\u22A3",
      "&dbkarow;": "\u290F",
      "&dblac;": "\u02DD",
      "&dcaron;": "\u010F",
      "&dcy;": "\u0434",
      "&dd;": "\u2146",
      "&ddagger;": "\u2021",
      "&ddarr;": "\u21CA",
      "&ddotseq;": "\u2A77",
      "&deg": "\xB0",
      "&deg;": "\xB0",
      "&delta;": "\u03B4",
      "&demptyv;": "\u29B1",
      "&dfisht;": "\u297F",
      "&dfr;": "\u{1D521}",
      "&dharl;": "\u21C3",
      "&dharr;": "\u21C2",
      "&diam;": "\u22C4",
      "&diamond;": "\u22C4",
      "&diamondsuit;": "\u2666",
      "&diams;": "\u2666",
      "&die;": "\xA8",
      "&digamma;": "\u03DD",
      "&disin;": "\u22F2",
      "&div;": "\xF7",
      "&divide": "\xF7",
      "&divide;": "\xF7",
      "&divideontimes;": "\u22C7",
      "&divonx;": "\u22C7",
      "&djcy;": "\u0452",
      "&dlcorn;": "\u231E",
      "&dlcrop;": "\u230D",
      "&dollar;": "$",
      "&dopf;": "\u{1D555}",
      "&dot;": "\u02D9",
      "&doteq;": "\u2250",
      "&doteqdot;": "\u2251",
      "&dotminus;": "\u2238",
      "&dotplus;": "\u2214",
      "&dotsquare;": "\u22A1",
      "&doublebarwedge;": "\u2306",
      "&downarrow;": "\u2193",
      "&downdownarrows;": "\u21CA",
      "&downharpoonleft;": "\u21C3",
      "&downharpoonright;": "\u21C2",
      "&drbkarow;": "\u2910",
      "&drcorn;": "\u231F",
      "&drcrop;": "\u230C",
      "&dscr;": "\u{1D4B9}",
      "&dscy;": "\u0455",
      "&dsol;": "\u29F6",
      "&dstrok;": "\u0111",
      "&dtdot;": "\u22F1",
      "&dtri;": "\u25BF",
      "&dtrif;": "\u25BE",
      "&duarr;": "\u21F5",
      "&duhar;": "\u296F",
      "&dwangle;": "\u29A6",
      "&dzcy;": "\u045F",
      "&dzigrarr;": "\u27FF",
      "&eDDot;": "\u2A77",
      "&eDot;": "\u2251",
      "&eacute": "\xE9",
      "&eacute;": "\xE9",
      "&easter;": "\u2A6E",
      "&ecaron;": "\u011B",
      "&ecir;": "\u2256",
      "&ecirc": "\xEA",
      "&ecirc;": "\xEA",
      "&ecolon;": "\u2255",
      "&ecy;": "\u044D",
      "&edot;": "\u0117",
      "&ee;": "\u2147",
      "&efDot;": "\u2252",
      "&efr;": "\u{1D522}",
      "&eg;": "\u2A9A",
      "&egrave": "\xE8",
      "&egrave;": "\xE8",
      "&egs;": "\u2A96",
      "&egsdot;": "\u2A98",
      "&el;": "\u2A99",
      "&elinters;": "\u23E7",
      "&ell;": "\u2113",
      "&els;": "\u2A95",
      "&elsdot;": "\u2A97",
      "&emacr;": "\u0113",
      "&empty;": "\u2205",
      "&emptyset;": "\u2205",
      "&emptyv;": "\u2205",
      "&emsp13;": "\u2004",
      "&emsp14;": "\u2005",
      "&emsp;": "\u2003",
      "&eng;": "\u014B",
      "&ensp;": "\u2002",
      "&eogon;": "\u0119",
      "&eopf;": "\u{1D556}",
      "&epar;": "\u22D5",
      "&eparsl;": "\u29E3",
      "&eplus;": "\u2A71",
      "&epsi;": "\u03B5",
      "&epsilon;": "\u03B5",
      "&epsiv;": "\u03F5",
      "&eqcirc;": "\u2256",
      "&eqcolon;": "\u2255",
      "&eqsim;": "\u2242",
      "&eqslantgtr;": "\u2A96",
      "&eqslantless;": "\u2A95",
      "&equals;": "=",
      "&equest;": "\u225F",
      "&equiv;": "\u2261",
      "&equivDD;": "\u2A78",
      "&eqvparsl;": "\u29E5",
      "&erDot;": "\u2253",
      "&erarr;": "\u2971",
      "&escr;": "\u212F",
      "&esdot;": "\u2250",
      "&esim;": "\u2242",
      "&eta;": "\u03B7",
      "&eth": "\xF0",
      "&eth;": "\xF0",
      "&euml": "\xEB",
      "&euml;": "\xEB",
      "&euro;": "\u20AC",
      "&excl;": "!",
      "&exist;": "\u2203",
      "&expectation;": "\u2130",
      "&exponentiale;": "\u2147",
      "&fallingdotseq;": "\u2252",
      "&fcy;": "\u0444",
      "&female;": "\u2640",
      "&ffilig;": "\uFB03",
      "&fflig;": "\uFB00",
      "&ffllig;": "\uFB04",
      "&ffr;": "\u{1D523}",
      "&filig;": "\uFB01",
      "&fjlig;": "fj",
      "&flat;": "\u266D",
      "&fllig;": "\uFB02",
      "&fltns;": "\u25B1",
      "&fnof;": "\u0192",
      "&fopf;": "\u{1D557}",
      "&forall;": "\u2200",
      "&fork;": "\u22D4",
      "&forkv;": "\u2AD9",
      "&fpartint;": "\u2A0D",
      "&frac12": "\xBD",
      "&frac12;": "\xBD",
      "&frac13;": "\u2153",
      "&frac14": "\xBC",
      "&frac14;": "\xBC",
      "&frac15;": "\u2155",
      "&frac16;": "\u2159",
      "&frac18;": "\u215B",
      "&frac23;": "\u2154",
      "&frac25;": "\u2156",
      "&frac34": "\xBE",
      "&frac34;": "\xBE",
      "&frac35;": "\u2157",
      "&frac38;": "\u215C",
      "&frac45;": "\u2158",
      "&frac56;": "\u215A",
      "&frac58;": "\u215D",
      "&frac78;": "\u215E",
      "&frasl;": "\u2044",
      "&frown;": "\u2322",
      "&fscr;": "\u{1D4BB}",
      "&gE;": "\u2267",
      "&gEl;": "\u2A8C",
      "&gacute;": "\u01F5",
      "&gamma;": "\u03B3",
      "&gammad;": "\u03DD",
      "&gap;": "\u2A86",
      "&gbreve;": "\u011F",
      "&gcirc;": "\u011D",
      "&gcy;": "\u0433",
      "&gdot;": "\u0121",
      "&ge;": "\u2265",
      "&gel;": "\u22DB",
      "&geq;": "\u2265",
      "&geqq;": "\u2267",
      "&geqslant;": "\u2A7E",
      "&ges;": "\u2A7E",
      "&gescc;": "\u2AA9",
      "&gesdot;": "\u2A80",
      "&gesdoto;": "\u2A82",
      "&gesdotol;": "\u2A84",
      "&gesl;": "\u22DB\uFE00",
      "&gesles;": "\u2A94",
      "&gfr;": "\u{1D524}",
      "&gg;": "\u226B",
      "&ggg;": "\u22D9",
      "&gimel;": "\u2137",
      "&gjcy;": "\u0453",
      "&gl;": "\u2277",
      "&glE;": "\u2A92",
      "&gla;": "\u2AA5",
      "&glj;": "\u2AA4",
      "&gnE;": "\u2269",
      "&gnap;": "\u2A8A",
      "&gnapprox;": "\u2A8A",
      "&gne;": "\u2A88",
      "&gneq;": "\u2A88",
      "&gneqq;": "\u2269",
      "&gnsim;": "\u22E7",
      "&gopf;": "\u{1D558}",
      "&grave;": "`",
      "&gscr;": "\u210A",
      "&gsim;": "\u2273",
      "&gsime;": "\u2A8E",
      "&gsiml;": "\u2A90",
      "&gt": ">",
      "&gt;": ">",
      "&gtcc;": "\u2AA7",
      "&gtcir;": "\u2A7A",
      "&gtdot;": "\u22D7",
      "&gtlPar;": "\u2995",
      "&gtquest;": "\u2A7C",
      "&gtrapprox;": "\u2A86",
      "&gtrarr;": "\u2978",
      "&gtrdot;": "\u22D7",
      "&gtreqless;": "\u22DB",
      "&gtreqqless;": "\u2A8C",
      "&gtrless;": "\u2277",
      "&gtrsim;": "\u2273",
      "&gvertneqq;": "\u2269\uFE00",
      "&gvnE;": "\u2269\uFE00",
      "&hArr;": "\u21D4",
      "&hairsp;": "\u200A",
      "&half;": "\xBD",
      "&hamilt;": "\u210B",
      "&hardcy;": "\u044A",
      "&harr;": "\u2194",
      "&harrcir;": "\u2948",
      "&harrw;": "\u21AD",
      "&hbar;": "\u210F",
      "&hcirc;": "\u0125",
      "&hearts;": "\u2665",
      "&heartsuit;": "\u2665",
      "&hellip;": "\u2026",
      "&hercon;": "\u22B9",
      "&hfr;": "\u{1D525}",
      "&hksearow;": "\u2925",
      "&hkswarow;": "\u2926",
      "&hoarr;": "\u21FF",
      "&homtht;": "\u223B",
      "&hookleftarrow;": "\u21A9",
      "&hookrightarrow;": "\u21AA",
      "&hopf;": "\u{1D559}",
      "&horbar;": "\u2015",
      "&hscr;": "\u{1D4BD}",
      "&hslash;": "\u210F",
      "&hstrok;": "\u0127",
      "&hybull;": "\u2043",
      "&hyphen;": "\u2010",
      "&iacute": "\xED",
      "&iacute;": "\xED",
      "&ic;": "\u2063",
      "&icirc": "\xEE",
      "&icirc;": "\xEE",
      "&icy;": "\u0438",
      "&iecy;": "\u0435",
      "&iexcl": "\xA1",
      "&iexcl;": "\xA1",
      "&iff;": "\u21D4",
      "&ifr;": "\u{1D526}",
      "&igrave": "\xEC",
      "&igrave;": "\xEC",
      "&ii;": "\u2148",
      "&iiiint;": "\u2A0C",
      "&iiint;": "\u222D",
      "&iinfin;": "\u29DC",
      "&iiota;": "\u2129",
      "&ijlig;": "\u0133",
      "&imacr;": "\u012B",
      "&image;": "\u2111",
      "&imagline;": "\u2110",
      "&imagpart;": "\u2111",
      "&imath;": "\u0131",
      "&imof;": "\u22B7",
      "&imped;": "\u01B5",
      "&in;": "\u2208",
      "&incare;": "\u2105",
      "&infin;": "\u221E",
      "&infintie;": "\u29DD",
      "&inodot;": "\u0131",
      "&int;": "\u222B",
      "&intcal;": "\u22BA",
      "&integers;": "\u2124",
      "&intercal;": "\u22BA",
      "&intlarhk;": "\u2A17",
      "&intprod;": "\u2A3C",
      "&iocy;": "\u0451",
      "&iogon;": "\u012F",
      "&iopf;": "\u{1D55A}",
      "&iota;": "\u03B9",
      "&iprod;": "\u2A3C",
      "&iquest": "\xBF",
      "&iquest;": "\xBF",
      "&iscr;": "\u{1D4BE}",
      "&isin;": "\u2208",
      "&isinE;": "\u22F9",
      "&isindot;": "\u22F5",
      "&isins;": "\u22F4",
      "&isinsv;": "\u22F3",
      "&isinv;": "\u2208",
      "&it;": "\u2062",
      "&itilde;": "\u0129",
      "&iukcy;": "\u0456",
      "&iuml": "\xEF",
      "&iuml;": "\xEF",
      "&jcirc;": "\u0135",
      "&jcy;": "\u0439",
      "&jfr;": "\u{1D527}",
      "&jmath;": "\u0237",
      "&jopf;": "\u{1D55B}",
      "&jscr;": "\u{1D4BF}",
      "&jsercy;": "\u0458",
      "&jukcy;": "\u0454",
      "&kappa;": "\u03BA",
      "&kappav;": "\u03F0",
      "&kcedil;": "\u0137",
      "&kcy;": "\u043A",
      "&kfr;": "\u{1D528}",
      "&kgreen;": "\u0138",
      "&khcy;": "\u0445",
      "&kjcy;": "\u045C",
      "&kopf;": "\u{1D55C}",
      "&kscr;": "\u{1D4C0}",
      "&lAarr;": "\u21DA",
      "&lArr;": "\u21D0",
      "&lAtail;": "\u291B",
      "&lBarr;": "\u290E",
      "&lE;": "\u2266",
      "&lEg;": "\u2A8B",
      "&lHar;": "\u2962",
      "&lacute;": "\u013A",
      "&laemptyv;": "\u29B4",
      "&lagran;": "\u2112",
      "&lambda;": "\u03BB",
      "&lang;": "\u27E8",
      "&langd;": "\u2991",
      "&langle;": "\u27E8",
      "&lap;": "\u2A85",
      "&laquo": "\xAB",
      "&laquo;": "\xAB",
      "&larr;": "\u2190",
      "&larrb;": "\u21E4",
      "&larrbfs;": "\u291F",
      "&larrfs;": "\u291D",
      "&larrhk;": "\u21A9",
      "&larrlp;": "\u21AB",
      "&larrpl;": "\u2939",
      "&larrsim;": "\u2973",
      "&larrtl;": "\u21A2",
      "&lat;": "\u2AAB",
      "&latail;": "\u2919",
      "&late;": "\u2AAD",
      "&lates;": "\u2AAD\uFE00",
      "&lbarr;": "\u290C",
      "&lbbrk;": "\u2772",
      "&lbrace;": "{",
      "&lbrack;": "[",
      "&lbrke;": "\u298B",
      "&lbrksld;": "\u298F",
      "&lbrkslu;": "\u298D",
      "&lcaron;": "\u013E",
      "&lcedil;": "\u013C",
      "&lceil;": "\u2308",
      "&lcub;": "{",
      "&lcy;": "\u043B",
      "&ldca;": "\u2936",
      "&ldquo;": "\u201C",
      "&ldquor;": "\u201E",
      "&ldrdhar;": "\u2967",
      "&ldrushar;": "\u294B",
      "&ldsh;": "\u21B2",
      "&le;": "\u2264",
      "&leftarrow;": "\u2190",
      "&leftarrowtail;": "\u21A2",
      "&leftharpoondown;": "\u21BD",
      "&leftharpoonup;": "\u21BC",
      "&leftleftarrows;": "\u21C7",
      "&leftrightarrow;": "\u2194",
      "&leftrightarrows;": "\u21C6",
      "&leftrightharpoons;": "\u21CB",
      "&leftrightsquigarrow;": "\u21AD",
      "&leftthreetimes;": "\u22CB",
      "&leg;": "\u22DA",
      "&leq;": "\u2264",
      "&leqq;": "\u2266",
      "&leqslant;": "\u2A7D",
      "&les;": "\u2A7D",
      "&lescc;": "\u2AA8",
      "&lesdot;": "\u2A7F",
      "&lesdoto;": "\u2A81",
      "&lesdotor;": "\u2A83",
      "&lesg;": "\u22DA\uFE00",
      "&lesges;": "\u2A93",
      "&lessapprox;": "\u2A85",
      "&lessdot;": "\u22D6",
      "&lesseqgtr;": "\u22DA",
      "&lesseqqgtr;": "\u2A8B",
      "&lessgtr;": "\u2276",
      "&lesssim;": "\u2272",
      "&lfisht;": "\u297C",
      "&lfloor;": "\u230A",
      "&lfr;": "\u{1D529}",
      "&lg;": "\u2276",
      "&lgE;": "\u2A91",
      "&lhard;": "\u21BD",
      "&lharu;": "\u21BC",
      "&lharul;": "\u296A",
      "&lhblk;": "\u2584",
      "&ljcy;": "\u0459",
      "&ll;": "\u226A",
      "&llarr;": "\u21C7",
      "&llcorner;": "\u231E",
      "&llhard;": "\u296B",
      "&lltri;": "\u25FA",
      "&lmidot;": "\u0140",
      "&lmoust;": "\u23B0",
      "&lmoustache;": "\u23B0",
      "&lnE;": "\u2268",
      "&lnap;": "\u2A89",
      "&lnapprox;": "\u2A89",
      "&lne;": "\u2A87",
      "&lneq;": "\u2A87",
      "&lneqq;": "\u2268",
      "&lnsim;": "\u22E6",
      "&loang;": "\u27EC",
      "&loarr;": "\u21FD",
      "&lobrk;": "\u27E6",
      "&longleftarrow;": "\u27F5",
      "&longleftrightarrow;": "\u27F7",
      "&longmapsto;": "\u27FC",
      "&longrightarrow;": "\u27F6",
      "&looparrowleft;": "\u21AB",
      "&looparrowright;": "\u21AC",
      "&lopar;": "\u2985",
      "&lopf;": "\u{1D55D}",
      "&loplus;": "\u2A2D",
      "&lotimes;": "\u2A34",
      "&lowast;": "\u2217",
      "&lowbar;": "_",
      "&loz;": "\u25CA",
      "&lozenge;": "\u25CA",
      "&lozf;": "\u29EB",
      "&lpar;": "(",
      "&lparlt;": "\u2993",
      "&lrarr;": "\u21C6",
      "&lrcorner;": "\u231F",
      "&lrhar;": "\u21CB",
      "&lrhard;": "\u296D",
      "&lrm;": "\u200E",
      "&lrtri;": "\u22BF",
      "&lsaquo;": "\u2039",
      "&lscr;": "\u{1D4C1}",
      "&lsh;": "\u21B0",
      "&lsim;": "\u2272",
      "&lsime;": "\u2A8D",
      "&lsimg;": "\u2A8F",
      "&lsqb;": "[",
      "&lsquo;": "\u2018",
      "&lsquor;": "\u201A",
      "&lstrok;": "\u0142",
      "&lt": "<",
      "&lt;": "<",
      "&ltcc;": "\u2AA6",
      "&ltcir;": "\u2A79",
      "&ltdot;": "\u22D6",
      "&lthree;": "\u22CB",
      "&ltimes;": "\u22C9",
      "&ltlarr;": "\u2976",
      "&ltquest;": "\u2A7B",
      "&ltrPar;": "\u2996",
      "&ltri;": "\u25C3",
      "&ltrie;": "\u22B4",
      "&ltrif;": "\u25C2",
      "&lurdshar;": "\u294A",
      "&luruhar;": "\u2966",
      "&lvertneqq;": "\u2268\uFE00",
      "&lvnE;": "\u2268\uFE00",
      "&mDDot;": "\u223A",
      "&macr": "\xAF",
      "&macr;": "\xAF",
      "&male;": "\u2642",
      "&malt;": "\u2720",
      "&maltese;": "\u2720",
      "&map;": "\u21A6",
      "&mapsto;": "\u21A6",
      "&mapstodown;": "\u21A7",
      "&mapstoleft;": "\u21A4",
      "&mapstoup;": "\u21A5",
      "&marker;": "\u25AE",
      "&mcomma;": "\u2A29",
      "&mcy;": "\u043C",
      "&mdash;": "\u2014",
      "&measuredangle;": "\u2221",
      "&mfr;": "\u{1D52A}",
      "&mho;": "\u2127",
      "&micro": "\xB5",
      "&micro;": "\xB5",
      "&mid;": "\u2223",
      "&midast;": "*",
      "&midcir;": "\u2AF0",
      "&middot": "\xB7",
      "&middot;": "\xB7",
      "&minus;": "\u2212",
      "&minusb;": "\u229F",
      "&minusd;": "\u2238",
      "&minusdu;": "\u2A2A",
      "&mlcp;": "\u2ADB",
      "&mldr;": "\u2026",
      "&mnplus;": "\u2213",
      "&models;": "\u22A7",
      "&mopf;": "\u{1D55E}",
      "&mp;": "\u2213",
      "&mscr;": "\u{1D4C2}",
      "&mstpos;": "\u223E",
      "&mu;": "\u03BC",
      "&multimap;": "\u22B8",
      "&mumap;": "\u22B8",
      "&nGg;": "\u22D9\u0338",
      "&nGt;": "\u226B\u20D2",
      "&nGtv;": "\u226B\u0338",
      "&nLeftarrow;": "\u21CD",
      "&nLeftrightarrow;": "\u21CE",
      "&nLl;": "\u22D8\u0338",
      "&nLt;": "\u226A\u20D2",
      "&nLtv;": "\u226A\u0338",
      "&nRightarrow;": "\u21CF",
      "&nVDash;": "\u22AF",
      "&nVdash;": "\u22AE",
      "&nabla;": "\u2207",
      "&nacute;": "\u0144",
      "&nang;": "\u2220\u20D2",
      "&nap;": "\u2249",
      "&napE;": "\u2A70\u0338",
      "&napid;": "\u224B\u0338",
      "&napos;": "\u0149",
      "&napprox;": "\u2249",
      "&natur;": "\u266E",
      "&natural;": "\u266E",
      "&naturals;": "\u2115",
      "&nbsp": "\xA0",
      "&nbsp;": "\xA0",
      "&nbump;": "\u224E\u0338",
      "&nbumpe;": "\u224F\u0338",
      "&ncap;": "\u2A43",
      "&ncaron;": "\u0148",
      "&ncedil;": "\u0146",
      "&ncong;": "\u2247",
      "&ncongdot;": "\u2A6D\u0338",
      "&ncup;": "\u2A42",
      "&ncy;": "\u043D",
      "&ndash;": "\u2013",
      "&ne;": "\u2260",
      "&neArr;": "\u21D7",
      "&nearhk;": "\u2924",
      "&nearr;": "\u2197",
      "&nearrow;": "\u2197",
      "&nedot;": "\u2250\u0338",
      "&nequiv;": "\u2262",
      "&nesear;": "\u2928",
      "&nesim;": "\u2242\u0338",
      "&nexist;": "\u2204",
      "&nexists;": "\u2204",
      "&nfr;": "\u{1D52B}",
      "&ngE;": "\u2267\u0338",
      "&nge;": "\u2271",
      "&ngeq;": "\u2271",
      "&ngeqq;": "\u2267\u0338",
      "&ngeqslant;": "\u2A7E\u0338",
      "&nges;": "\u2A7E\u0338",
      "&ngsim;": "\u2275",
      "&ngt;": "\u226F",
      "&ngtr;": "\u226F",
      "&nhArr;": "\u21CE",
      "&nharr;": "\u21AE",
      "&nhpar;": "\u2AF2",
      "&ni;": "\u220B",
      "&nis;": "\u22FC",
      "&nisd;": "\u22FA",
      "&niv;": "\u220B",
      "&njcy;": "\u045A",
      "&nlArr;": "\u21CD",
      "&nlE;": "\u2266\u0338",
      "&nlarr;": "\u219A",
      "&nldr;": "\u2025",
      "&nle;": "\u2270",
      "&nleftarrow;": "\u219A",
      "&nleftrightarrow;": "\u21AE",
      "&nleq;": "\u2270",
      "&nleqq;": "\u2266\u0338",
      "&nleqslant;": "\u2A7D\u0338",
      "&nles;": "\u2A7D\u0338",
      "&nless;": "\u226E",
      "&nlsim;": "\u2274",
      "&nlt;": "\u226E",
      "&nltri;": "\u22EA",
      "&nltrie;": "\u22EC",
      "&nmid;": "\u2224",
      "&nopf;": "\u{1D55F}",
      "&not": "\xAC",
      "&not;": "\xAC",
      "&notin;": "\u2209",
      "&notinE;": "\u22F9\u0338",
      "&notindot;": "\u22F5\u0338",
      "&notinva;": "\u2209",
      "&notinvb;": "\u22F7",
      "&notinvc;": "\u22F6",
      "&notni;": "\u220C",
      "&notniva;": "\u220C",
      "&notnivb;": "\u22FE",
      "&notnivc;": "\u22FD",
      "&npar;": "\u2226",
      "&nparallel;": "\u2226",
      "&nparsl;": "\u2AFD\u20E5",
      "&npart;": "\u2202\u0338",
      "&npolint;": "\u2A14",
      "&npr;": "\u2280",
      "&nprcue;": "\u22E0",
      "&npre;": "\u2AAF\u0338",
      "&nprec;": "\u2280",
      "&npreceq;": "\u2AAF\u0338",
      "&nrArr;": "\u21CF",
      "&nrarr;": "\u219B",
      "&nrarrc;": "\u2933\u0338",
      "&nrarrw;": "\u219D\u0338",
      "&nrightarrow;": "\u219B",
      "&nrtri;": "\u22EB",
      "&nrtrie;": "\u22ED",
      "&nsc;": "\u2281",
      "&nsccue;": "\u22E1",
      "&nsce;": "\u2AB0\u0338",
      "&nscr;": "\u{1D4C3}",
      "&nshortmid;": "\u2224",
      "&nshortparallel;": "\u2226",
      "&nsim;": "\u2241",
      "&nsime;": "\u2244",
      "&nsimeq;": "\u2244",
      "&nsmid;": "\u2224",
      "&nspar;": "\u2226",
      "&nsqsube;": "\u22E2",
      "&nsqsupe;": "\u22E3",
      "&nsub;": "\u2284",
      "&nsubE;": "\u2AC5\u0338",
      "&nsube;": "\u2288",
      "&nsubset;": "\u2282\u20D2",
      "&nsubseteq;": "\u2288",
      "&nsubseteqq;": "\u2AC5\u0338",
      "&nsucc;": "\u2281",
      "&nsucceq;": "\u2AB0\u0338",
      "&nsup;": "\u2285",
      "&nsupE;": "\u2AC6\u0338",
      "&nsupe;": "\u2289",
      "&nsupset;": "\u2283\u20D2",
      "&nsupseteq;": "\u2289",
      "&nsupseteqq;": "\u2AC6\u0338",
      "&ntgl;": "\u2279",
      "&ntilde": "\xF1",
      "&ntilde;": "\xF1",
      "&ntlg;": "\u2278",
      "&ntriangleleft;": "\u22EA",
      "&ntrianglelefteq;": "\u22EC",
      "&ntriangleright;": "\u22EB",
      "&ntrianglerighteq;": "\u22ED",
      "&nu;": "\u03BD",
      "&num;": "#",
      "&numero;": "\u2116",
      "&numsp;": "\u2007",
      "&nvDash;": "\u22AD",
      "&nvHarr;": "\u2904",
      "&nvap;": "\u224D\u20D2",
      "&nvdash;": "\u22AC",
      "&nvge;": "\u2265\u20D2",
      "&nvgt;": ">\u20D2",
      "&nvinfin;": "\u29DE",
      "&nvlArr;": "\u2902",
      "&nvle;": "\u2264\u20D2",
      "&nvlt;": "<\u20D2",
      "&nvltrie;": "\u22B4\u20D2",
      "&nvrArr;": "\u2903",
      "&nvrtrie;": "\u22B5\u20D2",
      "&nvsim;": "\u223C\u20D2",
      "&nwArr;": "\u21D6",
      "&nwarhk;": "\u2923",
      "&nwarr;": "\u2196",
      "&nwarrow;": "\u2196",
      "&nwnear;": "\u2927",
      "&oS;": "\u24C8",
      "&oacute": "\xF3",
      "&oacute;": "\xF3",
      "&oast;": "\u229B",
      "&ocir;": "\u229A",
      "&ocirc": "\xF4",
      "&ocirc;": "\xF4",
      "&ocy;": "\u043E",
      "&odash;": "\u229D",
      "&odblac;": "\u0151",
      "&odiv;": "\u2A38",
      "&odot;": "\u2299",
      "&odsold;": "\u29BC",
      "&oelig;": "\u0153",
      "&ofcir;": "\u29BF",
      "&ofr;": "\u{1D52C}",
      "&ogon;": "\u02DB",
      "&ograve": "\xF2",
      "&ograve;": "\xF2",
      "&ogt;": "\u29C1",
      "&ohbar;": "\u29B5",
      "&ohm;": "\u03A9",
      "&oint;": "\u222E",
      "&olarr;": "\u21BA",
      "&olcir;": "\u29BE",
      "&olcross;": "\u29BB",
      "&oline;": "\u203E",
      "&olt;": "\u29C0",
      "&omacr;": "\u014D",
      "&omega;": "\u03C9",
      "&omicron;": "\u03BF",
      "&omid;": "\u29B6",
      "&ominus;": "\u2296",
      "&oopf;": "\u{1D560}",
      "&opar;": "\u29B7",
      "&operp;": "\u29B9",
      "&oplus;": "\u2295",
      "&or;": "\u2228",
      "&orarr;": "\u21BB",
      "&ord;": "\u2A5D",
      "&order;": "\u2134",
      "&orderof;": "\u2134",
      "&ordf": "\xAA",
      "&ordf;": "\xAA",
      "&ordm": "\xBA",
      "&ordm;": "\xBA",
      "&origof;": "\u22B6",
      "&oror;": "\u2A56",
      "&orslope;": "\u2A57",
      "&orv;": "\u2A5B",
      "&oscr;": "\u2134",
      "&oslash": "\xF8",
      "&oslash;": "\xF8",
      "&osol;": "\u2298",
      "&otilde": "\xF5",
      "&otilde;": "\xF5",
      "&otimes;": "\u2297",
      "&otimesas;": "\u2A36",
      "&ouml": "\xF6",
      "&ouml;": "\xF6",
      "&ovbar;": "\u233D",
      "&par;": "\u2225",
      "&para": "\xB6",
      "&para;": "\xB6",
      "&parallel;": "\u2225",
      "&parsim;": "\u2AF3",
      "&parsl;": "\u2AFD",
      "&part;": "\u2202",
      "&pcy;": "\u043F",
      "&percnt;": "%",
      "&period;": ".",
      "&permil;": "\u2030",
      "&perp;": "\u22A5",
      "&pertenk;": "\u2031",
      "&pfr;": "\u{1D52D}",
      "&phi;": "\u03C6",
      "&phiv;": "\u03D5",
      "&phmmat;": "\u2133",
      "&phone;": "\u260E",
      "&pi;": "\u03C0",
      "&pitchfork;": "\u22D4",
      "&piv;": "\u03D6",
      "&planck;": "\u210F",
      "&planckh;": "\u210E",
      "&plankv;": "\u210F",
      "&plus;": "+",
      "&plusacir;": "\u2A23",
      "&plusb;": "\u229E",
      "&pluscir;": "\u2A22",
      "&plusdo;": "\u2214",
      "&plusdu;": "\u2A25",
      "&pluse;": "\u2A72",
      "&plusmn": "\xB1",
      "&plusmn;": "\xB1",
      "&plussim;": "\u2A26",
      "&plustwo;": "\u2A27",
      "&pm;": "\xB1",
      "&pointint;": "\u2A15",
      "&popf;": "\u{1D561}",
      "&pound": "\xA3",
      "&pound;": "\xA3",
      "&pr;": "\u227A",
      "&prE;": "\u2AB3",
      "&prap;": "\u2AB7",
      "&prcue;": "\u227C",
      "&pre;": "\u2AAF",
      "&prec;": "\u227A",
      "&precapprox;": "\u2AB7",
      "&preccurlyeq;": "\u227C",
      "&preceq;": "\u2AAF",
      "&precnapprox;": "\u2AB9",
      "&precneqq;": "\u2AB5",
      "&precnsim;": "\u22E8",
      "&precsim;": "\u227E",
      "&prime;": "\u2032",
      "&primes;": "\u2119",
      "&prnE;": "\u2AB5",
      "&prnap;": "\u2AB9",
      "&prnsim;": "\u22E8",
      "&prod;": "\u220F",
      "&profalar;": "\u232E",
      "&profline;": "\u2312",
      "&profsurf;": "\u2313",
      "&prop;": "\u221D",
      "&propto;": "\u221D",
      "&prsim;": "\u227E",
      "&prurel;": "\u22B0",
      "&pscr;": "\u{1D4C5}",
      "&psi;": "\u03C8",
      "&puncsp;": "\u2008",
      "&qfr;": "\u{1D52E}",
      "&qint;": "\u2A0C",
      "&qopf;": "\u{1D562}",
      "&qprime;": "\u2057",
      "&qscr;": "\u{1D4C6}",
      "&quaternions;": "\u210D",
      "&quatint;": "\u2A16",
      "&quest;": "?",
      "&questeq;": "\u225F",
      "&quot": '"',
      "&quot;": '"',
      "&rAarr;": "\u21DB",
      "&rArr;": "\u21D2",
      "&rAtail;": "\u291C",
      "&rBarr;": "\u290F",
      "&rHar;": "\u2964",
      "&race;": "\u223D\u0331",
      "&racute;": "\u0155",
      "&radic;": "\u221A",
      "&raemptyv;": "\u29B3",
      "&rang;": "\u27E9",
      "&rangd;": "\u2992",
      "&range;": "\u29A5",
      "&rangle;": "\u27E9",
      "&raquo": "\xBB",
      "&raquo;": "\xBB",
      "&rarr;": "\u2192",
      "&rarrap;": "\u2975",
      "&rarrb;": "\u21E5",
      "&rarrbfs;": "\u2920",
      "&rarrc;": "\u2933",
      "&rarrfs;": "\u291E",
      "&rarrhk;": "\u21AA",
      "&rarrlp;": "\u21AC",
      "&rarrpl;": "\u2945",
      "&rarrsim;": "\u2974",
      "&rarrtl;": "\u21A3",
      "&rarrw;": "\u219D",
      "&ratail;": "\u291A",
      "&ratio;": "\u2236",
      "&rationals;": "\u211A",
      "&rbarr;": "\u290D",
      "&rbbrk;": "\u2773",
      "&rbrace;": "}",
      "&rbrack;": "]",
      "&rbrke;": "\u298C",
      "&rbrksld;": "\u298E",
      "&rbrkslu;": "\u2990",
      "&rcaron;": "\u0159",
      "&rcedil;": "\u0157",
      "&rceil;": "\u2309",
      "&rcub;": "}",
      "&rcy;": "\u0440",
      "&rdca;": "\u2937",
      "&rdldhar;": "\u2969",
      "&rdquo;": "\u201D",
      "&rdquor;": "\u201D",
      "&rdsh;": "\u21B3",
      "&real;": "\u211C",
      "&realine;": "\u211B",
      "&realpart;": "\u211C",
      "&reals;": "\u211D",
      "&rect;": "\u25AD",
      "&reg": "\xAE",
      "&reg;": "\xAE",
      "&rfisht;": "\u297D",
      "&rfloor;": "\u230B",
      "&rfr;": "\u{1D52F}",
      "&rhard;": "\u21C1",
      "&rharu;": "\u21C0",
      "&rharul;": "\u296C",
      "&rho;": "\u03C1",
      "&rhov;": "\u03F1",
      "&rightarrow;": "\u2192",
      "&rightarrowtail;": "\u21A3",
      "&rightharpoondown;": "\u21C1",
      "&rightharpoonup;": "\u21C0",
      "&rightleftarrows;": "\u21C4",
      "&rightleftharpoons;": "\u21CC",
      "&rightrightarrows;": "\u21C9",
      "&rightsquigarrow;": "\u219D",
      "&rightthreetimes;": "\u22CC",
      "&ring;": "\u02DA",
      "&risingdotseq;": "\u2253",
      "&rlarr;": "\u21C4",
      "&rlhar;": "\u21CC",
      "&rlm;": "\u200F",
      "&rmoust;": "\u23B1",
      "&rmoustache;": "\u23B1",
      "&rnmid;": "\u2AEE",
      "&roang;": "\u27ED",
      "&roarr;": "\u21FE",
      "&robrk;": "\u27E7",
      "&ropar;": "\u2986",
      "&ropf;": "\u{1D563}",
      "&roplus;": "\u2A2E",
      "&rotimes;": "\u2A35",
      "&rpar;": ")",
      "&rpargt;": "\u2994",
      "&rppolint;": "\u2A12",
      "&rrarr;": "\u21C9",
      "&rsaquo;": "\u203A",
      "&rscr;": "\u{1D4C7}",
      "&rsh;": "\u21B1",
      "&rsqb;": "]",
      "&rsquo;": "\u2019",
      "&rsquor;": "\u2019",
      "&rthree;": "\u22CC",
      "&rtimes;": "\u22CA",
      "&rtri;": "\u25B9",
      "&rtrie;": "\u22B5",
      "&rtrif;": "\u25B8",
      "&rtriltri;": "\u29CE",
      "&ruluhar;": "\u2968",
      "&rx;": "\u211E",
      "&sacute;": "\u015B",
      "&sbquo;": "\u201A",
      "&sc;": "\u227B",
      "&scE;": "\u2AB4",
      "&scap;": "\u2AB8",
      "&scaron;": "\u0161",
      "&sccue;": "\u227D",
      "&sce;": "\u2AB0",
      "&scedil;": "\u015F",
      "&scirc;": "\u015D",
      "&scnE;": "\u2AB6",
      "&scnap;": "\u2ABA",
      "&scnsim;": "\u22E9",
      "&scpolint;": "\u2A13",
      "&scsim;": "\u227F",
      "&scy;": "\u0441",
      "&sdot;": "\u22C5",
      "&sdotb;": "\u22A1",
      "&sdote;": "\u2A66",
      "&seArr;": "\u21D8",
      "&searhk;": "\u2925",
      "&searr;": "\u2198",
      "&searrow;": "\u2198",
      "&sect": "\xA7",
      "&sect;": "\xA7",
      "&semi;": ";",
      "&seswar;": "\u2929",
      "&setminus;": "\u2216",
      "&setmn;": "\u2216",
      "&sext;": "\u2736",
      "&sfr;": "\u{1D530}",
      "&sfrown;": "\u2322",
      "&sharp;": "\u266F",
      "&shchcy;": "\u0449",
      "&shcy;": "\u0448",
      "&shortmid;": "\u2223",
      "&shortparallel;": "\u2225",
      "&shy": "\xAD",
      "&shy;": "\xAD",
      "&sigma;": "\u03C3",
      "&sigmaf;": "\u03C2",
      "&sigmav;": "\u03C2",
      "&sim;": "\u223C",
      "&simdot;": "\u2A6A",
      "&sime;": "\u2243",
      "&simeq;": "\u2243",
      "&simg;": "\u2A9E",
      "&simgE;": "\u2AA0",
      "&siml;": "\u2A9D",
      "&simlE;": "\u2A9F",
      "&simne;": "\u2246",
      "&simplus;": "\u2A24",
      "&simrarr;": "\u2972",
      "&slarr;": "\u2190",
      "&smallsetminus;": "\u2216",
      "&smashp;": "\u2A33",
      "&smeparsl;": "\u29E4",
      "&smid;": "\u2223",
      "&smile;": "\u2323",
      "&smt;": "\u2AAA",
      "&smte;": "\u2AAC",
      "&smtes;": "\u2AAC\uFE00",
      "&softcy;": "\u044C",
      "&sol;": "/",
      "&solb;": "\u29C4",
      "&solbar;": "\u233F",
      "&sopf;": "\u{1D564}",
      "&spades;": "\u2660",
      "&spadesuit;": "\u2660",
      "&spar;": "\u2225",
      "&sqcap;": "\u2293",
      "&sqcaps;": "\u2293\uFE00",
      "&sqcup;": "\u2294",
      "&sqcups;": "\u2294\uFE00",
      "&sqsub;": "\u228F",
      "&sqsube;": "\u2291",
      "&sqsubset;": "\u228F",
      "&sqsubseteq;": "\u2291",
      "&sqsup;": "\u2290",
      "&sqsupe;": "\u2292",
      "&sqsupset;": "\u2290",
      "&sqsupseteq;": "\u2292",
      "&squ;": "\u25A1",
      "&square;": "\u25A1",
      "&squarf;": "\u25AA",
      "&squf;": "\u25AA",
      "&srarr;": "\u2192",
      "&sscr;": "\u{1D4C8}",
      "&ssetmn;": "\u2216",
      "&ssmile;": "\u2323",
      "&sstarf;": "\u22C6",
      "&star;": "\u2606",
      "&starf;": "\u2605",
      "&straightepsilon;": "\u03F5",
      "&straightphi;": "\u03D5",
      "&strns;": "\xAF",
      "&sub;": "\u2282",
      "&subE;": "\u2AC5",
      "&subdot;": "\u2ABD",
      "&sube;": "\u2286",
      "&subedot;": "\u2AC3",
      "&submult;": "\u2AC1",
      "&subnE;": "\u2ACB",
      "&subne;": "\u228A",
      "&subplus;": "\u2ABF",
      "&subrarr;": "\u2979",
      "&subset;": "\u2282",
      "&subseteq;": "\u2286",
      "&subseteqq;": "\u2AC5",
      "&subsetneq;": "\u228A",
      "&subsetneqq;": "\u2ACB",
      "&subsim;": "\u2AC7",
      "&subsub;": "\u2AD5",
      "&subsup;": "\u2AD3",
      "&succ;": "\u227B",
      "&succapprox;": "\u2AB8",
      "&succcurlyeq;": "\u227D",
      "&succeq;": "\u2AB0",
      "&succnapprox;": "\u2ABA",
      "&succneqq;": "\u2AB6",
      "&succnsim;": "\u22E9",
      "&succsim;": "\u227F",
      "&sum;": "\u2211",
      "&sung;": "\u266A",
      "&sup1": "\xB9",
      "&sup1;": "\xB9",
      "&sup2": "\xB2",
      "&sup2;": "\xB2",
      "&sup3": "\xB3",
      "&sup3;": "\xB3",
      "&sup;": "\u2283",
      "&supE;": "\u2AC6",
      "&supdot;": "\u2ABE",
      "&supdsub;": "\u2AD8",
      "&supe;": "\u2287",
      "&supedot;": "\u2AC4",
      "&suphsol;": "\u27C9",
      "&suphsub;": "\u2AD7",
      "&suplarr;": "\u297B",
      "&supmult;": "\u2AC2",
      "&supnE;": "\u2ACC",
      "&supne;": "\u228B",
      "&supplus;": "\u2AC0",
      "&supset;": "\u2283",
      "&supseteq;": "\u2287",
      "&supseteqq;": "\u2AC6",
      "&supsetneq;": "\u228B",
      "&supsetneqq;": "\u2ACC",
      "&supsim;": "\u2AC8",
      "&supsub;": "\u2AD4",
      "&supsup;": "\u2AD6",
      "&swArr;": "\u21D9",
      "&swarhk;": "\u2926",
      "&swarr;": "\u2199",
      "&swarrow;": "\u2199",
      "&swnwar;": "\u292A",
      "&szlig": "\xDF",
      "&szlig;": "\xDF",
      "&target;": "\u2316",
      "&tau;": "\u03C4",
      "&tbrk;": "\u23B4",
      "&tcaron;": "\u0165",
      "&tcedil;": "\u0163",
      "&tcy;": "\u0442",
      "&tdot;": "\u20DB",
      "&telrec;": "\u2315",
      "&tfr;": "\u{1D531}",
      "&there4;": "\u2234",
      "&therefore;": "\u2234",
      "&theta;": "\u03B8",
      "&thetasym;": "\u03D1",
      "&thetav;": "\u03D1",
      "&thickapprox;": "\u2248",
      "&thicksim;": "\u223C",
      "&thinsp;": "\u2009",
      "&thkap;": "\u2248",
      "&thksim;": "\u223C",
      "&thorn": "\xFE",
      "&thorn;": "\xFE",
      "&tilde;": "\u02DC",
      "&times": "\xD7",
      "&times;": "\xD7",
      "&timesb;": "\u22A0",
      "&timesbar;": "\u2A31",
      "&timesd;": "\u2A30",
      "&tint;": "\u222D",
      "&toea;": "\u2928",
      "&top;": "\u22A4",
      "&topbot;": "\u2336",
      "&topcir;": "\u2AF1",
      "&topf;": "\u{1D565}",
      "&topfork;": "\u2ADA",
      "&tosa;": "\u2929",
      "&tprime;": "\u2034",
      "&trade;": "\u2122",
      "&triangle;": "\u25B5",
      "&triangledown;": "\u25BF",
      "&triangleleft;": "\u25C3",
      "&trianglelefteq;": "\u22B4",
      "&triangleq;": "\u225C",
      "&triangleright;": "\u25B9",
      "&trianglerighteq;": "\u22B5",
      "&tridot;": "\u25EC",
      "&trie;": "\u225C",
      "&triminus;": "\u2A3A",
      "&triplus;": "\u2A39",
      "&trisb;": "\u29CD",
      "&tritime;": "\u2A3B",
      "&trpezium;": "\u23E2",
      "&tscr;": "\u{1D4C9}",
      "&tscy;": "\u0446",
      "&tshcy;": "\u045B",
      "&tstrok;": "\u0167",
      "&twixt;": "\u226C",
      "&twoheadleftarrow;": "\u219E",
      "&twoheadrightarrow;": "\u21A0",
      "&uArr;": "\u21D1",
      "&uHar;": "\u2963",
      "&uacute": "\xFA",
      "&uacute;": "\xFA",
      "&uarr;": "\u2191",
      "&ubrcy;": "\u045E",
      "&ubreve;": "\u016D",
      "&ucirc": "\xFB",
      "&ucirc;": "\xFB",
      "&ucy;": "\u0443",
      "&udarr;": "\u21C5",
      "&udblac;": "\u0171",
      "&udhar;": "\u296E",
      "&ufisht;": "\u297E",
      "&ufr;": "\u{1D532}",
      "&ugrave": "\xF9",
      "&ugrave;": "\xF9",
      "&uharl;": "\u21BF",
      "&uharr;": "\u21BE",
      "&uhblk;": "\u2580",
      "&ulcorn;": "\u231C",
      "&ulcorner;": "\u231C",
      "&ulcrop;": "\u230F",
      "&ultri;": "\u25F8",
      "&umacr;": "\u016B",
      "&uml": "\xA8",
      "&uml;": "\xA8",
      "&uogon;": "\u0173",
      "&uopf;": "\u{1D566}",
      "&uparrow;": "\u2191",
      "&updownarrow;": "\u2195",
      "&upharpoonleft;": "\u21BF",
      "&upharpoonright;": "\u21BE",
      "&uplus;": "\u228E",
      "&upsi;": "\u03C5",
      "&upsih;": "\u03D2",
      "&upsilon;": "\u03C5",
      "&upuparrows;": "\u21C8",
      "&urcorn;": "\u231D",
      "&urcorner;": "\u231D",
      "&urcrop;": "\u230E",
      "&uring;": "\u016F",
      "&urtri;": "\u25F9",
      "&uscr;": "\u{1D4CA}",
      "&utdot;": "\u22F0",
      "&utilde;": "\u0169",
      "&utri;": "\u25B5",
      "&utrif;": "\u25B4",
      "&uuarr;": "\u21C8",
      "&uuml": "\xFC",
      "&uuml;": "\xFC",
      "&uwangle;": "\u29A7",
      "&vArr;": "\u21D5",
      "&vBar;": "\u2AE8",
      "&vBarv;": "\u2AE9",
      "&vDash;": "\u22A8",
      "&vangrt;": "\u299C",
      "&varepsilon;": "\u03F5",
      "&varkappa;": "\u03F0",
      "&varnothing;": "\u2205",
      "&varphi;": "\u03D5",
      "&varpi;": "\u03D6",
      "&varpropto;": "\u221D",
      "&varr;": "\u2195",
      "&varrho;": "\u03F1",
      "&varsigma;": "\u03C2",
      "&varsubsetneq;": "\u228A\uFE00",
      "&varsubsetneqq;": "\u2ACB\uFE00",
      "&varsupsetneq;": "\u228B\uFE00",
      "&varsupsetneqq;": "\u2ACC\uFE00",
      "&vartheta;": "\u03D1",
      "&vartriangleleft;": "\u22B2",
      "&vartriangleright;": "\u22B3",
      "&vcy;": "\u0432",
      "&vdash;": "\u22A2",
      "&vee;": "\u2228",
      "&veebar;": "\u22BB",
      "&veeeq;": "\u225A",
      "&vellip;": "\u22EE",
      "&verbar;": "|",
      "&vert;": "|",
      "&vfr;": "\u{1D533}",
      "&vltri;": "\u22B2",
      "&vnsub;": "\u2282\u20D2",
      "&vnsup;": "\u2283\u20D2",
      "&vopf;": "\u{1D567}",
      "&vprop;": "\u221D",
      "&vrtri;": "\u22B3",
      "&vscr;": "\u{1D4CB}",
      "&vsubnE;": "\u2ACB\uFE00",
      "&vsubne;": "\u228A\uFE00",
      "&vsupnE;": "\u2ACC\uFE00",
      "&vsupne;": "\u228B\uFE00",
      "&vzigzag;": "\u299A",
      "&wcirc;": "\u0175",
      "&wedbar;": "\u2A5F",
      "&wedge;": "\u2227",
      "&wedgeq;": "\u2259",
      "&weierp;": "\u2118",
      "&wfr;": "\u{1D534}",
      "&wopf;": "\u{1D568}",
      "&wp;": "\u2118",
      "&wr;": "\u2240",
      "&wreath;": "\u2240",
      "&wscr;": "\u{1D4CC}",
      "&xcap;": "\u22C2",
      "&xcirc;": "\u25EF",
      "&xcup;": "\u22C3",
      "&xdtri;": "\u25BD",
      "&xfr;": "\u{1D535}",
      "&xhArr;": "\u27FA",
      "&xharr;": "\u27F7",
      "&xi;": "\u03BE",
      "&xlArr;": "\u27F8",
      "&xlarr;": "\u27F5",
      "&xmap;": "\u27FC",
      "&xnis;": "\u22FB",
      "&xodot;": "\u2A00",
      "&xopf;": "\u{1D569}",
      "&xoplus;": "\u2A01",
      "&xotime;": "\u2A02",
      "&xrArr;": "\u27F9",
      "&xrarr;": "\u27F6",
      "&xscr;": "\u{1D4CD}",
      "&xsqcup;": "\u2A06",
      "&xuplus;": "\u2A04",
      "&xutri;": "\u25B3",
      "&xvee;": "\u22C1",
      "&xwedge;": "\u22C0",
      "&yacute": "\xFD",
      "&yacute;": "\xFD",
      "&yacy;": "\u044F",
      "&ycirc;": "\u0177",
      "&ycy;": "\u044B",
      "&yen": "\xA5",
      "&yen;": "\xA5",
      "&yfr;": "\u{1D536}",
      "&yicy;": "\u0457",
      "&yopf;": "\u{1D56A}",
      "&yscr;": "\u{1D4CE}",
      "&yucy;": "\u044E",
      "&yuml": "\xFF",
      "&yuml;": "\xFF",
      "&zacute;": "\u017A",
      "&zcaron;": "\u017E",
      "&zcy;": "\u0437",
      "&zdot;": "\u017C",
      "&zeetrf;": "\u2128",
      "&zeta;": "\u03B6",
      "&zfr;": "\u{1D537}",
      "&zhcy;": "\u0436",
      "&zigrarr;": "\u21DD",
      "&zopf;": "\u{1D56B}",
      "&zscr;": "\u{1D4CF}",
      "&zwj;": "\u200D",
      "&zwnj;": "\u200C"
    };
  }
});

// node_modules/postal-mime/dist/esm/text-format.js
function decodeHTMLEntities(str) {
  return str.replace(/&(#\d+|#x[a-f0-9]+|[a-z]+\d*);?/gi, (match, entity) => {
    if (typeof htmlEntities[match] === "string") {
      return htmlEntities[match];
    }
    if (entity.charAt(0) !== "#" || match.charAt(match.length - 1) !== ";") {
      return match;
    }
    let codePoint;
    if (entity.charAt(1) === "x") {
      codePoint = parseInt(entity.slice(2), 16);
    } else {
      codePoint = parseInt(entity.slice(1), 10);
    }
    let output = "";
    if (codePoint >= 55296 && codePoint <= 57343 || codePoint > 1114111) {
      return "\uFFFD";
    }
    if (codePoint > 65535) {
      codePoint -= 65536;
      output += String.fromCharCode(codePoint >>> 10 & 1023 | 55296);
      codePoint = 56320 | codePoint & 1023;
    }
    output += String.fromCharCode(codePoint);
    return output;
  });
}
function escapeHtml(str) {
  return str.trim().replace(/[<>"'?&]/g, (c) => {
    let hex = c.charCodeAt(0).toString(16);
    if (hex.length < 2) {
      hex = "0" + hex;
    }
    return "&#x" + hex.toUpperCase() + ";";
  });
}
function textToHtml(str) {
  let html = escapeHtml(str).replace(/\n/g, "<br />");
  return "<div>" + html + "</div>";
}
function lastLineTerminator(str) {
  return Math.max(str.lastIndexOf("\n"), str.lastIndexOf("\r"), str.lastIndexOf("\u2028"), str.lastIndexOf("\u2029"));
}
function createFinder(str, regex) {
  let searchedFrom = Infinity;
  let found = null;
  return (pos) => {
    if (pos < searchedFrom || found && pos > found.index) {
      regex.lastIndex = pos;
      found = regex.exec(str);
      searchedFrom = pos;
    }
    return found;
  };
}
function replaceClosedTags(str, pattern, replacement) {
  const end = str.lastIndexOf(">") + 1;
  return str.slice(0, end).replace(pattern, replacement) + str.slice(end);
}
function replaceTags(str, prefix, pattern, replacement) {
  const parts = [];
  let copied = 0;
  let searchFrom = 0;
  while (true) {
    prefix.lastIndex = searchFrom;
    const candidate = prefix.exec(str);
    if (!candidate) {
      break;
    }
    const start = candidate.index;
    pattern.lastIndex = start;
    const match = pattern.exec(str);
    if (!match) {
      const gt = str.indexOf(">", start);
      if (gt < 0) {
        break;
      }
      searchFrom = gt + 1;
      continue;
    }
    parts.push(str.slice(copied, start), replacement(...match));
    copied = searchFrom = start + match[0].length;
  }
  parts.push(str.slice(copied));
  return parts.join("");
}
function replaceBlocks(str, open, openToGt, close, closeToGt, replacement) {
  const nextGt = createFinder(str, />/g);
  const nextClose = createFinder(str, close);
  const nextLineEnd = createFinder(str, LINE_TERMINATOR);
  const parts = [];
  let copied = 0;
  let searchFrom = 0;
  while (true) {
    open.lastIndex = searchFrom;
    const opener = open.exec(str);
    if (!opener) {
      break;
    }
    const start = opener.index;
    searchFrom = start + 1;
    let from = start + opener[0].length;
    if (openToGt) {
      const gt = nextGt(from);
      if (!gt) {
        break;
      }
      from = gt.index + 1;
    }
    const closer = nextClose(from);
    if (!closer) {
      break;
    }
    const lineEnd = nextLineEnd(from);
    if (lineEnd && lineEnd.index < closer.index) {
      continue;
    }
    let end = closer.index + closer[0].length;
    if (closeToGt) {
      const gt = nextGt(end);
      if (!gt) {
        break;
      }
      end = gt.index + 1;
    }
    parts.push(str.slice(copied, start), replacement);
    copied = searchFrom = end;
  }
  parts.push(str.slice(copied));
  return parts.join("");
}
function stripThroughLastTag(str, prefix) {
  const lineEnd = str.search(LINE_TERMINATOR);
  const limit = Math.min(lineEnd < 0 ? str.length : lineEnd, str.lastIndexOf(">"));
  let last = -1;
  prefix.lastIndex = 0;
  let match;
  while ((match = prefix.exec(str)) && match.index < limit) {
    last = match.index;
  }
  return last < 0 ? str : str.slice(str.indexOf(">", last) + 1);
}
function stripFromFirstTag(str, prefix) {
  const lineEnd = lastLineTerminator(str);
  prefix.lastIndex = lineEnd < 0 ? 0 : str.lastIndexOf(">", lineEnd) + 1;
  const match = prefix.exec(str);
  return match && match.index < str.lastIndexOf(">") ? str.slice(0, match.index) : str;
}
function htmlToText(str) {
  str = str.replace(/\r?\n/g, "");
  str = replaceBlocks(str, /<!--/g, false, /-->/g, false, " ");
  str = replaceClosedTags(str, /<br\b[^>]*>/gi, "\n");
  str = replaceClosedTags(str, /<\/?(p|div|table|tr|td|th)\b[^>]*>/gi, "\n\n");
  str = replaceBlocks(str, /<script\b/gi, true, /<\/script\b/gi, true, " ");
  str = stripThroughLastTag(str, /<body\b/gi);
  str = stripThroughLastTag(str, /<\/head\b/gi);
  str = stripThroughLastTag(str, /<!doctype\b/gi);
  str = stripFromFirstTag(str, /<\/body\b/gi);
  str = stripFromFirstTag(str, /<\/html\b/gi);
  str = replaceTags(str, /<a\b/gi, /<a\b[^>]*href\s*=\s*["']?([^\s"']+)[^>]*>/iy, (match, href) => ` (${href}) `);
  str = replaceClosedTags(str, /<\/?(span|em|i|strong|b|u|a)\b[^>]*>/gi, "");
  str = replaceTags(str, /<li\b/gi, /<li\b[^>]*>[\n\u0001\s]*/iy, () => "* ");
  str = replaceClosedTags(str, /<hr\b[^>]*>/g, "\n-------------\n");
  str = replaceClosedTags(str, /<[^>]*>/g, " ");
  str = str.replace(/\u0001/g, "\n").replace(/[ \t]+/g, " ").replace(/^\s+$/gm, "").replace(/\n\n+/g, "\n\n").replace(/^\n+/, "\n").replace(/\n+$/, "\n");
  str = decodeHTMLEntities(str);
  return str;
}
function formatDate(date) {
  if (typeof Intl === "undefined") {
    return date;
  }
  const parsed = new Date(date);
  if (isNaN(parsed.getTime())) {
    return date;
  }
  return new Intl.DateTimeFormat("default", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    hour12: false
  }).format(parsed);
}
function formatTextAddress(address) {
  return (address.name ? [address.name, `<${address.address}>`] : [address.address]).join(" ");
}
function formatTextAddresses(addresses) {
  let parts = [];
  let processAddress = (address, partCounter) => {
    if (partCounter) {
      parts.push(", ");
    }
    if (address.group) {
      let groupStart = `${address.name}:`;
      let groupEnd = `;`;
      parts.push(groupStart);
      address.group.forEach(processAddress);
      parts.push(groupEnd);
    } else {
      parts.push(formatTextAddress(address));
    }
  };
  addresses.forEach(processAddress);
  return parts.join("");
}
function formatHtmlAddress(address) {
  return `<a href="mailto:${escapeHtml(address.address)}" class="postal-email-address">${escapeHtml(address.name || `<${address.address}>`)}</a>`;
}
function formatHtmlAddresses(addresses) {
  let parts = [];
  let processAddress = (address, partCounter) => {
    if (partCounter) {
      parts.push('<span class="postal-email-address-separator">, </span>');
    }
    if (address.group) {
      let groupStart = `<span class="postal-email-address-group">${escapeHtml(address.name)}:</span>`;
      let groupEnd = `<span class="postal-email-address-group">;</span>`;
      parts.push(groupStart);
      address.group.forEach(processAddress);
      parts.push(groupEnd);
    } else {
      parts.push(formatHtmlAddress(address));
    }
  };
  addresses.forEach(processAddress);
  return parts.join(" ");
}
function foldLines(str, lineLength, afterSpace) {
  str = (str || "").toString();
  lineLength = lineLength || 76;
  let pos = 0, len = str.length, result = "", line, match;
  while (pos < len) {
    line = str.slice(pos, pos + lineLength);
    if (line.length < lineLength) {
      result += line;
      break;
    }
    if (match = line.match(/^[^\n\r]*(\r?\n|\r)/)) {
      line = match[0];
      result += line;
      pos += line.length;
      continue;
    } else if ((match = line.match(/(\s+)[^\s]*$/)) && match[0].length - (afterSpace ? (match[1] || "").length : 0) < line.length) {
      line = line.slice(0, line.length - (match[0].length - (afterSpace ? (match[1] || "").length : 0)));
    } else if (match = str.slice(pos + line.length).match(/^[^\s]+(\s*)/)) {
      line = line + match[0].slice(0, match[0].length - (!afterSpace ? (match[1] || "").length : 0));
    }
    result += line;
    pos += line.length;
    if (pos < len) {
      result += "\r\n";
    }
  }
  return result;
}
function formatTextHeader(message) {
  let rows = [];
  if (message.from) {
    rows.push({ key: "From", val: formatTextAddresses([message.from]) });
  }
  if (message.subject) {
    rows.push({ key: "Subject", val: message.subject });
  }
  if (message.date) {
    rows.push({ key: "Date", val: formatDate(message.date) });
  }
  if (message.to && message.to.length) {
    rows.push({ key: "To", val: formatTextAddresses(message.to) });
  }
  if (message.cc && message.cc.length) {
    rows.push({ key: "Cc", val: formatTextAddresses(message.cc) });
  }
  if (message.bcc && message.bcc.length) {
    rows.push({ key: "Bcc", val: formatTextAddresses(message.bcc) });
  }
  let maxKeyLength = rows.map((r) => r.key.length).reduce((acc, cur) => {
    return cur > acc ? cur : acc;
  }, 0);
  const lines = rows.flatMap((row) => {
    let sepLen = maxKeyLength - row.key.length;
    let prefix = `${row.key}: ${" ".repeat(sepLen)}`;
    let emptyPrefix = `${" ".repeat(row.key.length + 1)} ${" ".repeat(sepLen)}`;
    let foldedLines = foldLines(row.val, 80, true).split(/\r?\n/).map((line) => line.trim());
    return foldedLines.map((line, i2) => `${i2 ? emptyPrefix : prefix}${line}`);
  });
  let maxLineLength = lines.map((r) => r.length).reduce((acc, cur) => {
    return cur > acc ? cur : acc;
  }, 0);
  let lineMarker = "-".repeat(maxLineLength);
  let template = `
${lineMarker}
${lines.join("\n")}
${lineMarker}
`;
  return template;
}
function formatHtmlHeader(message) {
  let rows = [];
  if (message.from) {
    rows.push(
      // through the plural formatter, because `From:` may hold RFC 5322 group syntax
      // and a group has no address of its own
      `<div class="postal-email-header-key">From</div><div class="postal-email-header-value">${formatHtmlAddresses([message.from])}</div>`
    );
  }
  if (message.subject) {
    rows.push(`<div class="postal-email-header-key">Subject</div><div class="postal-email-header-value postal-email-header-subject">${escapeHtml(message.subject)}</div>`);
  }
  if (message.date) {
    rows.push(`<div class="postal-email-header-key">Date</div><div class="postal-email-header-value postal-email-header-date" data-date="${escapeHtml(message.date)}">${escapeHtml(formatDate(message.date))}</div>`);
  }
  if (message.to && message.to.length) {
    rows.push(`<div class="postal-email-header-key">To</div><div class="postal-email-header-value">${formatHtmlAddresses(message.to)}</div>`);
  }
  if (message.cc && message.cc.length) {
    rows.push(`<div class="postal-email-header-key">Cc</div><div class="postal-email-header-value">${formatHtmlAddresses(message.cc)}</div>`);
  }
  if (message.bcc && message.bcc.length) {
    rows.push(`<div class="postal-email-header-key">Bcc</div><div class="postal-email-header-value">${formatHtmlAddresses(message.bcc)}</div>`);
  }
  let template = `<div class="postal-email-header">${rows.length ? '<div class="postal-email-header-row">' : ""}${rows.join('</div>\n<div class="postal-email-header-row">')}${rows.length ? "</div>" : ""}</div>`;
  return template;
}
var LINE_TERMINATOR;
var init_text_format = __esm({
  "node_modules/postal-mime/dist/esm/text-format.js"() {
    init_html_entities();
    LINE_TERMINATOR = /[\n\r\u2028\u2029]/g;
  }
});

// node_modules/postal-mime/dist/esm/address-parser.js
function findAddressInText(text) {
  NON_SPACE_TOKEN_REGEX.lastIndex = 0;
  let match;
  while (match = NON_SPACE_TOKEN_REGEX.exec(text)) {
    const token = match[0];
    const at = token.indexOf("@");
    let start = 0;
    while (start < at && !WORD_CHAR_REGEX.test(token.charAt(start))) {
      start++;
    }
    if (start >= at) {
      continue;
    }
    let end = token.length;
    while (end > at + 1 && !WORD_CHAR_REGEX.test(token.charAt(end - 1))) {
      end--;
    }
    if (end <= at + 1) {
      continue;
    }
    return { index: match.index + start, length: end - start, value: token.substring(start, end) };
  }
  return null;
}
function hasAngleAddress(text) {
  let start = -1;
  let at = -1;
  for (let i2 = 0; i2 < text.length; i2++) {
    const chr = text.charAt(i2);
    if (chr === "<") {
      start = i2 + 1;
      at = -1;
    } else if (chr === ">") {
      if (at >= 0 && at < i2 - 1) {
        return true;
      }
      start = -1;
      at = -1;
    } else if (chr === "@" && start >= 0 && at < 0 && i2 > start) {
      at = i2;
    }
  }
  return false;
}
function _handleAddress(tokens, depth) {
  let isGroup = false;
  let state = "text";
  let addresses = [];
  let data = {
    address: [],
    comment: [],
    group: [],
    text: [],
    textWasQuoted: []
    // Track which text tokens came from inside quotes
  };
  let i2;
  let len;
  let insideQuotes = false;
  for (i2 = 0, len = tokens.length; i2 < len; i2++) {
    let token = tokens[i2];
    let prevToken = i2 ? tokens[i2 - 1] : null;
    if (token.type === "operator") {
      switch (token.value) {
        case "<":
          state = "address";
          insideQuotes = false;
          break;
        case "(":
          state = "comment";
          insideQuotes = false;
          break;
        case ":":
          state = "group";
          isGroup = true;
          insideQuotes = false;
          break;
        case '"':
          insideQuotes = !insideQuotes;
          state = "text";
          break;
        default:
          state = "text";
          insideQuotes = false;
          break;
      }
    } else if (token.value) {
      if (state === "address") {
        token.value = token.value.replace(/^[^<]*<\s*/, "");
      }
      if (prevToken && prevToken.noBreak && data[state].length) {
        data[state][data[state].length - 1] += token.value;
        if (state === "text" && insideQuotes) {
          data.textWasQuoted[data.textWasQuoted.length - 1] = true;
        }
      } else {
        data[state].push(token.value);
        if (state === "text") {
          data.textWasQuoted.push(insideQuotes);
        }
      }
    }
  }
  if (!data.text.length && data.comment.length) {
    data.text = data.comment;
    data.comment = [];
  }
  if (isGroup) {
    const text = data.text.join(" ");
    let groupMembers = [];
    if (data.group.length) {
      let parsedGroup = parseAddressList(data.group.join(","), depth + 1);
      parsedGroup.forEach((member) => {
        if (member.group) {
          for (const nestedMember of member.group) {
            groupMembers.push(nestedMember);
          }
        } else {
          groupMembers.push(member);
        }
      });
    }
    addresses.push({
      name: decodeWords(text),
      group: groupMembers
    });
  } else {
    if (!data.address.length && data.text.length) {
      for (i2 = data.text.length - 1; i2 >= 0; i2--) {
        if (!data.textWasQuoted[i2] && data.text[i2].match(/^[^@\s]+@[^@\s]+$/)) {
          data.address = data.text.splice(i2, 1);
          data.textWasQuoted.splice(i2, 1);
          break;
        }
      }
      if (!data.address.length) {
        for (i2 = data.text.length - 1; i2 >= 0; i2--) {
          if (!data.textWasQuoted[i2]) {
            const found = findAddressInText(data.text[i2]);
            if (found) {
              data.address = [found.value];
              data.text[i2] = (data.text[i2].substring(0, found.index).trimEnd() + " " + data.text[i2].substring(found.index + found.length).trimStart()).trim();
              break;
            }
            data.text[i2] = data.text[i2].trim();
          }
        }
      }
    }
    if (!data.text.length && data.comment.length) {
      data.text = data.comment;
      data.comment = [];
    }
    if (data.address.length > 1) {
      data.text = data.text.concat(data.address.splice(1));
    }
    const text = data.text.join(" ");
    const addressValue = data.address.join(" ");
    if (!addressValue && isEncodedWordsOnly(text.trim())) {
      const decodedText = decodeWords(text);
      if (hasAngleAddress(decodedText)) {
        const parsedSubAddresses = addressParser(decodedText);
        if (parsedSubAddresses && parsedSubAddresses.length) {
          return parsedSubAddresses;
        }
      }
      return [{ address: "", name: decodedText }];
    }
    const address = {
      address: addressValue || text || "",
      name: decodeWords(text || addressValue || "")
    };
    if (address.address === address.name) {
      if (address.address.match(/@/)) {
        address.name = "";
      } else {
        address.address = "";
      }
    }
    addresses.push(address);
  }
  return addresses;
}
function parseAddressList(str, depth) {
  if (depth > MAX_NESTED_GROUP_DEPTH) {
    return [];
  }
  let tokenizer = new Tokenizer(str);
  let tokens = tokenizer.tokenize();
  let addresses = [];
  let address = [];
  const parsedAddresses = [];
  tokens.forEach((token) => {
    if (token.type === "operator" && (token.value === "," || token.value === ";")) {
      if (address.length) {
        addresses.push(address);
      }
      address = [];
    } else {
      address.push(token);
    }
  });
  if (address.length) {
    addresses.push(address);
  }
  for (const tokens2 of addresses) {
    for (const address2 of _handleAddress(tokens2, depth)) {
      parsedAddresses.push(address2);
    }
  }
  return parsedAddresses;
}
function addressParser(str, options) {
  const parsedAddresses = parseAddressList(str, 0);
  if (options && options.flatten) {
    let addresses = [];
    let walkAddressList = (list) => {
      list.forEach((address) => {
        if (address.group) {
          return walkAddressList(address.group);
        } else {
          addresses.push(address);
        }
      });
    };
    walkAddressList(parsedAddresses);
    return addresses;
  }
  return parsedAddresses;
}
var WORD_CHAR_REGEX, NON_SPACE_TOKEN_REGEX, Tokenizer, MAX_NESTED_GROUP_DEPTH, address_parser_default;
var init_address_parser = __esm({
  "node_modules/postal-mime/dist/esm/address-parser.js"() {
    init_decode_strings();
    WORD_CHAR_REGEX = /\w/;
    NON_SPACE_TOKEN_REGEX = /[^\s]+/g;
    Tokenizer = class {
      /**
       * @param str Address field string
       */
      constructor(str) {
        this.str = (str || "").toString();
        this.operatorCurrent = "";
        this.operatorExpecting = "";
        this.node = null;
        this.escaped = false;
        this.list = [];
        this.operators = {
          '"': '"',
          "(": ")",
          "<": ">",
          ",": "",
          ":": ";",
          // Semicolons are not a legal delimiter per the RFC2822 grammar other
          // than for terminating a group, but they are also not valid for any
          // other use in this context.  Given that some mail clients have
          // historically allowed the semicolon as a delimiter equivalent to the
          // comma in their UI, it makes sense to treat them the same as a comma
          // when used outside of a group.
          ";": ""
        };
      }
      /**
       * Tokenizes the original input string
       *
       * @return An array of operator|text tokens
       */
      tokenize() {
        let list = [];
        for (let i2 = 0, len = this.str.length; i2 < len; i2++) {
          let chr = this.str.charAt(i2);
          let nextChr = i2 < len - 1 ? this.str.charAt(i2 + 1) : null;
          this.checkChar(chr, nextChr);
        }
        this.list.forEach((node) => {
          node.value = (node.value || "").toString().trim();
          if (node.value) {
            list.push(node);
          }
        });
        return list;
      }
      /**
       * Checks if a character is an operator or text and acts accordingly
       *
       * @param chr Character from the address field
       * @param nextChr The character that follows, or null at the end of the field
       */
      checkChar(chr, nextChr) {
        if (this.escaped) {
        } else if (chr === this.operatorExpecting) {
          this.node = {
            type: "operator",
            value: chr
          };
          if (nextChr && ![" ", "	", "\r", "\n", ",", ";"].includes(nextChr)) {
            this.node.noBreak = true;
          }
          this.list.push(this.node);
          this.node = null;
          this.operatorExpecting = "";
          this.escaped = false;
          return;
        } else if (!this.operatorExpecting && chr in this.operators) {
          this.node = {
            type: "operator",
            value: chr
          };
          this.list.push(this.node);
          this.node = null;
          this.operatorExpecting = this.operators[chr];
          this.escaped = false;
          return;
        } else if (this.operatorExpecting === '"' && chr === "\\") {
          this.escaped = true;
          return;
        }
        if (!this.node) {
          this.node = {
            type: "text",
            value: ""
          };
          this.list.push(this.node);
        }
        if (chr === "\n") {
          chr = " ";
        }
        if (chr.charCodeAt(0) >= 33 || [" ", "	"].includes(chr)) {
          this.node.value += chr;
        }
        this.escaped = false;
      }
    };
    MAX_NESTED_GROUP_DEPTH = 50;
    address_parser_default = addressParser;
  }
});

// node_modules/postal-mime/dist/esm/base64-encoder.js
function base64ArrayBuffer(arrayBuffer) {
  let base64 = "";
  const encodings = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const bytes = new Uint8Array(arrayBuffer);
  const byteLength = bytes.byteLength;
  const byteRemainder = byteLength % 3;
  const mainLength = byteLength - byteRemainder;
  let a, b, c, d;
  let chunk;
  for (let i2 = 0; i2 < mainLength; i2 = i2 + 3) {
    chunk = bytes[i2] << 16 | bytes[i2 + 1] << 8 | bytes[i2 + 2];
    a = (chunk & 16515072) >> 18;
    b = (chunk & 258048) >> 12;
    c = (chunk & 4032) >> 6;
    d = chunk & 63;
    base64 += encodings[a] + encodings[b] + encodings[c] + encodings[d];
  }
  if (byteRemainder === 1) {
    chunk = bytes[mainLength];
    a = (chunk & 252) >> 2;
    b = (chunk & 3) << 4;
    base64 += encodings[a] + encodings[b] + "==";
  } else if (byteRemainder === 2) {
    chunk = bytes[mainLength] << 8 | bytes[mainLength + 1];
    a = (chunk & 64512) >> 10;
    b = (chunk & 1008) >> 4;
    c = (chunk & 15) << 2;
    base64 += encodings[a] + encodings[b] + encodings[c] + "=";
  }
  return base64;
}
var init_base64_encoder = __esm({
  "node_modules/postal-mime/dist/esm/base64-encoder.js"() {
  }
});

// node_modules/postal-mime/dist/esm/postal-mime.js
var postal_mime_exports = {};
__export(postal_mime_exports, {
  addressParser: () => address_parser_default,
  decodeWords: () => decodeWords,
  default: () => PostalMime
});
function isReadableStream(value) {
  return !!value && typeof value.getReader === "function";
}
function isBlob(value) {
  return value instanceof Blob || Object.prototype.toString.call(value) === "[object Blob]";
}
function renderEntry(textEntry, textType, convert) {
  if (textEntry.type === "subMessage") {
    return textType === "html" ? formatHtmlHeader(textEntry.value) : formatTextHeader(textEntry.value);
  }
  if (!convert) {
    return textEntry.value;
  }
  return textType === "html" ? textToHtml(textEntry.value) : htmlToText(textEntry.value);
}
function parseLimitOption(value, defaultValue, name) {
  if (value === void 0 || value === null) {
    return defaultValue;
  }
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) {
    throw new TypeError(`${name} must be a non-negative integer`);
  }
  return value;
}
var MAX_NESTING_DEPTH, MAX_HEADERS_SIZE, MAX_RFC822_NESTING_DEPTH, PostalMime;
var init_postal_mime = __esm({
  "node_modules/postal-mime/dist/esm/postal-mime.js"() {
    init_mime_node();
    init_text_format();
    init_address_parser();
    init_decode_strings();
    init_base64_encoder();
    MAX_NESTING_DEPTH = 256;
    MAX_HEADERS_SIZE = 2 * 1024 * 1024;
    MAX_RFC822_NESTING_DEPTH = 10;
    PostalMime = class _PostalMime {
      /**
       * Parses a raw email message
       *
       * @param buf Raw email message
       * @param options Parser options
       * @returns The parsed email
       */
      // async so that an invalid option rejects the returned promise instead of throwing
      // synchronously, which would escape a `.catch()` chain
      static async parse(buf, options) {
        const parser = new _PostalMime(options);
        return parser.parse(buf);
      }
      constructor(options) {
        this.options = options || {};
        this.mimeOptions = {
          maxNestingDepth: parseLimitOption(this.options.maxNestingDepth, MAX_NESTING_DEPTH, "maxNestingDepth"),
          maxHeadersSize: parseLimitOption(this.options.maxHeadersSize, MAX_HEADERS_SIZE, "maxHeadersSize")
        };
        this.maxRfc822NestingDepth = parseLimitOption(this.options.maxRfc822NestingDepth, MAX_RFC822_NESTING_DEPTH, "maxRfc822NestingDepth");
        this.rfc822NestingDepth = 0;
        this.root = this.currentNode = new MimeNode({
          postalMime: this,
          ...this.mimeOptions
        });
        this.boundaries = [];
        this.headerSize = 0;
        this.textContent = {};
        this.textMap = /* @__PURE__ */ new Map();
        this.textTypes = /* @__PURE__ */ new Set();
        this.attachments = [];
        this.forceRfc822Attachments = false;
        this.attachmentEncoding = (this.options.attachmentEncoding || "").toString().replace(/[-_\s]/g, "").trim().toLowerCase() || "arraybuffer";
        this.started = false;
      }
      /** @internal */
      async finalize() {
        await this.root.finalize();
      }
      /** @internal */
      async processLine(line, isFinal) {
        let boundaries = this.boundaries;
        if (boundaries.length && line.length > 2 && line[0] === 45 && line[1] === 45) {
          for (let i2 = boundaries.length - 1; i2 >= 0; i2--) {
            let boundary = boundaries[i2];
            if (line.length < boundary.value.length + 2) {
              continue;
            }
            let boundaryMatches = true;
            for (let j = 0; j < boundary.value.length; j++) {
              if (line[j + 2] !== boundary.value[j]) {
                boundaryMatches = false;
                break;
              }
            }
            if (!boundaryMatches) {
              continue;
            }
            let boundaryEnd = boundary.value.length + 2;
            let isTerminator = false;
            if (line.length >= boundary.value.length + 4 && line[boundary.value.length + 2] === 45 && line[boundary.value.length + 3] === 45) {
              isTerminator = true;
              boundaryEnd = boundary.value.length + 4;
            }
            let hasValidTrailing = true;
            for (let j = boundaryEnd; j < line.length; j++) {
              if (line[j] !== 32 && line[j] !== 9) {
                hasValidTrailing = false;
                break;
              }
            }
            if (!hasValidTrailing) {
              continue;
            }
            if (isTerminator) {
              await boundary.node.finalize();
              this.currentNode = boundary.node.parentNode || this.root;
            } else {
              await boundary.node.finalizeChildNodes();
              this.currentNode = new MimeNode({
                postalMime: this,
                parentNode: boundary.node,
                parentMultipartType: boundary.node.contentType.multipart,
                ...this.mimeOptions
              });
            }
            if (isFinal) {
              return this.finalize();
            }
            return;
          }
        }
        this.currentNode.feed(line);
        if (isFinal) {
          return this.finalize();
        }
      }
      /** @internal */
      readLine() {
        let startPos = this.readPos;
        let endPos = this.readPos;
        while (this.readPos < this.av.length) {
          const c = this.av[this.readPos++];
          if (c !== 13 && c !== 10) {
            endPos = this.readPos;
          }
          if (c === 10) {
            return {
              bytes: new Uint8Array(this.buf, startPos, endPos - startPos),
              done: this.readPos >= this.av.length
            };
          }
        }
        return {
          bytes: new Uint8Array(this.buf, startPos, endPos - startPos),
          done: this.readPos >= this.av.length
        };
      }
      // Records a text part or a nested message under the node that selects it
      /** @internal */
      addTextEntry(selector, textType, item) {
        let textEntry = this.textMap.get(selector);
        if (!textEntry) {
          textEntry = {};
          this.textMap.set(selector, textEntry);
        }
        const entries = textEntry[textType] || [];
        textEntry[textType] = entries;
        entries.push(item);
        this.textTypes.add(textType);
      }
      // Sorts every leaf of the tree into text content, nested messages and attachments.
      // `alternative` is the closest enclosing multipart/alternative, if any: its text parts
      // are collected under the alternative itself, so that the body is assembled from one
      // representation of it rather than from every one. `related` tells whether the part
      // sits inside a multipart/related, where a Content-ID makes it an inline resource
      /** @internal */
      async collectNode(node, alternative, related) {
        if (!node.contentType.multipart) {
          const inlineRfc822 = this.isInlineMessageRfc822(node);
          const rfc822DepthExceeded = inlineRfc822 && this.rfc822NestingDepth >= this.maxRfc822NestingDepth;
          if (inlineRfc822 && !rfc822DepthExceeded) {
            await this.collectSubMessage(node);
          } else if (this.isInlineTextNode(node)) {
            const textType = node.contentType.parsed.value === "text/html" ? "html" : "plain";
            this.addTextEntry(alternative || node, textType, { type: "text", value: node.getTextContent() });
          } else if (node.content) {
            this.collectAttachment(node, node.content, related, rfc822DepthExceeded);
          }
        } else if (node.contentType.multipart === "alternative") {
          alternative = node;
        } else if (node.contentType.multipart === "related") {
          related = true;
        }
        for (let childNode of node.childNodes) {
          await this.collectNode(childNode, alternative, related);
        }
      }
      // Parses an inline message/rfc822 part with a nested parser and takes over its text
      // parts and attachments
      /** @internal */
      async collectSubMessage(node) {
        const subParser = new _PostalMime({
          // Only the limits are inherited. Options that decide how a part
          // is classified stay with the parser that was configured.
          ...this.mimeOptions,
          maxRfc822NestingDepth: this.maxRfc822NestingDepth,
          // attachments are encoded by the parent parser, keep raw buffers here
          attachmentEncoding: "arraybuffer"
        });
        subParser.rfc822NestingDepth = this.rfc822NestingDepth + 1;
        const subMessage = node.subMessage = await subParser.parse(node.content || new ArrayBuffer(0));
        if (subMessage.text || !subMessage.html) {
          this.addTextEntry(node, "plain", { type: "subMessage", value: subMessage });
        }
        if (subMessage.html) {
          this.addTextEntry(node, "html", { type: "subMessage", value: subMessage });
        }
        subParser.textMap.forEach((subTextEntry, subTextNode) => {
          this.textMap.set(subTextNode, subTextEntry);
        });
        for (let attachment of subMessage.attachments) {
          this.attachments.push(attachment);
        }
      }
      /** @internal */
      collectAttachment(node, content, related, rfc822DepthExceeded) {
        const filename = node.contentDisposition.parsed.params.filename || node.contentType.parsed.params.name || null;
        const attachment = {
          filename: filename ? decodeWords(filename) : null,
          mimeType: node.contentType.parsed.value,
          disposition: node.contentDisposition.parsed.value || null
        };
        if (related && node.contentId && !rfc822DepthExceeded) {
          attachment.related = true;
        }
        if (rfc822DepthExceeded) {
          attachment.rfc822DepthExceeded = true;
        }
        if (node.contentDescription) {
          attachment.description = decodeWords(node.contentDescription);
        }
        if (node.contentId) {
          attachment.contentId = node.contentId;
        }
        switch (node.contentType.parsed.value) {
          // Special handling for calendar events
          case "text/calendar":
          case "application/ics": {
            if (node.contentType.parsed.params.method) {
              attachment.method = node.contentType.parsed.params.method.toString().toUpperCase().trim();
            }
            const decodedText = node.getTextContent().replace(/\r?\n/g, "\n");
            let end = decodedText.length;
            while (end > 0 && decodedText.charCodeAt(end - 1) === 10) {
              end--;
            }
            attachment.content = textEncoder.encode(decodedText.slice(0, end) + "\n");
            break;
          }
          // Regular attachments
          default:
            attachment.content = content;
        }
        this.attachments.push(attachment);
      }
      // Joins the collected text parts into the plain and html bodies
      /** @internal */
      renderTextContent() {
        const textContent = {};
        this.textMap.forEach((mapEntry) => {
          this.textTypes.forEach((textType) => {
            const output = textContent[textType] || [];
            textContent[textType] = output;
            const ownEntries = mapEntry[textType];
            const entries = ownEntries || mapEntry[textType === "html" ? "plain" : "html"] || [];
            for (const textEntry of entries) {
              output.push(renderEntry(textEntry, textType, !ownEntries));
            }
          });
        });
        Object.keys(textContent).forEach((textType) => {
          this.textContent[textType] = textContent[textType].join("\n");
        });
      }
      /** @internal */
      isInlineTextNode(node) {
        if (node.contentDisposition.parsed.value === "attachment") {
          return false;
        }
        switch (node.contentType.parsed.value) {
          case "text/html":
          case "text/plain":
            return true;
          case "text/calendar":
          case "text/csv":
          default:
            return false;
        }
      }
      /** @internal */
      isInlineMessageRfc822(node) {
        if (this.forceRfc822Attachments || node.contentType.parsed.value !== "message/rfc822") {
          return false;
        }
        let disposition = node.contentDisposition.parsed.value || (this.options.rfc822Attachments ? "attachment" : "inline");
        return disposition === "inline";
      }
      // A delivery status or feedback report carries the offending message as a part. It is
      // evidence rather than content, so it is not inlined into the body of the report
      /** @internal */
      hasReportParts() {
        let found = false;
        let walk = (node) => {
          if (!node.contentType.multipart) {
            if (["message/delivery-status", "message/feedback-report"].includes(node.contentType.parsed.value)) {
              found = true;
            }
          }
          for (let childNode of node.childNodes) {
            walk(childNode);
          }
        };
        walk(this.root);
        return found;
      }
      /** @internal */
      async resolveStream(stream) {
        let chunkLen = 0;
        let chunks = [];
        const reader = stream.getReader();
        while (true) {
          const { done, value } = await reader.read();
          if (done) {
            break;
          }
          chunks.push(value);
          chunkLen += value.length;
        }
        const result = new Uint8Array(chunkLen);
        let chunkPointer = 0;
        for (let chunk of chunks) {
          result.set(chunk, chunkPointer);
          chunkPointer += chunk.length;
        }
        return result;
      }
      /** @internal */
      async resolveInput(buf) {
        let input = buf;
        if (isReadableStream(input)) {
          input = await this.resolveStream(input);
        }
        input = input || new ArrayBuffer(0);
        if (typeof input === "string") {
          input = textEncoder.encode(input);
        }
        if (isBlob(input)) {
          input = await blobToArrayBuffer(input);
        }
        if (ArrayBuffer.isView(input)) {
          return input.buffer.slice(input.byteOffset, input.byteOffset + input.byteLength);
        }
        return input;
      }
      // Properties are added in the order the output has always had them, so the required
      // ones are filled in below rather than in the literal
      /** @internal */
      buildMessage() {
        const headers = this.root.headers;
        const message = {
          headers: headers.map((entry) => ({
            key: entry.key,
            originalKey: entry.originalKey,
            value: entry.value
          }))
        };
        for (const key of ["from", "sender"]) {
          const addressHeader = headers.find((line) => line.key === key);
          if (addressHeader && addressHeader.value) {
            const addresses = address_parser_default(addressHeader.value);
            if (addresses && addresses.length) {
              message[key] = addresses[0];
            }
          }
        }
        for (const [key, camelKey] of [
          ["delivered-to", "deliveredTo"],
          ["return-path", "returnPath"]
        ]) {
          const addressHeader = headers.find((line) => line.key === key);
          if (addressHeader && addressHeader.value) {
            const addresses = address_parser_default(addressHeader.value);
            if (addresses && addresses.length && addresses[0].address) {
              message[camelKey] = addresses[0].address;
            }
          }
        }
        for (const [key, camelKey] of [
          ["to", "to"],
          ["cc", "cc"],
          ["bcc", "bcc"],
          ["reply-to", "replyTo"]
        ]) {
          const addresses = [];
          for (const entry of headers) {
            if (entry.key === key && entry.value) {
              for (const address of address_parser_default(entry.value)) {
                addresses.push(address);
              }
            }
          }
          if (addresses.length) {
            message[camelKey] = addresses;
          }
        }
        for (const [key, camelKey] of [
          ["subject", "subject"],
          ["message-id", "messageId"],
          ["in-reply-to", "inReplyTo"],
          ["references", "references"]
        ]) {
          const header = headers.find((line) => line.key === key);
          if (header && header.value) {
            message[camelKey] = decodeWords(header.value);
          }
        }
        let dateHeader = headers.find((line) => line.key === "date");
        if (dateHeader) {
          let date = new Date(dateHeader.value);
          message.date = date.toString() === "Invalid Date" ? dateHeader.value : date.toISOString();
        }
        if (this.textContent.html) {
          message.html = this.textContent.html;
        }
        if (this.textContent.plain) {
          message.text = this.textContent.plain;
        }
        message.attachments = this.attachments;
        message.headerLines = this.root.rawHeaderLines.slice();
        return message;
      }
      // Every attachment holds binary content at this point, since nested parsers are
      // created with the arraybuffer encoding. The string check narrows the public content
      // type rather than handling a reachable case
      /** @internal */
      encodeAttachments() {
        switch (this.attachmentEncoding) {
          case "arraybuffer":
            break;
          case "base64":
            for (let attachment of this.attachments) {
              if (attachment.content && typeof attachment.content !== "string") {
                attachment.content = base64ArrayBuffer(attachment.content);
                attachment.encoding = "base64";
              }
            }
            break;
          case "utf8": {
            let attachmentDecoder = new TextDecoder("utf8");
            for (let attachment of this.attachments) {
              if (attachment.content && typeof attachment.content !== "string") {
                attachment.content = attachmentDecoder.decode(attachment.content);
                attachment.encoding = "utf8";
              }
            }
            break;
          }
          default:
            throw new Error("Unknown attachment encoding");
        }
      }
      /**
       * Parses a raw email message. A parser instance can be used once
       *
       * @param buf Raw email message
       * @returns The parsed email
       */
      async parse(buf) {
        if (this.started) {
          throw new Error("Can not reuse parser, create a new PostalMime object");
        }
        this.started = true;
        this.buf = await this.resolveInput(buf);
        this.av = new Uint8Array(this.buf);
        this.readPos = 0;
        while (this.readPos < this.av.length) {
          const line = this.readLine();
          await this.processLine(line.bytes, line.done);
        }
        this.forceRfc822Attachments = Boolean(this.options.forceRfc822Attachments) || this.hasReportParts();
        await this.collectNode(this.root, false, false);
        this.renderTextContent();
        const message = this.buildMessage();
        this.encodeAttachments();
        return message;
      }
    };
  }
});

// src/intake/format/mail.ts
var mail_exports = {};
__export(mail_exports, {
  mailLines: () => mailLines
});
async function mailLines(bytes) {
  const { default: loaded } = await Promise.resolve().then(() => (init_postal_mime(), postal_mime_exports));
  const PostalMime2 = loaded.default ?? loaded;
  try {
    const { subject, text, html, attachments } = await PostalMime2.parse(bytes, { maxNestingDepth: 32 });
    const body = text?.trim() ? { lines: text.replace(/\r\n?/g, "\n").trimEnd().split("\n"), notes: [] } : htmlLines(html ?? "");
    const names = attachments.filter(({ disposition, related }) => disposition === "attachment" || !related).map(({ filename }) => `\u201C${filename ?? "\u6CA1\u6709\u540D\u5B57\u7684"}\u201D`);
    const about = subject ? [`\u90AE\u4EF6\u4E3B\u9898\uFF1A${subject}`] : [];
    const files = names.length === 0 ? [] : [`\u90AE\u4EF6\u7684\u9644\u4EF6\u6CA1\u6709\u8BFB\uFF1A${names.join("\u3001")}\uFF1B\u5B58\u51FA\u6765\u518D\u9010\u4E2A\u8BFB\u3002`];
    return { lines: body.lines, notes: [...about, ...files, ...body.notes] };
  } catch {
    return broken("\u90AE\u4EF6");
  }
}
var init_mail = __esm({
  "src/intake/format/mail.ts"() {
    "use strict";
    init_html();
    init_trouble();
  }
});

// src/intake/document.ts
init_html();

// src/intake/format/mail-head.ts
var LOOKED_AT2 = 200;
function isMail(text) {
  const names = /* @__PURE__ */ new Set();
  for (const line of text.slice(0, 65536).split("\n", LOOKED_AT2)) {
    if (line.trim() === "") break;
    const [, name] = /^([A-Za-z][A-Za-z0-9-]{1,60}):/.exec(line) ?? [];
    if (name === void 0 && !/^[ \t]/.test(line)) return false;
    if (name !== void 0) names.add(name.toLowerCase());
  }
  return names.has("mime-version") || ["from", "to", "subject", "date", "received"].filter((name) => names.has(name)).length > 2;
}

// src/intake/format/rtf/rtf.ts
init_breaks();
init_trouble();
init_unread();

// src/intake/format/rtf/tokens.ts
function bytesAsText(bytes) {
  const parts = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join("");
}
var WORD2 = /\\([a-zA-Z]{1,40})(-?\d{1,10})? ?/y;
function* rtfTokens(bytes) {
  const text = bytesAsText(bytes);
  for (let at = 0; at < text.length; ) {
    const { token, next } = tokenAt(text, at);
    yield token;
    at = next;
  }
}
function tokenAt(text, at) {
  const sign = text.charAt(at);
  if (sign === "{") return { token: { kind: "open" }, next: at + 1 };
  if (sign === "}") return { token: { kind: "close" }, next: at + 1 };
  return sign === "\\" ? wordAt(text, at) : plainAt(text, at);
}
function wordAt(text, at) {
  WORD2.lastIndex = at;
  const [whole, word = "", number] = WORD2.exec(text) ?? [];
  if (whole !== void 0) {
    const skipped = word === "bin" ? Math.max(0, Number(number ?? 0)) : 0;
    const token = { kind: "word", word, number: number === void 0 ? void 0 : Number(number) };
    return { token, next: at + whole.length + skipped };
  }
  const next = text.charAt(at + 1);
  if (next === "'") {
    const byte = Number.parseInt(text.slice(at + 2, at + 4), 16) || 32;
    return { token: { kind: "bytes", bytes: [byte] }, next: at + 4 };
  }
  const other = next === "\n" || next === "\r" ? "par" : next;
  return { token: { kind: "word", word: other, number: void 0 }, next: at + 2 };
}
var PIECE = 256;
function plainAt(text, at) {
  const piece = text.slice(at, at + PIECE);
  const end = piece.search(/[{}\\]/);
  const plain = end < 0 ? piece : piece.slice(0, end);
  const bytes = Array.from(plain.replace(/[\r\n]/g, ""), (one) => one.charCodeAt(0));
  return { token: { kind: "bytes", bytes }, next: at + plain.length };
}

// src/intake/format/rtf/writer.ts
init_breaks();
init_table();
function writerOf() {
  let sheet = blank();
  const sheets = [];
  return {
    say: (text) => {
      sheet.text += text;
    },
    mark: (name, number, isLabel) => {
      if (Object.hasOwn(marks, name)) marks[name]?.(sheet, number, isLabel);
    },
    open: () => {
      sheets.push(sheet);
      sheet = blank();
    },
    close: () => {
      const lines = ended(sheet).filter((line) => line.trim() !== "");
      sheet = sheets.pop() ?? blank();
      return lines;
    },
    after: (lines) => sheet.after.push(...lines),
    end: () => {
      while (sheets.length > 0) sheet = sheets.pop();
      return ended(sheet);
    }
  };
}
function blank() {
  const next = { goesOn: false, isBeside: false };
  return { lines: [], text: "", after: [], cell: [], cells: [], rows: [], defined: [], next, isInTable: false };
}
function ended(sheet) {
  if (sheet.text.trim() !== "" || sheet.after.length > 0) paragraph(sheet);
  endTable(sheet);
  return sheet.lines;
}
function paragraph(sheet) {
  if (!sheet.isInTable && sheet.cells.length === 0) endTable(sheet);
  const target = sheet.isInTable ? sheet.cell : sheet.lines;
  target.push(sheet.text, ...sheet.after);
  sheet.text = "";
  sheet.after = [];
}
function endTable(sheet) {
  if (sheet.rows.length === 0) return;
  sheet.lines.push(...tableLines(sheet.rows));
  sheet.rows = [];
}
function endRow(sheet) {
  const cells = sheet.cells.map((lines, i2) => {
    const { goesOn: goesOn2 = false, isBeside = false } = sheet.defined[i2] ?? {};
    return { lines: isBeside ? [] : lines, across: 1, down: 1, goesOn: goesOn2 };
  });
  if (cells.length > 0) sheet.rows.push({ before: 0, cells });
  sheet.cells = [];
  sheet.cell = [];
}
var marks = {
  par: paragraph,
  sect: paragraph,
  page: paragraph,
  nestcell: paragraph,
  line: (sheet) => {
    sheet.text += BREAK;
  },
  tab: (sheet, _, isLabel) => {
    if (!isLabel) sheet.text += " ";
  },
  pard: (sheet) => {
    sheet.isInTable = false;
  },
  intbl: (sheet) => {
    sheet.isInTable = true;
  },
  trowd: (sheet) => {
    sheet.defined = [];
    sheet.next = { goesOn: false, isBeside: false };
  },
  clvmrg: (sheet) => {
    sheet.next.goesOn = true;
  },
  clmrg: (sheet) => {
    sheet.next.isBeside = true;
  },
  cellx: (sheet) => {
    sheet.defined.push(sheet.next);
    sheet.next = { goesOn: false, isBeside: false };
  },
  cell: (sheet) => {
    sheet.cells.push([...sheet.cell, sheet.text, ...sheet.after]);
    sheet.cell = [];
    sheet.text = "";
    sheet.after = [];
  },
  row: endRow
};

// src/intake/format/rtf/rtf.ts
function isRtf(bytes) {
  return bytesAsText(bytes.subarray(0, 5)) === "{\\rtf";
}
var SKIPPED = /* @__PURE__ */ new Set([
  ...[
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "listtable",
    "listoverridetable",
    "rsidtbl",
    "generator",
    "xmlnstbl"
  ],
  ...[
    "pict",
    "object",
    "nonshppict",
    "shprslt",
    "sp",
    "fldinst",
    "bkmkstart",
    "bkmkend",
    "themedata",
    "pn",
    "template"
  ],
  ...["annotation", "atnid", "atnauthor", "nonesttables", "nesttableprops", "revtbl", "filetbl", "mmathPr", "private"]
]);
var OPENING = {
  footnote: "footnote",
  shptxt: "shptxt",
  dptxbxtext: "shptxt",
  header: "header",
  headerl: "header",
  headerr: "header",
  headerf: "header",
  footer: "header",
  footerl: "header",
  footerr: "header",
  footerf: "header"
};
var COUNTED = {
  pict: ["\u56FE\u7247", "\u5F20"],
  object: ["\u5D4C\u5165\u7684\u5BF9\u8C61", "\u4E2A"],
  annotation: ["\u6279\u6CE8", "\u6761"]
};
var LEFT_OUT = {
  v: "\u9690\u85CF\u7684\u6587\u5B57",
  deleted: "\u4FEE\u8BA2\u91CC\u5220\u53BB\u7684\u6587\u5B57",
  strike: "\u5212\u53BB\u7684\u6587\u5B57",
  striked: "\u5212\u53BB\u7684\u6587\u5B57"
};
var STARRED = /* @__PURE__ */ new Set(["shpinst", "shptxt", "do", "dptxbxtext", "shppict"]);
var SIGNS = {
  emdash: "\u2014",
  endash: "\u2013",
  lquote: "\u2018",
  rquote: "\u2019",
  ldblquote: "\u201C",
  rdblquote: "\u201D",
  bullet: "\u2022",
  emspace: " ",
  enspace: " ",
  "~": " ",
  _: "-",
  "{": "{",
  "}": "}",
  "\\": "\\"
};
var ENCODINGS = { 134: "gb18030", 136: "big5", 128: "shift_jis", 129: "euc-kr" };
var PAGES = {
  936: "gb18030",
  54936: "gb18030",
  950: "big5",
  65001: "utf-8",
  932: "shift_jis"
};
function rtfLines(bytes) {
  const unread = unreadOf();
  const writer = writerOf();
  const charsets = /* @__PURE__ */ new Map();
  const groups = [];
  let [group, isStarred, isStart, usual, skip] = [FIRST, false, false, "gb18030", 0];
  let font;
  let isFonts = 0;
  let pending = [];
  let hidden = "";
  const words = {
    u: (number) => {
      say(String.fromCharCode((number ?? 0) & 65535));
      skip = group.stand;
    },
    uc: (number) => {
      group = { ...group, stand: number ?? 1 };
    },
    ansicpg: (number) => {
      usual = PAGES[number ?? 0] ?? "gb18030";
    },
    f: (number) => {
      font = number;
      group = { ...group, charset: charsets.get(number ?? 0) };
    },
    fcharset: (number) => {
      if (isFonts > 0 && font !== void 0) charsets.set(font, number ?? 0);
    },
    plain: () => why(void 0)
  };
  for (const token of rtfTokens(bytes)) take(token);
  flush();
  if (groups.length > 0) return broken("RTF");
  const lines = writer.end().flatMap(withoutBreaks);
  return { lines, notes: unread.notes() };
  function take(token) {
    if (token.kind === "bytes") {
      const kept = token.bytes.slice(skip);
      skip = Math.max(0, skip - token.bytes.length);
      pending.push(...kept);
    } else flush();
    if (token.kind === "open") groups.push(group);
    if (token.kind === "open") group = { ...group, opens: void 0 };
    if (token.kind === "close") close();
    if (token.kind === "word" && !(isStart && begun(token.word))) word(token.word, token.number);
    const isStar = token.kind === "word" && token.word === "*";
    isStart = token.kind === "open" || isStar;
    isStarred = isStar;
  }
  function close() {
    if (group.why !== void 0 && groups.at(-1)?.why === void 0) tellHidden();
    if (group.opens === "header") unread.leftOut("\u9875\u7709\u9875\u811A\u91CC\u7684\u6587\u5B57", writer.close().join(" "));
    else if (group.opens === "footnote") writer.after(noteLines(writer.close()));
    else if (group.opens === "shptxt") writer.after(writer.close());
    if (groups.length === isFonts) isFonts = 0;
    group = groups.pop() ?? FIRST;
  }
  function tellHidden() {
    unread.leftOut(group.why ?? "", hidden);
    hidden = "";
  }
  function say(text) {
    if (group.isSkipped) return;
    if (group.why === void 0) writer.say(text);
    else hidden += text;
  }
  function flush() {
    if (pending.length === 0) return;
    const bytesOf = Uint8Array.from(pending);
    pending = [];
    const known = group.charset === void 0 || group.charset < 2 ? usual : ENCODINGS[group.charset] ?? usual;
    say(new TextDecoder(known).decode(bytesOf));
  }
  function word(name, number) {
    const [known, sign, left] = [own(words, name), own(SIGNS, name), own(LEFT_OUT, name)];
    if (known) known(number);
    else if (sign !== void 0) say(sign);
    else if (left !== void 0) why(number === 0 ? void 0 : left);
    else if (!group.isSkipped && group.why === void 0) writer.mark(name, number, group.isLabel);
  }
  function why(told2) {
    if (group.why !== void 0 && told2 !== group.why) tellHidden();
    group = { ...group, why: told2 };
  }
  function begun(name) {
    const counted = own(COUNTED, name);
    if (counted) unread.add(...counted);
    if (name === "fonttbl") isFonts = groups.length;
    const made = madeBy(name);
    if (made?.opens) writer.open();
    group = { ...group, ...made };
    return made !== void 0;
  }
  function madeBy(name) {
    const opens = group.isSkipped ? void 0 : own(OPENING, name);
    if (opens) return { opens };
    if (name === "listtext" || name === "pntext") return { isLabel: true };
    return SKIPPED.has(name) || isStarred && !STARRED.has(name) ? { isSkipped: true } : void 0;
  }
}
function own(table, name) {
  return Object.hasOwn(table, name) ? table[name] : void 0;
}
var FIRST = {
  isSkipped: false,
  why: void 0,
  stand: 1,
  charset: void 0,
  opens: void 0,
  isLabel: false
};

// src/intake/document.ts
init_table();
init_trouble();
init_text();
var BEGINNINGS = [
  ["PK", async (bytes) => (await Promise.resolve().then(() => (init_zip(), zip_exports))).zipLines(bytes)],
  ["%PDF", async (bytes) => (await Promise.resolve().then(() => (init_pdf(), pdf_exports))).pdfLines(bytes)],
  ["\xD0\xCF\xE0", async (bytes) => (await Promise.resolve().then(() => (init_doc(), doc_exports))).docLines(bytes)],
  ...["\xFF\xD8\xFF", "\x89PNG", "GIF8", "II*\0", "MM\0*", "BM"].map((begin) => [begin, () => SCANNED]),
  ...["Rar!", "7z\xBC\xAF", "\x8B"].map(
    (begin) => [begin, () => ({ trouble: "\u662F\u538B\u7F29\u5305\uFF0C\u4E0D\u662F\u6587\u4E66", remedy: "\u5148\u89E3\u538B\uFF0C\u518D\u9010\u4E2A\u8BFB\u91CC\u9762\u7684\u6587\u4EF6" })]
  )
];
async function readDocument(bytes) {
  if (bytes.length === 0) return { trouble: "\u6587\u4EF6\u662F\u7A7A\u7684", remedy: "\u6838\u5BF9\u6587\u4EF6" };
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 8));
  const read = BEGINNINGS.find(([begin]) => start.startsWith(begin) && !(begin === "BM" && isText(bytes)))?.[1];
  try {
    return understood(await (read ?? textLines)(bytes));
  } catch (error) {
    if (error === TOO_LONG) return TOO_LARGE;
    throw error;
  }
}
function isText(bytes) {
  return wideIn(bytes) !== void 0 || !bytes.includes(0);
}
async function textLines(bytes) {
  if (isRtf(bytes)) return rtfLines(bytes);
  if (!isText(bytes)) return { trouble: "\u8BA4\u4E0D\u51FA\u662F\u4EC0\u4E48\u6587\u4EF6", remedy: "\u7528 WPS \u6216 Word \u6253\u5F00\uFF0C\u53E6\u5B58\u4E3A docx \u6216 txt \u518D\u8BD5" };
  const text = foreignText(bytes).replace(/^\ufeff/, "");
  if (isMail(text)) return (await Promise.resolve().then(() => (init_mail(), mail_exports))).mailLines(bytes);
  if (/^\s*<(?:!doctype\s+html|html|head|body|meta|title|div|table|p)[\s>]/i.test(text)) return htmlLines(text);
  if (/^\s*<\?xml|^\s*<[\w:]+\s+xmlns/i.test(text)) return xmlLines(text);
  return { lines: text.replace(/\n$/, "").split("\n"), notes: [] };
}
async function xmlLines(text) {
  if (/<html[\s>]/i.test(text.slice(0, 2e3))) return htmlLines(text);
  const { wordXmlLines: wordXmlLines2 } = await Promise.resolve().then(() => (init_word(), word_exports));
  const strange = { trouble: "\u662F XML\uFF0C\u8BA4\u4E0D\u51FA\u662F\u54EA\u79CD\u6587\u4E66", remedy: "\u7528 WPS \u6216 Word \u6253\u5F00\uFF0C\u53E6\u5B58\u4E3A docx \u518D\u8BD5" };
  return wordXmlLines2(text) ?? strange;
}
var LONG = 200;
var HAN = /[\u3400-\u9fff\u{20000}-\u{3ffff}]/gu;
function understood(read) {
  if ("trouble" in read) return read;
  const { lines, notes } = read;
  const text = lines.join("").replace(/[\s|]/g, "");
  if (text === "") return emptyOf(notes);
  const han = text.match(HAN)?.length ?? 0;
  const spoiled = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  if (spoiled > text.length / 20)
    return { trouble: "\u91CC\u9762\u7684\u6587\u5B57\u662F\u4E71\u7801", remedy: "\u7528 WPS \u6216 Word \u6253\u5F00\u770B\u770B\uFF0C\u53E6\u5B58\u4E3A docx \u6216 txt \u518D\u8BD5" };
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (han === 0 || letters > LONG && han < letters / 10)
    return {
      trouble: han === 0 ? "\u91CC\u9762\u6CA1\u6709\u6C49\u5B57" : "\u91CC\u9762\u6C49\u5B57\u5F88\u5C11\uFF0C\u6CA1\u6709\u8BFB\u61C2",
      remedy: "\u6838\u5BF9\u6587\u4EF6\uFF1B\u6587\u5B57\u662F\u56FE\u7247\u7684\uFF0C\u5148\u8F6C\u6210\u6587\u5B57\uFF1B\u4E0D\u662F\u6587\u4E66\u7684\uFF0C\u7528\u6253\u5F00\u5B83\u7684\u7A0B\u5E8F\u53E6\u5B58\u4E3A docx \u6216 txt"
    };
  return notes.length === 0 ? { lines } : { lines, notes };
}
function emptyOf(notes) {
  if (notes.some((note) => note.includes("\u56FE\u7247"))) return SCANNED;
  const remedy = ["\u6838\u5BF9\u6587\u4EF6\uFF1B\u626B\u63CF\u7684\u56FE\u7247\u5148\u8F6C\u6210\u6587\u5B57", ...notes].join("\u3002");
  return { trouble: "\u91CC\u9762\u6CA1\u6709\u6587\u5B57", remedy };
}

// ../../fm/r.ts
var import_node_fs = require("node:fs");
(async () => {
  for (const f of process.argv.slice(2)) {
    const t = Date.now();
    const r = await readDocument((0, import_node_fs.readFileSync)(f));
    console.log("==", f, Date.now() - t, "ms");
    if ("trouble" in r) console.log(r);
    else {
      console.log(r.lines.join("\n"));
      console.log("NOTES", r.notes);
    }
  }
})();
