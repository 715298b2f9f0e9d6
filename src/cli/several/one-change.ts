import { type Intention, stop } from '../contract/outcome.ts';
import { filesJoined } from './beside.ts';

/** One change of all of them; history tells it of each by its number. */
export function oneChange(told: string, made: readonly Intention[]): Pick<Intention, 'kind' | 'change'> {
  const [first] = made as [Intention, ...Intention[]];
  const actions = [...new Set(made.map(({ change }) => change.action))];
  if (actions.length > 1) stop('actions-mixed', { told: actions.join('、') });
  const ids = [...new Set(made.flatMap(({ change }) => change.ids ?? []))];
  const files = filesJoined(made.flatMap(({ change }) => change.files));
  const { subject, action } = first.change;
  const said = ids.length === 1 ? subject : `${headOf(made, told)}：${ids.length} 项`;
  return { kind: 'change', change: { files, subject: said, action, ids } };
}

/** What the subjects of all begin with; of corrections it names whatever is changed in any: 修改责任人、备注. */
function headOf(made: readonly Intention[], told: string): string {
  const [head = told, ...others] = new Set(made.map(({ change }) => /^[^：]+/.exec(change.subject)?.[0] ?? told));
  const keys = [head, ...others].flatMap((one) => one.slice(told.length).split('、'));
  return others.length === 0 ? head : `${told}${[...new Set(keys)].join('、')}`;
}
