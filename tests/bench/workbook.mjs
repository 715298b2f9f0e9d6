// Writes the made-up district as the workbook that an office keeps: as Excel stores it, strings shared, days as numbers.
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { randomFrom, tasks, units } from './content.mjs';

const TITLES =
  '序号 督办编号 来源类别 来源名称 来文文号 事项 牵头单位 配合单位 责任人 收到日期 办结时限 签批日期 签批人 进展日期 进展情况 办理状态 备注'.split(
    ' ',
  );

/** Other tasks than those of the ledger into which it is imported. */
const SEED = 20220212;

const EPOCH = Date.UTC(1899, 11, 30);

/** A workbook of so many rows below a headline and a row of titles; of those that are done it says so, with the day. */
export function writeWorkbook(path, count) {
  const random = randomFrom(7);
  const strings = new Map();
  const place = (text) => {
    if (!strings.has(text)) strings.set(text, strings.size);
    return strings.get(text);
  };
  const cell = (column, row, value) => {
    const at = `${String.fromCharCode(65 + column)}${row}`;
    if (value === undefined) return '';
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    if (value instanceof Date) return `<c r="${at}" s="1"><v>${(value.getTime() - EPOCH) / 86_400_000}</v></c>`;
    return `<c r="${at}" t="s"><v>${place(value)}</v></c>`;
  };
  const lines = (cells, row) => `<row r="${row}">${cells.map((value, i) => cell(i, row, value)).join('')}</row>`;
  const rows = [lines(['云山区重点督办事项台账'], 1), lines([...TITLES, '办结日期', '办结情况', '反馈日期'], 2)];
  let row = 2;
  for (const task of tasks(count, SEED)) {
    row += 1;
    rows.push(lines(cellsOf(task, random), row));
  }
  const sheet = `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:T${row}"/><sheetData>${rows.join('')}</sheetData><mergeCells count="1"><mergeCell ref="A1:T1"/></mergeCells></worksheet>`;
  const shared = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('');
  const files = {
    ...PACKAGE,
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${shared}</sst>`,
  };
  writeFileSync(path, zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
}

function cellsOf(task, random) {
  const { number, title, unit, owner, signer, received, signed, progress, due, done, fedBack } = task;
  const day = (text) => new Date(text);
  const support = random() < 0.4 ? units[(number * 7) % units.length].name : undefined;
  return [
    number + 1,
    `督办〔2022〕${number + 1}号`,
    '文件部署',
    '关于开展专项行动的通知',
    `云山政办〔2022〕${(number % 90) + 1}号`,
    title,
    unit,
    support === unit ? undefined : support,
    owner,
    day(received),
    day(due),
    day(signed),
    signer,
    day(progress),
    `已完成排查，发现隐患${(number % 60) + 1}处，正在整改`,
    done === undefined ? '办理中' : '已办结',
    random() < 0.2 ? `第${number + 1}号，按月调度` : undefined,
    done === undefined ? undefined : day(done),
    done === undefined ? undefined : '已全部整改到位并复核',
    fedBack === undefined ? undefined : day(fedBack),
  ];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const RELATED = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What is the same in every such book. */
const PACKAGE = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${CONTENT}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATED}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${RELATED}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};
