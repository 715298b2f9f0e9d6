/** How urgent a line says it is, and the line without that. */
export interface SpokenUrgency {
  readonly urgency?: '紧急' | '特急';
  readonly rest: string;
  readonly hints: readonly string[];
}

const WORDS = '特急件?|特提|紧急|加急|急件';
const APART = new RegExp(`(^|[ ，,；;。：:【〔（(\\[])(${WORDS})(?=$|[ ，,；;。：:！!】〕）)\\]])[！!：:】〕）)\\]]?`);

/** 特急 and 紧急 where they stand by themselves; 紧急避险 is what the task is about. */
export function spokenUrgency(text: string): SpokenUrgency {
  const found = APART.exec(text);
  if (!found) return { rest: text, hints: [] };
  const [whole, before = '', word = ''] = found;
  const urgency = word.startsWith('特') ? '特急' : '紧急';
  const kept = /[【〔（([]/.test(before) ? '' : before;
  const rest = `${text.slice(0, found.index)}${kept} ${text.slice(found.index + whole.length)}`.trim();
  return { urgency, rest, hints: word === urgency ? [] : [`“${word}”按${urgency}`] };
}
