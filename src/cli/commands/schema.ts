import { holiday } from '../../records/holiday/schema.ts';
import { office } from '../../records/office/schema.ts';
import { plan } from '../../records/plan/schema.ts';
import { ruleFile } from '../../records/rule/schema.ts';
import { task } from '../../records/task/schema.ts';
import { register } from '../../records/unit/schema.ts';
import { columns, type Told, type View } from '../../views/view.ts';
import { jsonSchema } from '../../vocabulary/record.ts';
import { words } from '../../vocabulary/words.ts';
import { misuse } from '../outcome.ts';
import type { Run } from '../spec.ts';

interface Described {
  readonly title: string;
  readonly files: string;
  readonly schema: Parameters<typeof jsonSchema>[0];
}

const described: Readonly<Record<string, Described>> = {
  task: { title: '任务', files: 'tasks/*/*.yaml', schema: task },
  office: { title: '账本', files: 'xiaoneng.yaml', schema: office },
  units: { title: '单位名录', files: 'units.yaml', schema: register },
  rules: { title: '制度', files: 'rules.yaml', schema: ruleFile },
  plan: { title: '方案', files: 'plan.yaml', schema: plan },
  holiday: { title: '历法', files: 'calendar/*.yaml', schema: holiday },
};

/** JSON Schema of one kind of file, for editors; without a kind, what kinds there are. */
export const schema: Run = ({ args }) => {
  const [kind] = args;
  if (kind === undefined) return { kind: 'answer', view: overview() };
  const found = described[kind];
  if (!found) return misuse(`没有种类“${kind}”`, `可写：${Object.keys(described).join('、')}`);
  return { kind: 'text', text: `${JSON.stringify({ ...jsonSchema(found.schema), title: found.title }, null, 2)}\n` };
};

function overview(): View {
  const rows = Object.entries(described).map(
    ([name, { title, files }]): Told => ({ kind: name, name: title, file: files }),
  );
  return {
    sections: [{ key: words.kind, layout: 'list', titled: true, columns: columns(['kind', 'name', 'file']), rows }],
    notes: ['xiaoneng schema task > task.schema.json，再在编辑器里对应到这些文件。'],
  };
}
