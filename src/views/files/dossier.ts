import type { Moment } from '../../calendar/moment.ts';
import { standingProofs } from '../../records/attachment.ts';
import { holdersOf, type Standing } from '../../rules/lateness/standing.ts';
import { words } from '../../vocabulary/words.ts';
import { asOfText } from '../view/lateness.ts';
import { sizeText } from '../view/size.ts';
import { stateCell } from '../view/state.ts';
import { column, columns, labelled, pairs, type Section, type Told, type View } from '../view/view.ts';

/** A file of a dossier, as its table of contents has it. */
export interface Material {
  readonly path: string;
  /** What it is. */
  readonly material: string;
  readonly size: number;
  readonly checksum: string;
}

/** An attachment that cannot be put into a dossier, and why. */
export interface Lacking {
  readonly name: string;
  readonly why: string;
}

/** 封面 of a dossier: which task, whose, and on which day and commit of the ledger it rests. */
export function coverView(
  standing: Standing,
  { office, asOf, commit }: { readonly office: string; readonly asOf: Moment; readonly commit?: string | undefined },
): View {
  const { task, story } = standing;
  const round = story.rounds.at(-1);
  return {
    title: `督查案卷：${task.title}`,
    sections: [
      pairs({
        id: task.id,
        docket: task.docket ?? '',
        lead: holdersOf(standing).join('、'),
        received: task.received.day,
        completedOn: round?.completed?.date.day ?? '',
        clearedOn: round?.cleared?.date.day ?? '',
        state: stateCell(standing.state, standing.synopsis),
        attachments: `${standingProofs(task).length} 个`,
        filedBy: office,
        asOf: asOfText(asOf),
        commit: commit ?? '（没有版本历史）',
      }),
    ],
  };
}

/** 目录 of a dossier: every file with its SHA-256, and what could not be put in. */
export function materialsView(materials: readonly Material[], lacking: readonly Lacking[] = []): View {
  const rows = materials.map(
    ({ path, material, size, checksum }, at): Told => ({
      ordinal: at + 1,
      material,
      file: path,
      size: { value: size, text: sizeText(size) },
      checksum,
    }),
  );
  const section: Section = {
    key: words.materials,
    layout: 'list',
    titled: true,
    columns: [
      column('ordinal', { align: 'right' }),
      ...columns(['material', 'file']),
      column('size', { align: 'right' }),
      column('checksum', { grow: true }),
    ],
    rows,
  };
  return {
    title: '目录',
    facts: labelled({ lacking: lacking.map(({ name, why }) => ({ [words.name]: name, [words.reason]: why })) }),
    sections: [section],
    notes: [
      ...lacking.map(({ name, why }) => `缺：附件“${name}”${why}。`),
      '文书是按截至那天的账本生成的，不是当时发出的原件；校验值用 sha256sum -c SHA256SUMS 核对。',
    ],
  };
}
