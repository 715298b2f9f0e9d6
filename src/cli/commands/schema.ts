import { holiday } from '../../records/holiday/schema.ts';
import { kinds } from '../../records/index.ts';
import { messageReceipt, unitMessage } from '../../records/message.ts';
import { office } from '../../records/office/schema.ts';
import { permissions } from '../../records/permission.ts';
import { plan } from '../../records/plan/schema.ts';
import { ruleFile } from '../../records/rule/schema.ts';
import { register } from '../../records/unit/schema.ts';
import { columns, type Told, type View } from '../../views/view/view.ts';
import { jsonSchema } from '../../vocabulary/record.ts';
import { words } from '../../vocabulary/words.ts';
import { stop } from '../contract/outcome.ts';
import { command } from '../session/command.ts';

interface Described {
  readonly title: string;
  readonly files: string;
  readonly schema: Parameters<typeof jsonSchema>[0];
}

const described = (title: string, files: string, each: Described['schema']): Described => ({
  title,
  files,
  schema: each,
});

const all: Readonly<Record<string, Described>> = {
  ...Object.fromEntries(
    kinds.map(({ name, word, folder, schema: each }) => [name, described(word, `${folder}/*/*.yaml`, each)]),
  ),
  office: described('账本', 'xiaoneng.yaml', office),
  units: described('单位名录', 'units.yaml', register),
  rules: described('制度', 'rules.yaml', ruleFile),
  plan: described('方案', 'plan.yaml', plan),
  permissions: described('权限', 'permissions.yaml', permissions),
  holiday: described('历法', 'calendar/*.yaml', holiday),
  message: described('消息', '发件箱的 待发/*.json、待发.jsonl', unitMessage),
  'message-receipt': described('回执', '发件箱的 回执.jsonl', messageReceipt),
};

/** JSON Schema of one kind of file, for editors; without a kind, what kinds there are. */
export const schema = command({
  name: 'schema',
  alias: '格式',
  summary: '账本文件的 JSON Schema，供编辑器补全和校验',
  arguments: [
    {
      name: '[种类]',
      help: 'task、office、units、rules、plan、permissions、holiday、message、message-receipt；不写列出全部',
    },
  ],
  plain: true,
  run: ({ args }) => {
    const [kind] = args;
    if (kind === undefined) return { kind: 'answer', view: overview() };
    const found = Object.hasOwn(all, kind) ? all[kind] : undefined;
    if (!found) return stop('schema-unknown', { kind, choices: Object.keys(all).join('、') });
    return { kind: 'text', text: `${JSON.stringify({ ...jsonSchema(found.schema), title: found.title }, null, 2)}\n` };
  },
});

function overview(): View {
  const rows = Object.entries(all).map(([name, { title, files }]): Told => ({ kind: name, name: title, file: files }));
  return {
    sections: [{ key: words.kind, layout: 'list', titled: true, columns: columns(['kind', 'name', 'file']), rows }],
    notes: ['xiaoneng schema task > task.schema.json，再在编辑器里对应到这些文件。'],
  };
}
