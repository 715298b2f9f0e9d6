import type { ScoringItem, ScoringPart, Veto } from './scoring.ts';

type Counted = Pick<ScoringItem, 'link' | 'action' | 'register' | 'condition' | 'evaluation'>;

function item(name: string, basis: string, counted: Counted, points: number, cap?: number): ScoringItem {
  const perItem = counted.link !== undefined;
  return {
    name,
    ...counted,
    points,
    ...(cap !== undefined && { cap }),
    ...(counted.evaluation === undefined && { conversion: perItem ? ('perItem' as const) : ('perTime' as const) }),
    basis,
  };
}

const UNDECIDED = '分值方案未定，取默认';

/**
 * 评分 as a new ledger has it: 100 points in the three parts of 四（四）, in hundredths. Nothing for instructions received
 * or pieces published (《整治形式主义为基层减负若干规定》).
 */
export const standardScoring: readonly ScoringPart[] = [
  {
    name: '日常调度',
    full: 4000,
    basis: `方案四（四）“日常调度”，${UNDECIDED}`,
    items: [
      item('签批逾期', '三（一）2', { link: 'sign' }, 1500, 700),
      item('办理逾期', '三（一）3', { link: 'handling' }, 3000, 1200),
      item('反馈逾期', '三（五）2', { link: 'feedback' }, 1000, 500),
      item('催办不回应', '三（一）4', { link: 'response' }, 800, 400),
      item('退回重办', '三（一）3', { action: 'return' }, 200, 200),
      item('销号后恢复', '五（二）', { action: 'reopen' }, 200, 200),
      item('首报逾期', '三（一）3', { link: 'firstReport' }, 600, 200),
      item('节点逾期', '三（一）1', { link: 'step' }, 600, 300),
      item('配合逾期', '三（五）1', { link: 'assist' }, 200, 100),
      item('方案迟报', '三（一）2', { link: 'plan' }, 400, 200),
    ],
  },
  {
    name: '量化评估',
    full: 4000,
    basis: `方案四（四）“量化评估”，${UNDECIDED}`,
    items: [
      item('报送迟缺', '三（五）2', { link: 'report' }, 2000, 900),
      item('走访缺访', '三（三）2', { link: 'visit' }, 2000, 900),
      item('整改逾期', '四（三）', { link: 'rectification' }, 1500, 700),
      item('投诉属实', '五（四）', { register: '投诉', condition: '办理结果.核查结论=属实' }, 200, 500),
      item('通报批评', '五（四）', { register: '表扬批评', condition: '类别=批评、约谈、问责' }, 300, 500),
      item('公文重报逾期', '三（五）3', { link: 'resubmission' }, 600, 300),
      item('传达逾期', '三（五）1', { link: 'relay' }, 400, 200),
    ],
  },
  {
    name: '年终考核',
    full: 2000,
    basis: `方案四（四）“年终考核”，${UNDECIDED}`,
    items: [
      item('人大代表评价', '四（四）', { evaluation: 'deputies' }, 600),
      item('政协委员评价', '四（四）', { evaluation: 'members' }, 600),
      item('第三方评价', '四（四）', { evaluation: 'thirdParty' }, 800),
    ],
  },
];

/** What keeps a unit from being a demonstration unit. */
export const standardVetoes: readonly Veto[] = [
  { name: '被问责', register: '表扬批评', condition: '类别=问责', basis: '五（四）' },
  { name: '投诉吃拿卡要属实', register: '投诉', condition: '类别=吃拿卡要', basis: '五（二）' },
];
