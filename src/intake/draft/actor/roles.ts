import { areNames, NAMES, namesAtHead, namesIn, withInner } from './names.ts';
import { BEHIND, FIRST } from './verbs.ts';

/** Who is to do something, as the text names them: lead first, then those who take part. */
export interface Actors {
  readonly lead: readonly string[];
  readonly support: readonly string[];
}

/** What a unit is in a part of a sentence: it does it, does it with others, helps, or only guides. */
export interface Subject {
  readonly names: readonly string[];
  readonly role: 'leads' | 'does' | 'joins' | 'helps' | 'guides';
}

const BEFORE =
  /^(?:[“‘]|\d{1,2}[.、．](?!\d)|（\d{1,2}）|建议|[一二三四五六七八九十]是(?![^，。；]{0,6}[是否])|[于在自从到至]?☐+(?:起|开始)?[，、]?|同时|另外|此外|其中|目前|当前|近日|近期|下一步|随后|届时|今后|会议(?:要求|强调|决定|议定)|并由|并请|并|由(?!于)|请|(?:牵头|责任|主办|承办)单位(?=[省市区县])|责成|责令|要求|原则上|自☐*起|[自从](?:☐|20\d\d年|\d{1,2}月|\d{1,2}日|[上下]半年|第?[一二三四]季度)+(?:起|开始)|从?20\d\d年起)[，：]?/;
const AGENT = new RegExp(`(?:由|责成|责令|请)(${NAMES})${BEHIND}(.{0,8})`);
/** 会同乙, 商乙, 配合乙: whoever does it does it with others. */
const WITH = `(?:会同|会商|商请|协商|联合(?![检督调执工][\\u4e00-\\u9fa5]{1,3}组)|协同|配合(?!单位|部门|科室)|(?<![营招工电厂客经外磋])商(?![务会业贸户品场标家城圈]))(?:☐|[于在])*`;
const PARTNERS = new RegExp(`(?<!积极|协调)${WITH}(${NAMES})`);
const TOGETHER = new RegExp(`^(?:要|应|须)?${WITH}${NAMES}(?:[，于在☐]|$)`);
/** 摸底排查。, 时间安排：, 1.: what stands before the subject of a part. */
const TITLE = /^[^，。；：（）]{1,16}[：。]|^(?:第[一二三四五六七八九十]|[⑴-⒇①-⑳])[是，、]?/;

/** 市政府召开的会议: what is spoken of, and not who does something. */
const RELATIVE =
  /^(?:(?:联合|组织|共同)?(?:召开|印发|下发|部署|交办|转办|确定|下达|批准|出台|发布|(?:承担|负责)(?!的[^，。；]{2,24}(?:项目|工程|工作|任务|事项|改造|建设|$))|报送|提出|反映|反馈|作出|公布|审议通过)|(?:主要|分管)?(?:领导|负责人|负责同志)?担?任[^，。；]{1,8})的/;

/** 责任单位：甲: the label is nobody, and who helps or answers for it in person is no unit that does it. */
const LABEL =
  /^(?:(?:(配合|协办|参与)|牵头|责任|主办|承办|实施|落实|负责|整改)(?:单位|部门|科室|股室|处室)|((?:牵头|责任|分管|包保|包案|带队|联系|督办)(?:领导|人)|联系人))：/;

/** 领导小组办公室设在甲: it is the office that does what follows. */
const SEATED = /^([\u4e00-\u9fa5]{0,16}?(?:办公室|专班办|[创整治清联]办))设在[^，。；]{2,20}/;

/** 养老服务站由甲负责, 加装电梯由甲会同乙: what is named before 由 is what is done. */
const CHARGED = new RegExp(
  `^[^，。；由]{0,24}(?<![自理缘])由(${NAMES}?)((?:会同|商|联合|具体|统一|共同)*(?:负责|负总责|牵头|组织|承办|会同|落实|实施|承建|代建).*)$`,
);

/** The subject of a part of a sentence, and what it does in it; undefined where it has none. */
export function subjectOf(part: string): Subject | undefined {
  let text = part.trim().replace(SEATED, '$1');
  for (let bare = text.replace(BEFORE, ''); bare !== text; bare = text.replace(BEFORE, '')) text = bare;
  if (WE.test(text)) return { names: ['我们'], role: 'does' };
  const [label, helping, person] = LABEL.exec(text) ?? [];
  if (label !== undefined) return (helping ?? person) === undefined ? subjectOf(text.slice(label.length)) : undefined;
  const found = namesAtHead(text) || somebodyIn(text);
  if (found === '') return TITLE.test(text) ? subjectOf(text.replace(TITLE, '')) : knownIn(text);
  return subjectNamed(found, text.slice(found.length));
}

/** 高压线迁改供电所保证……: what is to be done stands before a unit that is known. */
function knownIn(text: string): Subject | undefined {
  const [, ahead = '', name = '', rest = ''] = BEHIND_TASK.exec(text) ?? [];
  const isTask = name !== '' && !FIRST.test(ahead);
  return isTask ? subjectNamed(name, rest) : undefined;
}

const BEHIND_TASK = new RegExp(
  `^([^，。；：☐\\uE0FF]{2,16}(?<![对向与和及并报经是为同合商成促导给送由请让使把将]))([\\uE100-\\uF8FF]{2}\\uE0FF+)${BEHIND}(.*)$`,
);

/** 我们3日内分发: whoever writes. */
const WE = new RegExp(`^我们(?=☐|[于在将会]|${BEHIND})`);

/** What those with whose names a part begins do in the rest of it. */
function subjectNamed(found: string, rest: string): Subject | undefined {
  const [, first = '', beside = ''] = WITH_OTHERS.test(rest) ? (/^(.+)[与和同]([^与和同、]+)$/.exec(found) ?? []) : [];
  if (areNames(first) && areNames(beside)) return { names: namesIn(first), role: 'does' };
  const [, by = ''] = BY.exec(rest) ?? [];
  if (areNames(by)) return WATCHES.test(rest.slice(by.length + 1)) ? undefined : { names: namesIn(by), role: 'does' };
  const [, asked = ''] = ASKED.exec(rest) ?? [];
  if (areNames(asked)) return { names: namesIn(asked), role: 'does' };
  const [, names = '', task = ''] = CHARGED.exec(rest) ?? [];
  if (areNames(names)) return { names: namesIn(names), role: roleIn(task) };
  return isSpokenOf(found, rest) ? undefined : { names: namesIn(found), role: roleIn(rest) };
}

/** Of whom something is told, and who does nothing: what is built, who watches, when, whose telephone it is. */
function isSpokenOf(found: string, rest: string): boolean {
  const watches = found.includes('由') && WATCHES.test(rest);
  const isBuilt = BUILT.test(found) && COMES_ABOUT.test(rest);
  return watches || isBuilt || EVENT.test(rest) || RELATIVE.test(rest) || CONTACT.test(rest);
}

const CONTACT = /^(?:联系人：|联系电话|联系方式|电话|地址)/;

/** 河湾镇养殖场由区农业农村局关停: what it is done to, and by whom. */
const BY = new RegExp(`^由(${NAMES})${BEHIND}`);
/** 市发改委要求各区上报: of whom it is asked. */
const ASKED = new RegExp(`^(?:要求|责成|责令|通知)(${NAMES})${BEHIND}`);

/** 各镇与村组签订责任书: the second is with whom it is done. */
const WITH_OTHERS =
  /^(?:逐[一户个]|再|抓紧|尽快)*(?:谈|商谈|洽谈|协商|商定|签订|签署|对接|核对|对账|衔接|会商|沟通|见面|比对|建立[^，。；]{0,12}机制)/;

/** 省文物局批复后一个月内: when, and not who. */
const EVENT = /^(?:批复|批准|审批|核准|同意|验收|答复|备案|下达|审定|审核|复核|评审)[^，。；☐]{0,6}(?:后|之日起?)☐/;

/** 党群服务中心新址装修12月底前完工: what is built does nothing. */
const BUILT = /(?:中心|[站馆园校院所厂]|[院园片库]区|学校|医院|社区|小区|公园|广场|大厅)$/;
const COMES_ABOUT =
  /^[^，。；☐]{0,12}☐+(?:前|底)?(?:全面|全部|基本|正式|主体)?(?:完工|竣工|建成|交付(?:使用)?|投用|投入(?:使用|运[行营])|启用|封顶|开工|动工|通车|开园|开馆|开业|开诊|运营|完成(?:主体|改造|装修|扩建|建设|搬迁|检修)[^，。；]{0,6})(?=[，。；、）]|$)/;

function roleIn(rest: string): Subject['role'] {
  if (TOGETHER.test(rest)) return 'does';
  if (
    /^(?:等[^，]{0,8})?(?:按[^，]{0,8})?(?:要|应|须)?(?:积极|主动|密切|全力|全程|依法|依规|同步|共同|负责|做好|给予|予以){0,2}(?:配合|协助|协办|协同|参与|参加|支持)/.test(
      rest,
    )
  )
    return 'helps';
  if (
    /^(?:等[^，]{0,8})?(?:负责|给予|予以|做好|加强)?(?:业务|工作|技术)?指导(?:，|。|$)|^(?:审核|审定|审查|把关|复核)(?:把关)?(?:，|。|；|$)/.test(
      rest,
    )
  )
    return 'guides';
  if (/^(?:等[^，]{0,8})?(?:要|应|须)?(?:共同|负责)?(?:牵头|主办)/.test(rest)) return 'leads';
  return /^(?:具体)?(?:实施|负责|承办|落实|组织实施|分别负责|按职责[^，]*负责)(?:，|。|☐|$)/.test(rest)
    ? 'joins'
    : 'does';
}

/** 会同 and 配合 of a sentence: those who take part. */
export function partnersIn(text: string): string[] {
  const found = PARTNERS.exec(text)?.[1];
  return found === undefined ? [] : namesIn(found);
}

/** 有关情况由甲汇总: who does it, where the part begins with what is done. */
export function agentIn(text: string): string[] {
  const found = AGENT.exec(text) ?? AGENT_PERSON.exec(text);
  const [, bare = '', behind = ''] = found ?? [];
  const names = found === null ? '' : withInner(bare, text.slice(found.index + found[0].indexOf(bare)));
  if (found !== null && !areNames(names)) return PERSON_ALONE.test(bare) && roleIn(behind) !== 'helps' ? [bare] : [];
  return areNames(names) && roleIn(behind) !== 'helps' && !WATCHES.test(behind) ? namesIn(names) : [];
}

/** 由村医送到: somebody who is no office. */
const PERSON_ALONE =
  /(?:村医|校医|医生|会计|出纳|网格员|护林员|巡查员|管护员|普查员|管理员|[河湖林田路街片][长]|[村社]干部|包村干部|物业|业主|施工方|承包人|经营者|企业)$/;
const AGENT_PERSON = new RegExp(
  `(?:由|责成|责令|请)([\\u4e00-\\u9fa5]{0,6}?(?<=${PERSON_ALONE.source.slice(0, -1)}))${BEHIND}(.{0,8})`,
);

/** 由卫健局监督: it does nothing of it itself. */
const WATCHES = /^(?:全程|负责|跟踪)?(?:监督|督促|监管|指导)(?:[，。；☐]|$)/;

/** What ends a word for somebody, though it is no office: 平台, 经营者, 申请人, 施工单位. */
const ENDING =
  '(?:村医|校医|会计|出纳|文书|书记|主任|班子成员|中层|各户|农户|双方|包[乡村片组]领导|平台|网点|教学点|接种点|服务点|门店|商铺|商家|业主|主体|骑手|司机|法人|单位|部门|机构|企业|公司|集团|学校|[河湖林田路街片园校院站所村组]长|[人者员商方师户店社馆厂矿场站园校院队]|队伍|干部|党员|职工|教职工|考生|学生|医生|毕业生|机关|景区|园区|街区|小区|社区|库区|乡镇|镇街|街道|县区|市县)';
/** Words that end alike and are nobody. */
const NOBODY =
  /(?:现场|市场|立场|[本他有个世惊感动]人|人人|或者|再者|动员|全员|地方|一方|多方|双方|协商|会商|磋商|电商|校园|家园|田园|开户|落户|入户|逐户|账户|窗户|进场|退场|到场|开园|入园|入院|出院|到站|返校)$/;
/** What goes before such a noun and makes it an object: 对……的企业. */
const OBJECT = /^(?:未|对|将|把|向|由|从|以|按|因|如|若|凡|除|为|经|在|当|于|本次|此次)/;
const WORD = '[\\u4e00-\\u9fa5A-Za-z“”\\uE000-\\uE004\\uE0FF-\\uF8FF]';
const ONE = `${WORD}{1,28}?(?:(?<=${ENDING})|(?<=[县市])（[市区县旗、]{1,6}）)(?:（[\\u4e00-\\u9fa5、]{1,6}）)?`;
/** What says that whoever stands before it is to do something. */
const MUST =
  '(?=请[于在☐]|应当|应(?![急届对用])|要(?![求点闻素])|须|必须|务必|需(?!求)|不得|负责(?!人|同)|逐[一户村家人片单]|轮流|分片|挨家|入户|上门|把|每[一个]?[日天周月季年半]|[于在自]?☐|(?:[于在自]|收到|接到|取得).{0,16}(?:☐|[时后]$))';
/** 申请人, 举办者: named for what they do. */
const NAMED_SO = /^[^的]{2,4}[人者方员]$/;
const SUBJECT = new RegExp(
  `^${ONE}(?:(?:、|[和及与或]|或者|以及)${ONE}){0,5}?(?:等${WORD}{0,6}(?<=${ENDING}))?${MUST}`,
);

/** The noun before 应, 要, 须, 负责 or a time, where it means somebody: 上述平台应于……, 取得许可的企业须……. */
function somebodyIn(text: string): string {
  const name = SUBJECT.exec(text)?.[0].replace(/(?:应当|必)$/, '') ?? '';
  const isObject =
    OBJECT.test(name) ||
    /责令|督促|要求/.test(name) ||
    (!name.includes('的') && !NAMED_SO.test(name) && FIRST.test(name));
  return isObject || NOBODY.test(name) || /[的了]$|(?<![申邀])请/.test(name) ? '' : name;
}
