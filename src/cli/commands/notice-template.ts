import type { PaperKind } from '../../views/notices/usual.ts';
import { column, type Section } from '../../views/view/view.ts';
import { fieldKind, noticeKind } from '../../vocabulary/choices.ts';
import { closest } from '../../vocabulary/closest.ts';
import { exits, type Outcome, stop } from '../contract/outcome.ts';
import { templatePath } from '../output/template-place.ts';
import { command } from '../session/command.ts';
import type { OpenLedger } from '../session/session.ts';

const KINDS = { name: '[文种...]', help: '督办通知、催办函、督办单等，可以写几种；不写就是全部' };

/** The forms of this program as templates in the ledger, for the office to make its own. */
const initTemplates = command({
  name: 'init',
  alias: '建立',
  summary: '把内置的公文写成账本里的模板（templates/文种.docx），在 Word 或 WPS 里改；已有的不动',
  arguments: [KINDS],
  writes: true,
  examples: ['xiaoneng notice template init 督办通知 催办函'],
  run: async ({ args }, session): Promise<Outcome> => {
    const open = session.open();
    const kinds = await kindsMeant(args);
    const { usualOccasion } = await import('../output/own-paper.ts');
    const { blankTemplate } = await import('../../render/template/blank.ts');
    const isThere = ({ name }: PaperKind) => open.world.files.exists(`${open.folder}/${templatePath(name)}`);
    const wanted = kinds.filter((kind) => !isThere(kind));
    const notes = kinds.filter(isThere).map(({ name }) => `${templatePath(name)} 已经有，没有动。`);
    const files = [];
    for (const { name, usual } of wanted)
      files.push({ path: templatePath(name), after: await blankTemplate(usual(usualOccasion(open))) });
    const view = {
      title: '文书模板',
      sections: [],
      notes: [...files.map(({ path }) => `${path} 写好了。`), ...notes, nextFor(kinds)],
    };
    if (files.length === 0) return { kind: 'answer', view };
    const subject = `文书模板：${wanted.map(({ name }) => name).join('、')}`;
    return { kind: 'change', change: { files, subject, action: '文书模板' }, view };
  },
});

/** What to do with the templates of some kinds, and which commands write by them. */
function nextFor(kinds: readonly PaperKind[]): string {
  const commands = new Set(kinds.flatMap(({ name }) => WRITERS.get(name) ?? ['notice']));
  return `在 Word 或 WPS 里改，改好用 xiaoneng notice template check 检查；${[...commands].join('、')} 从此照模板写。`;
}

/** The commands that write a kind of paper, where it is not notice alone. */
const WRITERS: ReadonlyMap<string, readonly string[]> = new Map([
  [noticeKind.words.supervision, ['notice', 'escalate']],
  [noticeKind.words.talk, ['escalate']],
  [noticeKind.words.lateCircular, ['escalate']],
  ['提醒单', ['remind']],
]);

const checkTemplates = command({
  name: 'check',
  alias: '检查',
  summary: '检查账本里的模板：认不出的、没有成对的、没有用到的字段，写明在哪几个字旁边',
  arguments: [KINDS],
  run: async ({ args }, session): Promise<Outcome> => {
    const open = session.open();
    const { isUnusable, readTemplates } = await import('../output/own-paper.ts');
    const { paperKinds } = await import('../../views/notices/usual.ts');
    const read = readTemplates(open, args.length === 0 ? paperKinds : await kindsMeant(args));
    const left = [...read.unused].filter(([, names]) => names.length > 0);
    const notes = left.map(([path, names]) => `${path} 没有用到：${names.join('、')}。`);
    const count = read.unused.size;
    const good = count > 0 ? [`${count} 个模板能用。`] : [];
    const none = count === 0 && read.problems.length === 0 ? ['账本里没有模板，公文照内置的样子。'] : [];
    return {
      kind: 'answer',
      view: { title: '检查模板', sections: [], notes: [...good, ...none, ...notes] },
      problems: read.problems,
      exit: isUnusable(read) ? exits.findings : exits.done,
    };
  },
});

const listTemplates = command({
  name: 'list',
  alias: '清单',
  summary: '哪些文种有自己的模板；写一个文种就列出它的模板里可以写的字段',
  arguments: [{ name: '[文种]', help: '督办通知、催办函、督办单等' }],
  examples: ['xiaoneng notice template list 督办通知'],
  run: async ({ args }, session): Promise<Outcome> => {
    const open = session.open();
    const [typed] = args;
    if (typed === undefined)
      return { kind: 'answer', view: { title: '文书模板', sections: [await kindsListed(open)] } };
    const [kind] = await kindsMeant([typed]);
    const title = `${kind?.name}的模板里可以写的字段`;
    return { kind: 'answer', view: { title, sections: kind ? [await fieldsListed(kind, open)] : [], notes: HOW_TO } };
  },
});

/** 模板: an office's own papers. */
export const template = {
  name: 'template',
  alias: '模板',
  summary: '本单位自己的公文样子：写出模板、检查、列出字段',
  subcommands: [initTemplates, checkTemplates, listTemplates],
};

const HOW_TO = [
  '写成 {{标题}}；清单在表格的一行里从 {{#逾期}} 写到 {{/逾期}}，一行一遍；{{#有抄送}}…{{/有抄送}} 有才印，{{^有抄送}}…{{/有抄送}} 没有才印。',
];

async function kindsMeant(typed: readonly string[]): Promise<readonly PaperKind[]> {
  const { paperKinds } = await import('../../views/notices/usual.ts');
  if (typed.length === 0) return paperKinds;
  return typed.map((name) => paperKinds.find((kind) => kind.name === name) ?? unknownKind(name, paperKinds));
}

function unknownKind(typed: string, kinds: readonly PaperKind[]): never {
  const names = kinds.map(({ name }) => name);
  const near = closest(typed, names);
  return stop('template-kind-unknown', { typed, known: near ?? names.join('、') });
}

async function kindsListed(open: OpenLedger): Promise<Section> {
  const { paperKinds } = await import('../../views/notices/usual.ts');
  const own = ({ name }: PaperKind) => open.world.files.exists(`${open.folder}/${templatePath(name)}`);
  return {
    key: '模板',
    layout: 'list',
    titled: true,
    columns: [column('noticeKind'), column('template')],
    rows: paperKinds.map((kind) => ({ noticeKind: kind.name, template: own(kind) ? templatePath(kind.name) : '内置' })),
  };
}

async function fieldsListed(kind: PaperKind, open: OpenLedger): Promise<Section> {
  const { fieldsOfKind } = await import('../output/own-paper.ts');
  const { all } = fieldsOfKind(kind, open);
  return {
    key: '字段',
    layout: 'list',
    titled: true,
    columns: [column('templateField'), column('fieldKind'), column('columns', { grow: true })],
    rows: Object.entries(all).map(([name, field]) => ({
      templateField: name,
      fieldKind: fieldKind.words[field.kind],
      columns: field.kind === 'rows' ? field.columns.join('、') : '',
    })),
  };
}
