import { MARKER } from '../../ledger/marker.ts';
import { collectKind } from '../../records/collect.ts';
import { askedForms } from '../../rules/reminding/awaited.ts';
import { repliesView } from '../../views/registers/forms.ts';
import { findRecord } from '../asking/find.ts';
import { searched } from '../asking/select.ts';
import { sendingOptions, takingOptions } from '../collect/options.ts';
import { stop } from '../contract/outcome.ts';
import { command } from '../session/command.ts';

/** Makes a form for each unit to fill in. */
export const collectOut = command({
  name: 'out',
  alias: '发出',
  summary: '一个单位一张填报表（xlsx）：没办完的、待反馈的各一行，只有要填的格子能填；记下发给了谁、哪天前要回',
  arguments: [searched],
  options: sendingOptions,
  writes: true,
  shows: true,
  examples: [
    'xiaoneng collect out -o ../填报表',
    'xiaoneng collect out --unit 区应急局 --reply-due 3个工作日 -o ../填报表',
  ],
  run: async (input, session) => (await import('../collect/out.ts')).sent(input, session),
});

/** Enters what units have filled in. */
export const collectIn = command({
  name: 'in',
  alias: '收回',
  summary: '收填好的表：和发出时、和账上的比，填了的每一格是一条建议（进展、办结、反馈、申请延期），看过再登记',
  arguments: [
    {
      name: '<文件夹或文件...>',
      help: '填好的 xlsx、xls、et、ods；文件名改过、放在下级文件夹里都可以；或单位自己的账本的文件夹',
    },
  ],
  options: takingOptions,
  writes: true,
  shows: true,
  examples: ['xiaoneng collect in ../收到的 --dry-run', 'xiaoneng collect in ../收到的 --received 2022-03-16 --yes'],
  run: async (input, session) => {
    const ledgers = input.args.filter((place) => session.world.files.exists(`${place}/${MARKER}`));
    if (ledgers.length === 0) return (await import('../collect/in.ts')).takenIn(input, session);
    if (ledgers.length < input.args.length || input.options.received !== undefined) return stop('unit-ledger-mixed');
    return (await import('../unit-ledger/in.ts')).takenBack(ledgers, input.options, session);
  },
});

/** Who has answered and who has not. */
export const collectStatus = command({
  name: 'status',
  alias: '回复情况',
  summary: '谁回了、谁还没有回、迟了几个工作日；不计入考核',
  arguments: [{ name: '[编号]', help: '只看这一次；不写就是全部' }],
  examples: ['xiaoneng collect status'],
  run: (input, session) => {
    const open = session.open();
    const [typed] = input.args;
    const only = typed === undefined ? undefined : findRecord(open, collectKind, typed).record.id;
    const forms = askedForms(open.ledger).filter(({ id }) => only === undefined || id === only);
    return { kind: 'answer', view: repliesView(forms, session.asOf) };
  },
});
