/** Who is to do something, as the text names them: lead first, then those who take part. */
export interface Actors {
  readonly lead: readonly string[];
  readonly support: readonly string[];
}

const KIND =
  '(?:人民政府|政府|办公厅|办公室|委员会|领导小组|工作小组|指挥部|专班|督查室|效能办|街道|镇街|街镇|部门|单位|地区|省份|各地|机构|医院|学校|企业|公司|银行|中心|主办者|责任人|热线|[局委厅部院办镇乡](?![门属分内长署位组宣政统]))';
const WHO = `(?:[\\u4e00-\\u9fa5xX×A-Za-z]{0,16}?${KIND})`;
const MANY = `${WHO}(?:(?:[、和与及]|以及)${WHO})*`;
/** What follows a subject. */
const VERB =
  '(?=(?:等(?:有关|相关)?(?:部门|单位|地方)?)?(?:[，]|要|应|将|须|需|必须|负责|牵头|全部|组织|完成|建立|推行|出台|印发|制定|开展|实施|报送|上报|报告|对|按|向|在|于|会同|配合|编制|公布|落实|结合|根据|依据|对照|依照|按照|自|收到|接到|以|每|及时|汇总|提出|形成|启动|梳理|深入|原则上|主要负责))';
const SUBJECT = new RegExp(`^(${MANY})${VERB}`);

/** The names in 甲、乙和丙; 主要负责人 of a unit is the unit. */
function namesIn(text: string): string[] {
  return text
    .split(/[、]|以及|(?<=[局委厅部院办镇位门府])[和与及](?=[\u4e00-\u9fa5])/)
    .map((name) => name.replace(/^(?:全国|全省|全市|全区)(?=.)|(?:等|主要负责人|主要负责同志)$/g, '').trim())
    .filter((name) => name !== '');
}

/** The subject with which a sentence begins: 区应急局要…… */
export function subjectOf(sentence: string): readonly string[] {
  const text = sentence.replace(/^(?:同时|另外|此外|其中|由|请|从?20\d\d年起)[，,]?/, '');
  const found = SUBJECT.exec(text)?.[1];
  return found === undefined || !isUnitLike(found) ? [] : namesIn(found);
}

/** The subject of the last of these parts of a sentence that has one. */
export function subjectWithin(text: string): readonly string[] {
  const parts = text.split(/[，；]/).map((part) => subjectOf(part.trim()));
  return parts.findLast((names) => names.length > 0) ?? [];
}

/** Words in which a word for a unit is only a part: 全部, 内部. */
const NOT_UNITS =
  /^(?:按照|根据|依据|依照|通过|对于|对|为|在|将|与|把|以|经|从|向|围绕|结合|针对|并|也|都|是|由于|严格|切实|进一步|全面|充分|加强|建立|完善)|^(?:全部|内部|外部|局部|干部|部门|单位|机构|中心|企业|公司|学校|医院|地区|大部|法院)$|全部$|内部$|干部$|系统$/;

function isUnitLike(text: string): boolean {
  return namesIn(text).every((name) => name.length <= 20 && !NOT_UNITS.test(name));
}

/** The subject close before a time: 试点地区要于……, 各部门、各单位于……. */
export function subjectBefore(text: string): readonly string[] {
  const clause = /[^，。；：:（）()“”]*$/.exec(text)?.[0] ?? '';
  const bare = clause
    .replace(/(?:要求|要|应当|应该|应|须|需|将|必须|原则上|并|请|可)*(?:在|于|从|自|争取|力争|确保)?$/, '')
    .replace(/^(?:请|由|并由|并)|会同.*$/g, '');
  return new RegExp(`^${MANY}$`).test(bare) && isUnitLike(bare) ? namesIn(bare) : [];
}

/** The subject close after a time: 2019年3月底前，国家卫生健康委推行……. */
export function subjectAfter(text: string): readonly string[] {
  return subjectOf(text.replace(/^[，、,]/, ''));
}

/** 会同 and 配合 of a sentence: those who take part. */
export function partnersIn(sentence: string): readonly string[] {
  const found = new RegExp(`会同(${MANY})`).exec(sentence)?.[1];
  return found === undefined ? [] : namesIn(found.replace(/等(?:有关|相关)?(?:部门|单位)$/, ''));
}

/** （甲牵头，乙、丙配合）,（甲、乙按职责分工负责）, 责任单位：甲、乙 behind a duty; 指导 is no duty. */
export function bracketed(text: string): Actors | undefined {
  const lead: string[] = [];
  const support: string[] = [];
  const parts = [
    ...text.matchAll(/（([^（）]{2,90}(?:负责|牵头|配合|参与|参加|协助|主办|协办|落实)[^（）]{0,90})）/g),
  ].map(([, inside = '']) => inside);
  const lines = [...text.matchAll(/((?:牵头|责任|主办|承办|配合|协办)(?:单位|部门))[：:]([^。；）]{2,90})/g)];
  for (const [, role = '', names = ''] of lines) (/配合|协办/.test(role) ? support : lead).push(...namesIn(names));
  for (const inside of parts.flatMap((part) => part.split(/[，；]/))) {
    if (/指导/.test(inside) || /[：:]/.test(inside)) continue;
    const names = namesIn(
      inside.replace(
        /(?:按(?:照)?(?:各自)?职责)?(?:分工)?(?:分别)?(?:牵头|负责|配合|参与|参加|协助|主办|协办|落实)+$/,
        '',
      ),
    );
    (/(?:配合|参与|参加|协助|协办)$/.test(inside) ? support : lead).push(...names);
  }
  return lead.length + support.length === 0 ? undefined : { lead, support };
}
