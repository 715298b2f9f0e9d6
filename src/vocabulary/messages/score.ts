import { message } from '../message.ts';

/** What can be wrong with the rules of assessment. */
export const scoreMessages = {
  'scoring-source': message<{ name: string }>(
    'error',
    '评分项目没有来源',
    ({ name }) => `评分项目“${name}”要写明按什么扣：环节、动作、记录、评价，只写其中一个`,
    () => '留下一个，去掉其余的',
  ),
  'scoring-register': message<{ word: string; suggestion: string | undefined }>(
    'error',
    '没有这种记录',
    ({ word }) => `没有叫“${word}”的记录，这一项不起作用`,
    ({ suggestion }) => (suggestion ? `改成“${suggestion}”` : '可写的名称见 xiaoneng schema'),
  ),
  'scoring-condition': message<{ condition: string; known: string }>(
    'error',
    '条件不对',
    ({ condition }) => `条件“${condition}”对不上，这一项不起作用`,
    ({ known }) => `写成 键=值；键可写：${known}`,
  ),
  'scoring-duplicate': message<{ name: string }>(
    'error',
    '评分项目重名',
    ({ name }) => `评分项目“${name}”有两个`,
    () => '改成不同的名称，才说得清扣在哪里',
  ),
  'scoring-total': message<{ total: string }>(
    'warning',
    '满分不是100',
    ({ total }) => `各部分满分合计 ${total}，不是 100`,
    () => '核对各部分的满分；得分一律折成百分制',
  ),
  'scoring-burden': message<{ name: string; word: string }>(
    'warning',
    '不宜作为考核内容',
    ({ name, word }) => `评分项目“${name}”按“${word}”计分`,
    () => '《整治形式主义为基层减负若干规定》不得把领导批示、刊发稿件作为考核内容；去掉这一项',
  ),
} as const;
