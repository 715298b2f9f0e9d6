import { eastAsianWidth } from 'get-east-asian-width';

/** The columns of a text, by clusters of characters as terminals draw them (Unicode UAX #11, #29, UTS #51). */
export function clustersWidth(text: string, ambiguousAsWide: boolean): number {
  let width = 0;
  for (const { segment } of tables().segmenter.segment(text)) width += clusterWidth(segment, ambiguousAsWide);
  return width;
}

/** What is dear to compile and seldom wanted: made when the first text needs it. */
interface Tables {
  readonly segmenter: Intl.Segmenter;
  /** What takes no room, at the beginning of a cluster. */
  readonly unseen: RegExp;
  /** Marks that take room of their own behind a character: spacing marks, half-width and full-width forms. */
  readonly spacing: RegExp;
  /** What may be part of an emoji. */
  readonly pictured: RegExp;
  readonly emoji: RegExp;
}

/** A literal with this flag needs a later language than that of the oldest Node. */
const EMOJI = '^\\p{RGI_Emoji}$';

let made: Tables | undefined;

function tables(): Tables {
  made ??= {
    segmenter: new Intl.Segmenter('zh', { granularity: 'grapheme' }),
    unseen:
      /^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]*/u,
    spacing: /\p{Spacing_Mark}|[\uff00-\uffef]/u,
    pictured: /\u20e3|\u200d|\ufe0f|[\u{1f1e6}-\u{1f1ff}]|\p{Extended_Pictographic}/u,
    emoji: new RegExp(EMOJI, 'v'),
  };
  return made;
}

function clusterWidth(segment: string, ambiguousAsWide: boolean): number {
  const { unseen, spacing } = tables();
  const visible = segment.replace(unseen, '');
  if (visible === '') return 0;
  if (isEmoji(segment)) return 2;
  const [first = '', ...rest] = visible;
  const drawn = [first, ...rest.filter((one) => spacing.test(one))];
  return drawn.reduce((sum, one) => sum + eastAsianWidth(one.codePointAt(0) as number, { ambiguousAsWide }), 0);
}

/** Key caps, flags, pictures shown as such, and pictures joined into one. */
function isEmoji(segment: string): boolean {
  const { pictured, emoji } = tables();
  if (!pictured.test(segment)) return false;
  return emoji.test(segment) || /^[\d#*]\u20e3$/.test(segment) || joined(segment);
}

function joined(segment: string): boolean {
  return segment.includes('\u200d') && (segment.match(/\p{Extended_Pictographic}/gu) ?? []).length >= 2;
}
