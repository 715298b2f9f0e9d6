import { message } from '../message.ts';

/** What can be wrong with complaints. */
export const complaintMessages = {
  'complaint-named': message<Record<string, never>>(
    'warning',
    '匿名投诉写了投诉人',
    () => '这是匿名投诉，却写了投诉人',
    () => '删去“投诉人”；不是匿名的，把“匿名”改成 否',
  ),
  'complaint-unreferred': message<{ what: string }>(
    'warning',
    '没有转办就有结果',
    ({ what }) => `没有转办，却有“${what}”`,
    () => '补记转办；由受理单位自己办理的，转办给它自己',
  ),
  'complaint-unresolved': message<{ what: string }>(
    'warning',
    '没有结果就回访',
    ({ what }) => `没有办理结果，却有${what}`,
    ({ what }) => `补记办理结果，或删去“${what}”`,
  ),
  'complaint-unfollowed': message<{ conclusion: string }>(
    'warning',
    '属实而没有整改',
    ({ conclusion }) => `核查${conclusion}，却没有登记成问题或任务`,
    () => '用 xiaoneng issue add --complaint 登记成问题，再写进“问题编号”；已当场改正的，在“备注”里写明',
  ),
  'complaint-dissatisfied': message<Record<string, never>>(
    'warning',
    '回访不满意',
    () => '回访不满意，没有二次办理，也没有登记成问题或任务',
    () => '登记二次办理；或登记成问题、任务继续办理，把编号写进“问题编号”或“任务”；不再办理的，在“备注”里写明理由',
  ),
} as const;
