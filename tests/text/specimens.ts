/** A task as the design shows it, with comments and a history of four entries. */
export const task = `编号: RW20220214-7K3Q
事项: 排查整治城镇燃气安全隐患
来源: {类别: 领导批示, 层级: 市, 文号: 市政办〔2022〕3号}
牵头单位: 区应急管理局
配合单位: [区住房和城乡建设局]
责任人: 张某
分管领导: 李某
重要程度: 重要            # 常规 | 重要
紧急程度: 紧急            # 平件 | 紧急 | 特急
难易程度: 较复杂          # 一般 | 较复杂 | 特别复杂 | 极特殊
收到日期: 2022-02-14      # a time of day may follow where it matters: 2022-02-14 09:30
办结时限: 2022-03-10      # only when the source fixed one; otherwise computed from 难易程度
办理经过:                 # append-only; each entry: 日期, 动作, and what that action needs
  - 日期: 2022-02-16
    动作: 签批
    人员: 王某
  - 日期: 2022-02-17
    动作: 部署
    人员: 王某
    方式: 会议
  - 日期: 2022-02-25 09:30
    动作: 进展
    内容: |-
      摸排餐饮场所 312 家：
      发现隐患 41 处 #1 至 #41
  - 日期: 2022-03-08
    动作: 办结
    内容: "隐患全部整改：见附件"
`;
