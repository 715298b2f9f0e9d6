import { MARKER } from '../../ledger/marker.ts';
import { stop } from '../contract/outcome.ts';
import { command } from '../session/command.ts';
import { ledgerAround } from '../session/folder.ts';
import { journalIn } from '../writing/journal.ts';
import { demonstrated } from './init-demo.ts';
import { starting } from './init-files.ts';

/** Makes a ledger in a folder that has none; a repository too, where git is there and the folder lies in none. */
export const init = command({
  name: 'init',
  alias: '初始化',
  summary: '新建账本',
  arguments: [{ name: '[文件夹]', help: '不写为 ./ledger' }],
  options: [
    { flags: '--name <名称>', help: '督查室名称，如 xx区政府督查室' },
    { flags: '--demo', help: '建一本演示用的账本：虚构的一年，几位经办人，有迟记、延期、更正，还有一处被人动过' },
  ],
  examples: ['xiaoneng init 台账 --name 云山区政府督查室', 'xiaoneng init --demo 演示'],
  writes: true,
  run: (input, session) => {
    const { world } = session;
    const isDemo = input.options.demo === true;
    const folder = input.args[0] ?? (isDemo ? '演示' : 'ledger');
    if (world.files.exists(journalIn(folder))) session.guard(folder);
    if (world.files.exists(`${folder}/${MARKER}`)) return stop('ledger-there', { folder });
    if (world.files.exists(folder) && world.files.walk(folder).entries.length > 0) {
      return stop('folder-full', { folder });
    }
    const around = ledgerAround(world, folder);
    if (around !== undefined) return stop('ledger-within', { folder, around });
    if (isDemo) return demonstrated(folder, input.options, session);
    session.clerk();
    const named = input.options.name;
    const name = named ?? 'xx区政府督查室';
    const files = starting(name, session.asOf.day.slice(0, 4)).map(([path, after]) => ({ path, after }));
    return {
      kind: 'change',
      change: { files, subject: `新建账本：${name}`, action: '初始化', folder, founding: true },
      view: {
        title: `新建账本 ${folder}`,
        sections: [
          {
            layout: 'pairs',
            columns: files.map(({ path }) => ({ key: path, title: path })),
            rows: [Object.fromEntries(files.map(({ path }) => [path, purposes[path] ?? '']))],
          },
        ],
        notes: [
          ...(named === undefined ? [`名称暂写作“${name}”，请在 xiaoneng.yaml 和 units.yaml 里改成实际的。`] : []),
          '接下来：在 units.yaml 里登记单位，再用 xiaoneng add 登记第一项任务。',
        ],
      },
    };
  },
});

const purposes: Readonly<Record<string, string>> = {
  'xiaoneng.yaml': '账本名称',
  'units.yaml': '单位名录、分管领导',
  'rules.yaml': '制度：各环节时限和计时口径，可改',
  'plan.yaml': '方案：阶段、要求、疑点',
  '.gitattributes': '换行一律用 LF，附件一个字节不改',
};
