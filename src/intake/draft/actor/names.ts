import { unbound } from './bound.ts';
import { BEHIND, FIRST, NO_OFFICE } from './verbs.ts';

const KIND = `(?:(?:人民政府|政府)${NO_OFFICE}|办公厅|办公室|委员会|管委会|居委会|村委会|领导小组|工作小组|工作组|指挥部|专班|督查室|研究室|效能办|监委|街道(?!办事处|办(?![公理结案法学事好]))|办事处|镇街|街镇|乡镇|部门|单位|地区|省份|各地|机构|医院|卫生院|学校|中小学|小学|中学|初中|高中|职中|幼儿园|大学|高校|学院|企业|公司|集团|银行|支行|(?:农发|农商|工商|国开|邮储)行|(?<=[\\u4e00-\\u9fa5]{2}|[县市区])[一二三四五六七八九]中(?![\\u4e00-\\u9fa5]?[心学队旬])|中心(?<!^中心(?=党组))|热线|防指|责任人|主办者|成员|法院|检察院|[大支总中分]队|(?:扑火|巡逻|救援|突击|小分|工作|服务|宣讲|应急|抢修|施工|志愿|安保|执法|巡查)队(?![伍员长列])|协会|学会|联合会|工会|供销社|合作社|旅行社|总会|妇联|残联|科协|工商联|团[区县市]委|开发区|园区|新区|社区|团队|(?<=各|有关|试点|重点)城市|业主|联席会议|(?:中国)?(?:电信|移动|联通|铁塔)(?![\\u4e00-\\u9fa5]{0,3}(?:网|诈骗|服务|业|支付|端|通信|设备|办公|电话|用户|基站|泵|厕所))|组(?![织成长建员装合团别件图])|党委|(?<!^中心)党组(?!织)|党组织|党总支|党支部|支部|(?:青少年|文化|少年)宫|(?:网格[员长]|护林员|监测员|统计员|协管员|保洁员|调解员|辅导员|联络员|讲解员|管水员|收费员|普查员|信息员|安全员|志愿者|[村社]干部|包[村片]干部|驻村干部|楼栋长|村会计|社区民警|社区医生|家庭医生|(?:包案|包保|带队|包[乡村片联]|联系)领导|参[训会赛]人员|工作人员|村民小组长|全体党员|党员)|(?:剧|艺术|文工)团|[^常]委会(?![议员上同商])|委${NO_OFFICE}(?![员办托]|会(?![同商]))|局(?![长属级域面限势])|厅(?![长局级])|部(?![门属分长署位级委队内下件])|院(?![长内校])|办(?![公理结案法学事好])|(?<![村城集])镇(?![长级区域街政党属])|(?<!城)乡(?![长镇村级政党])|机关|院所|“两委”|馆(?![长内外藏员])|(?<=[林农牧渔])场|(?<![查惩论])处(?![长级于置理罚在以])|村居|村（居）|股(?![份东票权民市金])|(?<![学高院])校(?![长园区内外车门友医服舍级企友正准])|[科室](?![长级内外员学技普研])|[村所站](?![长级民委内外员有属需涉以点局厅部]|在(?![汛每☐\\d会收接本全各此])))`;
/** What ends the name of a unit, so that 和 behind it joins two of them: not that in 住房和城乡建设局. */
const ENDED = '(?<=[\\uE0FF局委厅部院办镇乡位门府区道司处室中心会组校府员科股队）]|企业|干部|网格长)';
const LETTER = `(?:[xX×A-Za-z\\uE000-\\uE004\\uE0FF-\\uF8FF]|(?![和与及])[\\u4e00-\\u9fa5]|(?<![局委厅部院办镇乡位门府区道司处室会组校府科股队）])[和与及])`;
/** 东城区, 各县; a level alone only in a list: 市、县. */
const PLACE = `(?:${LETTER}{1,10}?|(?<=、)|(?=[市县区]、)|(?<![\\u4e00-\\u9fa5])(?=[市县]（[市区县旗、]{1,6}）))(?<![归超上夜早门楼股菜花入开退集城小景库片矿灾厂校]|农贸)[省市县区州盟旗](?![政直级域场属委内长])${NO_OFFICE}`;
/** 各省、自治区、直辖市 before what they share. */
const SHARED = '(?:(?:[\\u4e00-\\u9fa5]{1,7}[\\uE000-\\uE004])+)?';
/** A name of the register, as it is blotted out. */
const KNOWN = '[\\uE100-\\uF8FF]{2}\\uE0FF+';
const NAME = `(?:(?:${KNOWN}|${SHARED}${LETTER}{0,18}?${KIND}|${PLACE})(?:（(?![^）]{2,}(?:配合|牵头|负责|协办|会办|参与|指导|分办))[\\u4e00-\\u9fa5、，]{1,14}）(?:${LETTER}{0,10}?${KIND})??)?)`;
const ALSO = '(?:等(?:有关|相关)?(?:部门|单位|地方|[\\u4e00-\\u9fa5]{0,6}(?:部门|单位)(?:（单位）)?))?';
/** 城管、公安、住建: offices by the word for what they do, one beside another. */
const SHORT =
  '(?:城管|公安|住建|交通|交警|水务|水利|农业农村|应急|市场监管|生态环境|环保|自然资源|发改|财政|教育|民政|人社|卫健|文旅|商务|工信|司法|信访|医保|税务|消防|气象|林业|科技)';
/** 甲、乙和丙, as a pattern. */
export const NAMES = `(?:${NAME}(?:(?:、|${ENDED}(?:[和及]|与(?!企业|群众|村民|业主|客商|农户|居民|商户)|以及))${NAME})*${ALSO}|(?:[\\u4e00-\\u9fa5]{2,8}、){1,9}[\\u4e00-\\u9fa5]{2,8}?等?(?:部门|单位|企业|机构)|(?:${SHORT}、)+${SHORT}|(?:[\\u4e00-\\u9fa5]{2,4}、)+[\\u4e00-\\u9fa5]{2,4}等?[两二三四五六七八九十]+个?(?:涉农|重点|沿[江河湖海]|试点|山区|中心)?(?:街道办事处|街道(?!办)|镇街|乡镇|镇|乡(?!镇)|社区|村))`;

const SEPARATOR = new RegExp(`、(?![^（]*）)|${ENDED}(?:[和与及]|以及)(?=[\\u4e00-\\u9fa5\\uE100-\\uF8FF])`);
/** 供水、供气企业, 发改、住建等部门: one word for all of them. */
const ELLIPTIC = /^(?:[\u4e00-\u9fa5]{2,8}、)+[\u4e00-\u9fa5]{2,8}?等?(?:部门|单位|企业|机构)$/;
const PAIR = new RegExp(`^${NAME}、`);
const WHOLE = new RegExp(`^${NAMES}$`);
/** 主要负责人, 党（工）委书记: who speaks for a unit. */
const PERSON =
  '(?:(?:党（工）委|党委|(?<!^中心)党组(?!织))(?=主要|分管|书记|负责|领导|“?一把手))?(?:主要|分管)?(?:“?一把手”?|负责人|负责同志|领导|领导同志|书记|镇长|局长|主任)?';
const HEAD = new RegExp(`^(${NAMES})${PERSON}${BEHIND}`);
/** What goes on with the name of an office, so that it is not over. */
const GOES_ON = `(?!工作报告|(?<=[镇乡]|街道)各|的|之|和|与|及|等|、|职责|名单|人员|干部|职工|党组织|党委|党支部|情况|数据|信息|系统|网站|官网|微信|大楼|窗口|食堂|领导|内部|所有|范围|层面|联系|电话|辖区|以[上下外]|[\\u4e00-\\u9fa5]{0,6}(?:[局室站所院队科处]|中心)|各?成员单位|(?<=中心)(?:校|学校|小学|中学|幼儿园|村|社区|粮库))`;
const LONGER = '(?![\\u4e00-\\u9fa5]{0,8}(?:[局委办]|部门|单位|机构|企业|学校))';
/** 甲局资金拨付情况，: the name goes with what is done to something of it. */
const OBJECT =
  '(?![\\u4e00-\\u9fa5、（）“”]{0,30}(?:情况|问题|事项|名单|结果|台账|清单)(?:$|[，☐]|(?:均|都|应|须|要)?[于在由按](?:会后|收到.{0,8}后?)?☐))';
/** An office, or 各 of something, whatever is done behind it. */
const OFFICE = new RegExp(
  `^(${NAMES})(?:(?<=[\\uE0FF局委厅办部队社司署会股]|[\\u4e00-\\u9fa5]{2}[科镇乡]|街道|政府|集团|中心|银行|公司|支行)(?:(?<=^各.*)|${OBJECT})|(?<=^(?:各|有关|相关|所有).*)${LONGER})${PERSON}(?=[\\u4e00-\\u9fa5])${GOES_ON}`,
);
/** Words in which a word for a unit is only a part: 全部, 内部. */
const PART =
  /^(?:中心|全部|内部|外部|局部|干部|大部|全[市县区镇乡村]|[我本][市县区镇乡村]|两地|城市|城区|地区|现场|市区|一[处院村]|[两三四五六七八九十几每\\d]+[校站所处院]|每人.*|各类|多部门)$|公办$|民办$|^现[将就]|全部$|内部$|干部$|系统$|范围内$|情况$|工作的|情况|督促|[^主重]要[将对把按求在于]|将[^，]{2,10}[报送]|(?<![申邀])请|的|会同|(?:完成|开展|推进|进行|关于|对于|应当|必须|通过|要求)|为第|[督主承协交转会经举创拟]办$|(?<![普巡])查办$|^(?:部门|单位|机构|企业|公司|学校|医院|社区|集团)$|(?<![所存潜内外])在(?![编职线册])|是|被(?!.{1,4}(?:单位|企业|机构|部门|人))|来[我本]|[县市区省镇]长到|[^为除]了|^(?:组建|成立|健全|发[到至给])|.(?:成立|设立)(?![^，]{0,6}[专工领])|要坚持|要以|^逐|^组织全|作为|抄送|责令|分别|重新|去年|今年/;

/** 福寿园、银龄之家两家机构: how many they are; 三岔、柳堤、马营三个街道 have the word in common. */
const COUNTED = /^(.*、[^、]{3,})等?[两三四五六七八九十\d]+[家个](?:机构|单位|部门|企业|公司|医院|学校|养老机构)$/;
/** 城东、城西两个街道办事处, 河东、马鞍、石门三乡镇: places, and what they are. */
const PLACES =
  /^((?:[\u4e00-\u9fa5]{2,4}、)+[\u4e00-\u9fa5]{2,4})等?[两二三四五六七八九十]+个?(?:涉农|重点|沿[江河湖海]|试点|山区|中心)?(街道办事处|街道|镇街|乡镇|镇|乡|社区|村)$/;

/** What a bracket tells of an office. */
const ASIDE =
  /（[^（）]{2,20}(?:配合|协助|参与|协办)）|（(?:设在|挂靠|以下|简称|即|地址|联系|分办|分别办理|会办)[^）]*）/g;

/** 防汛物资各村, 汛期各单位: what is done, or when, before 各 of those who do it. */
const AHEAD =
  /^[\u4e00-\u9fa5]{0,8}?(?:期间?|会后|平时|今后|届时|物资|清单|台账|材料|情况|问题|任务|经费|资金|方案|报告|名单|表|数据|信息|图片|意见|事项|结果|总结)(?=各)/;

/** 施工单位宏基公司, 项目法人区水利公司: what it is, before what it is called. */
const APPOSED =
  /^[\u4e00-\u9fa5]{0,10}(?:施工|建设|代建|承建|设计|监理|责任|运营|业主|承包)(?:单位|方)(?=[\u4e00-\u9fa5]{2,}(?:公司|集团|局|中心|院)$)|^(?:项目)?(?:法人|业主)(?=[\u4e00-\u9fa5]{2,}(?:公司|集团|局|中心|院)$)/;

/** The names in 甲、乙和丙等部门; 主要负责人 of a unit is the unit. */
export function namesIn(text: string): string[] {
  const [, places = '', kind = ''] = PLACES.exec(text) ?? [];
  if (places !== '') return places.split('、').map((one) => `${one}${/乡镇|镇街/.test(kind) ? '' : kind}`);
  if (ELLIPTIC.test(text) && !PAIR.test(text)) return [text];
  return text
    .replace(ASIDE, '')
    .replace(COUNTED, '$1')
    .replace(/等(?:有关|相关)?[\u4e00-\u9fa5]{0,6}(?:部门|单位|地方)?(?:（单位）)?$/, '')
    .split(SEPARATOR)
    .map((name) =>
      name
        .replace(/☐/g, '')
        .replace(AHEAD, '')
        .replace(APPOSED, '')
        .replace(
          /^(?:全国|全省|全市|全区(?!各))(?=.)|^.*(?:由|涉及的(?!单位$|部门$))|(?:等|主要负责人|主要负责同志|分管负责人|负责人|党政主要负责同志)$/g,
          '',
        )
        .trim(),
    )
    .map(unbound)
    .filter((name) => name !== '' && !PERSON_ALONE.test(name));
}

/** 分管副区长领办: somebody, and no unit. */
const PERSON_ALONE =
  /(?:区长|县长|市长|镇长|(?<!包案|包保|带队|联系|包[乡村片联])领导|书记)(?:领办|领衔|包案|负责|牵头)?$/;

/** Whether a text is nothing but names of units. */
export function areNames(text: string): boolean {
  return WHOLE.test(text) && areUnits(text);
}

/** The names with which a text begins, where something is done behind them; '' where there are none. */
export function namesAtHead(text: string): string {
  const found = [HEAD, OFFICE].map((pattern) => pattern.exec(text)?.[1] ?? '');
  return withInner(found.find((one) => one !== '' && areUnits(one)) ?? '', text);
}

/** The same names, the last with the office within it that a text goes on with. */
export function withInner(names: string, text: string): string {
  return names + innerOffice(names, text.slice(names.length));
}

/** 局规划建设股, 乡督查组: an office within the one that was found, though its name begins with what is done. */
function innerOffice(found: string, rest: string): string {
  const [name = ''] = found === '' || !OUTER.test(found) || OF_OTHERS.test(rest) ? [] : (INNER.exec(rest) ?? []);
  return name;
}

const OUTER = /[区县市镇乡村局委厅院府办校处部道）]$/;
const INNER = new RegExp(
  `^(?!.{0,7}(?:各|全[区县市镇体省乡部]))(?:(?![将把应须请向由和与及等会])[\\u4e00-\\u9fa5]){1,8}?(?:股|科(?!学|技)|室|(?<![阅研酌核])处(?![理置罚])|组(?![织长成建])|[中大支]队|专班|(?<![设建])站|(?<![承主协督转交查经举创开])办(?![公理结案法学事好])|部(?![门分署位])|班子成员)${BEHIND}`,
);
/** What is done to others: 督促施工单位, and not 督查组. */
const OF_OTHERS =
  /^(?:具体|共同|分别|组成|进驻|联系|对接|指导|组织|督促|要求|通知|委托|聘请|邀请|帮助|安排|指定|明确|确定|推荐|抽调|成立|组建|支持|配合|协助|会同|联合|参加|参与|报送?|派|建立|设立|新建|建成|完成|开展)/;

function areUnits(text: string): boolean {
  const names = namesIn(text);
  return (
    names.length > 0 &&
    names.every((name) => name.length <= (name.includes('、') ? 40 : 24) && !FIRST.test(name) && !PART.test(name))
  );
}
