import { readText } from '../../ledger/document.ts';
import { type Report, reportKind } from '../../records/report.ts';
import { type Doubt, type Placement, placementOf } from '../../rules/reports/placement.ts';
import { placedNote } from '../../views/registers/duties.ts';
import { labelled } from '../../views/view/view.ts';
import { words } from '../../vocabulary/words.ts';
import { askOne, askYesOrStop, cancelled } from '../asking/ask.ts';
import type { Draft } from '../asking/typed-fields.ts';
import { type Intention, stop, textAfter } from '../contract/outcome.ts';
import type { Asker } from '../session/asker.ts';
import type { OpenLedger, Session } from '../session/session.ts';

/** Makes the record that a draft says. */
export type Write = (draft: Draft) => Intention;

/** A report tells which period it is counted for; where that is in doubt, a person is asked, and no one else goes on. */
export async function placed(
  draft: Draft,
  write: Write,
  isAgain: boolean,
  open: OpenLedger,
  session: Session,
): Promise<Intention> {
  const outcome = write(draft);
  const placement = placementOf(reportIn(outcome), open.ledger);
  if (!placement.doubt || isAgain) return told(outcome, placement);
  const doubt = { ...placement, doubt: placement.doubt };
  if (!session.asker) {
    const [message, remedy] = saying(doubt);
    return stop('as-found', { message, remedy });
  }
  const period = await askPeriod(doubt, draft[words.instalment] !== undefined, session.asker);
  const settled = write(period === undefined ? draft : { ...draft, [words.instalment]: period });
  return told(settled, placementOf(reportIn(settled), open.ledger));
}

function reportIn({ change: { files } }: Intention): Report {
  const [file = { path: '' }] = files;
  return readText(file.path, textAfter(file), reportKind.schema).value as Report;
}

function told(outcome: Intention, placement: Placement): Intention {
  const { view } = outcome;
  const facts = { ...view.facts, ...labelled({ countedFor: placement.duty?.period ?? null }) };
  return { ...outcome, view: { ...view, facts, notes: [...(view.notes ?? []), placedNote(placement.duty)] } };
}

type Doubtful = Placement & { readonly doubt: Doubt };

/** What is doubtful, and what to do about it where nobody can be asked. */
function saying({ doubt, duty, choices }: Doubtful): readonly [string, string] {
  const periods = periodsOf({ ...(duty && { duty }), choices });
  const option = periods.map((period) => `--instalment ${period}`).join(' 或 ');
  const period = duty?.period ?? '这项要求';
  const ids = 'others' in doubt ? doubt.others.map(({ id }) => id).join('、') : '';
  switch (doubt.kind) {
    case 'second': {
      const elsewhere = choices.flatMap((one) => one.period ?? []).map((one) => `--instalment ${one}`);
      const other = elsewhere.length > 0 ? `是别的一期就写 ${elsewhere.join(' 或 ')}；` : '';
      return [`${period} 已经有一份（${ids}）`, `${other}改原来那份用 report edit；确要再登记一份，加 --again`];
    }
    case 'several':
      return [`说不准是哪一期：${choices.flatMap((one) => one.period ?? []).join('、')} 都还没有交`, `写明 ${option}`];
    case 'title':
      return [`按报送日期算 ${period}，和事项里写的不是一期`, `写明 ${option}，或改事项`];
    case 'moves':
      return [`按报送日期算 ${period}，会使 ${ids} 改算另一期`, `写明 ${option}；先用 report edit 给 ${ids} 写上期次`];
    case 'none':
      return ['报送那天还没有它要报的一期', '核对报送日期和报送要求'];
  }
}

function periodsOf({ duty, choices }: Placement): string[] {
  return [...new Set([...choices, ...(duty ? [duty] : [])].flatMap(({ period }) => period ?? []))].toSorted();
}

/** The period that is meant, unless it was named; nothing where there are none to choose from. */
async function askPeriod(doubtful: Doubtful, isNamed: boolean, asker: Asker): Promise<string | undefined> {
  const [message, remedy] = saying(doubtful);
  if (doubtful.doubt.kind === 'none') return stop('as-found', { message, remedy });
  asker.say(`${message}\n`);
  const periods = isNamed ? [] : periodsOf(doubtful);
  const period = periods.length > 1 ? await askOne(asker, words.instalment, periods) : doubtful.duty?.period;
  if (doubtful.doubt.kind !== 'second' || period !== doubtful.duty?.period) return period;
  const again = await askYesOrStop(asker, '再登记一份吗');
  return again ? period : stop(cancelled);
}
