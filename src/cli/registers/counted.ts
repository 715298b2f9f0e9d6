import { articlesByUnit } from '../../rules/burden/articles.ts';
import { complaintFigures } from '../../rules/complaints/complaints.ts';
import { motionFigures } from '../../rules/motions/motions.ts';
import { articlesView } from '../../views/registers/articles.ts';
import { complaintsView } from '../../views/registers/complaints.ts';
import { motionsView } from '../../views/registers/motions.ts';
import { periodFigures } from './period-figures.ts';

/** What was written and sent in a period. */
export const articleSummary = periodFigures({
  summary: '各单位稿件数、去向和采用；不计分（五（五））',
  view: (then, period) => articlesView(period, articlesByUnit(then, period), then.terms.asOf),
});

/** 投诉受理情况 of what was received in a period. */
export const complaintSummary = periodFigures({
  summary: '某个期间收到的投诉：按渠道、单位、核查结论、满意度，退单、二次办理，各环节是否按时',
  view: (then, period) => complaintsView(complaintFigures(then, period), period, then.terms.asOf),
});

/** 建议提案办理情况 of what was handed out in a period. */
export const motionSummary = periodFigures({
  summary: '某个期间交办的建议提案：按届次、承办单位，解决程度、沟通率、满意率、按时率',
  view: (then, period) => motionsView(motionFigures(then, period), period, then.terms.asOf),
});
