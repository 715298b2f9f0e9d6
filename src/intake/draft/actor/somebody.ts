import { FIRST } from './verbs.ts';

/** What ends a word for somebody, though it is no office: 平台, 经营者, 申请人, 施工单位. */
const ENDING =
  '(?:平台|网点|教学点|接种点|服务点|门店|商铺|商家|业主|主体|骑手|司机|法人|单位|部门|机构|企业|公司|集团|学校|[河湖林田路街片园校院站所村组]长|[人者员商方师户店社馆厂矿场站园校院队]|队伍|干部|党员|职工|教职工|考生|学生|医生|毕业生|机关|景区|园区|街区|小区|社区|库区)';
/** Words that end alike and are nobody. */
const NOBODY =
  /(?:现场|市场|立场|[本他有个世惊感动]人|人人|或者|再者|动员|全员|地方|一方|多方|双方|协商|会商|磋商|电商|校园|家园|田园|开户|落户|入户|逐户|账户|窗户|进场|退场|到场|开园|入园|入院|出院|到站|返校)$/;
/** What goes before such a noun and makes it an object: 对……的企业. */
const OBJECT = /^(?:对|将|把|向|由|从|以|按|因|如|若|凡|除|为|经|在|当|于|本次|此次)/;
const WORD = '[\\u4e00-\\u9fa5A-Za-z“”\\uE000-\\uE004\\uE0FF-\\uF8FF]';
const ONE = `${WORD}{1,28}?(?<=${ENDING})(?:（[\\u4e00-\\u9fa5、]{1,6}）)?`;
/** What says that whoever stands before it is to do something. */
const MUST =
  '(?=应当|应(?![急届对用])|要(?![求点闻素])|须|必须|需(?!求)|不得|负责(?!人|同)|每[一个]?[日天周月季年半]|[于在自]?☐|(?:[于在自]|收到|接到|取得).{0,16}(?:☐|[时后]$))';
/** 申请人, 举办者: named for what they do. */
const NAMED_SO = /^[^的]{2,4}[人者方员]$/;
const SUBJECT = new RegExp(
  `^${ONE}(?:(?:、|[和及与或]|或者|以及)${ONE}){0,5}?(?:等${WORD}{0,6}(?<=${ENDING}))?${MUST}`,
);

/** The noun before 应, 要, 须, 负责 or a time, where it means somebody: 上述平台应于……, 取得许可的企业须……. */
export function somebodyIn(text: string): string {
  const name = SUBJECT.exec(text)?.[0].replace(/(?:应当|必)$/, '') ?? '';
  const isObject = OBJECT.test(name) || (!name.includes('的') && !NAMED_SO.test(name) && FIRST.test(name));
  return isObject || NOBODY.test(name) || /[的了]$/.test(name) ? '' : name;
}
