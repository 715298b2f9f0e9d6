// A made-up district: the same tasks for every tool that is measured, the same on every run.

/** A generator of numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PLACES = '河湾 石桥 柳林 青溪 白石 东关 西营 南岗 北洼 马集 朱楼 沙沟 大营 双桥 古城 新店'.split(' ');
const OFFICES =
  '应急管理 教育 公安 民政 司法 财政 水利 交通运输 农业农村 商务 卫生健康 审计 统计 医疗保障 市场监管 城市管理'.split(
    ' ',
  );
const VERBS = '排查整治 修复 核实处置 汇总上报 推进 督促完成 研究提出 组织开展'.split(' ');
const MATTERS =
  '城镇燃气安全隐患 农村公路病害路段 老旧小区供热问题 校园周边食品安全 河道违章搭建 企业用工需求 高标准农田项目 群众信访积案'.split(
    ' ',
  );
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗'.split('');

export const TODAY = '2022-06-30';

/** 80 units: 32 towns, 48 departments. */
export const units = Array.from({ length: 80 }, (_, i) =>
  i < 32
    ? {
        name: `${PLACES[i % 16]}${i < 16 ? '镇' : '街道'}${i < 16 ? '人民政府' : '办事处'}`,
        type: i < 16 ? '镇' : '街道',
      }
    : { name: `区${OFFICES[(i - 32) % 16]}${['局', '服务中心', '执法大队'][Math.floor((i - 32) / 16)]}`, type: '部门' },
);

export const people = SURNAMES.flatMap((name) => ['某', '某甲', '某乙', '某丙'].map((rest) => name + rest));

const DAY = 86_400_000;
const START = Date.UTC(2022, 0, 4);
const SPAN = 170;

/** So many days after a day. */
export function dayAfter(day, count) {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
}

export function dayAt(offset) {
  return new Date(START + offset * DAY).toISOString().slice(0, 10);
}

/** Tasks one after the other; 15 in 100 are not done though their day is over. */
export function* tasks(count, seed = 20220211) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  for (let i = 0; i < count; i += 1) {
    const received = Math.floor(random() * (SPAN - 60));
    const late = i % 20 < 3;
    const due = received + 20 + Math.floor(random() * 30);
    const done = late ? undefined : Math.min(due - 1 - Math.floor(random() * 5), SPAN);
    yield {
      number: i,
      id: `RW${dayAt(received).replaceAll('-', '')}-${tail(i)}`,
      title: `${pick(PLACES)}片区${pick(VERBS)}${pick(MATTERS)}（第${i + 1}号）`,
      unit: pick(units).name,
      owner: pick(people),
      signer: pick(people),
      supervisor: pick(people),
      received: dayAt(received),
      signed: dayAt(received + 1),
      progress: dayAt(received + 7),
      due: dayAt(due),
      done: done === undefined ? undefined : dayAt(done),
      fedBack: done === undefined ? undefined : dayAt(done + 1),
    };
  }
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Four characters that stand for a number below 32⁴, spread so that names do not come in order. */
function tail(number) {
  let mixed = (number * 654_321 + 12_345) % 1_048_576;
  let text = '';
  for (let i = 0; i < 4; i += 1) {
    text = ALPHABET[mixed % 32] + text;
    mixed = Math.floor(mixed / 32);
  }
  return text;
}

export { tail };
