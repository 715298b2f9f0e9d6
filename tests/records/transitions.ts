/*
 * Which action may follow which state, and the state it leads to: a blank is a refusal, for it would contradict itself.
 * 延期待批 is there three times, for what lies under the pending application, and 中止 twice, for one may lie under it.
 */
const TABLE = `
|            | 待签批       | 办理中       | 延期待批（未签批） | 延期待批（办理中） | 延期待批（重办） | 退回重办     | 中止         | 中止（延期待批） | 待认可       | 已办结待反馈 | 已反馈   | 已销号 | 撤销 |
| 签收       | 待签批       | 办理中       | 延期待批           | 延期待批           | 延期待批         | 退回重办     | 中止         | 中止             | 待认可       | 已办结待反馈 | 已反馈   |        |      |
| 签批       | 办理中       | 办理中       | 延期待批           | 延期待批           | 延期待批         | 退回重办     | 中止         | 中止             | 待认可       | 已办结待反馈 | 已反馈   |        |      |
| 部署       | 办理中       | 办理中       | 延期待批           | 延期待批           | 延期待批         | 退回重办     | 中止         | 中止             | 待认可       | 已办结待反馈 | 已反馈   |        |      |
| 批示       | 待签批       | 办理中       | 延期待批           | 延期待批           | 延期待批         | 退回重办     | 中止         | 中止             | 待认可       | 已办结待反馈 | 已反馈   |        |      |
| 报送方案   | 待签批       | 办理中       | 延期待批           | 延期待批           | 延期待批         | 退回重办     | 中止         | 中止             | 待认可       | 已办结待反馈 | 已反馈   |        |      |
| 首报       | 待签批       | 办理中       | 延期待批           | 延期待批           | 延期待批         | 退回重办     | 中止         | 中止             | 待认可       | 已办结待反馈 | 已反馈   |        |      |
| 续报       | 待签批       | 办理中       | 延期待批           | 延期待批           | 延期待批         | 退回重办     | 中止         | 中止             | 待认可       | 已办结待反馈 | 已反馈   |        |      |
| 终报       | 待签批       | 办理中       | 延期待批           | 延期待批           | 延期待批         | 退回重办     | 中止         | 中止             | 待认可       | 已办结待反馈 | 已反馈   |        |      |
| 进展       | 待签批       | 办理中       | 延期待批           | 延期待批           | 延期待批         | 退回重办     | 中止         | 中止             | 待认可       | 已办结待反馈 | 已反馈   |        |      |
| 配合       | 待签批       | 办理中       | 延期待批           | 延期待批           | 延期待批         | 退回重办     | 中止         | 中止             | 待认可       | 已办结待反馈 | 已反馈   |        |      |
| 催办       | 待签批       | 办理中       | 延期待批           | 延期待批           | 延期待批         | 退回重办     | 中止         | 中止             | 待认可       | 已办结待反馈 |          |        |      |
| 回应       | 待签批       | 办理中       | 延期待批           | 延期待批           | 延期待批         | 退回重办     | 中止         | 中止             | 待认可       | 已办结待反馈 | 已反馈   |        |      |
| 申请延期   | 延期待批     | 延期待批     |                    |                    |                  | 延期待批     | 中止         |                  |              |              |          |        |      |
| 批准延期   | 待签批       | 办理中       | 待签批             | 办理中             | 退回重办         | 退回重办     | 中止         | 中止             |              |              |          |        |      |
| 不予延期   |              |              | 待签批             | 办理中             | 退回重办         |              |              | 中止             |              |              |          |        |      |
| 申请极特殊 | 待签批       | 办理中       | 延期待批           | 延期待批           | 延期待批         | 退回重办     | 中止         | 中止             |              |              |          |        |      |
| 批准极特殊 | 待签批       | 办理中       | 延期待批           | 延期待批           | 延期待批         | 退回重办     | 中止         | 中止             |              |              |          |        |      |
| 不予极特殊 | 待签批       | 办理中       | 延期待批           | 延期待批           | 延期待批         | 退回重办     | 中止         | 中止             |              |              |          |        |      |
| 中止       | 中止         | 中止         | 中止               | 中止               | 中止             | 中止         |              |                  |              |              |          |        |      |
| 恢复       |              |              |                    |                    |                  |              | 办理中       | 延期待批         |              |              |          |        |      |
| 转办       | 待签批       | 待签批       | 延期待批           | 延期待批           | 延期待批         | 待签批       | 中止         | 中止             |              |              |          |        |      |
| 报结       | 待认可       | 待认可       | 待认可             | 待认可             | 待认可           | 待认可       | 待认可       | 待认可           |              |              |          |        |      |
| 认可       |              |              |                    |                    |                  |              |              |                  | 已办结待反馈 |              |          |        |      |
| 办结       | 已办结待反馈 | 已办结待反馈 | 已办结待反馈       | 已办结待反馈       | 已办结待反馈     | 已办结待反馈 | 已办结待反馈 | 已办结待反馈     | 已办结待反馈 |              |          |        |      |
| 退回重办   |              |              |                    |                    |                  |              |              |                  | 退回重办     | 退回重办     | 退回重办 |        |      |
| 反馈       |              |              |                    |                    |                  |              |              |                  |              | 已反馈       |          |        |      |
| 销号       |              |              |                    |                    |                  |              |              |                  |              | 已销号       | 已销号   |        |      |
| 撤销销号   |              |              |                    |                    |                  |              |              |                  |              |              |          | 办理中 |      |
| 撤销       | 撤销         | 撤销         | 撤销               | 撤销               | 撤销             | 撤销         | 撤销         | 撤销             | 撤销         |              |          |        |      |
`;

const [head = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

/** The states, 延期待批 with what lies under it. */
export const columns: readonly string[] = head.slice(1);

/** The actions in the order of the table. */
export const actionsInTable: readonly string[] = rows.map(([action = '']) => action);

/** Every action in every state, and where it leads; `next` is empty where it is refused. */
export const transitions = rows.flatMap(([action = '', ...cells]) =>
  cells.map((next, index) => ({ action, state: columns[index] ?? '', next })),
);

/** The actions that may follow a state. */
export function allowedIn(state: string): string[] {
  return transitions.filter((one) => one.state === state && one.next !== '').map(({ action }) => action);
}

/** The word that is shown for a state of the table. */
export function shown(state: string): string {
  return state.replace(/（.*/, '');
}
