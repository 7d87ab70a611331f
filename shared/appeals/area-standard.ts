import type { AreaQuestion } from './area-survey'

/** The two-monthly survey that a district begins with, in our own words. */
export const standardAreaSurvey: { title: string; questions: AreaQuestion[] } = {
  title: '群众安全感、满意度调查',
  questions: [
    { key: 'safe', kind: 'scale', text: '住在这里，您觉得安全吗？', required: true, options: [] },
    {
      key: 'worry',
      kind: 'severalOf',
      text: '您最不放心的是什么？（可多选）',
      required: true,
      options: [
        { key: 'theft', label: '小偷小摸' },
        { key: 'fraud', label: '电话诈骗' },
        { key: 'traffic', label: '车多路乱' },
        { key: 'fire', label: '消防隐患' },
        { key: 'quarrel', label: '邻里纠纷' },
        { key: 'other', label: '别的' },
      ],
      askIf: { key: 'safe', among: ['1', '2', '3'] },
    },
    {
      key: 'night',
      kind: 'oneOf',
      text: '晚上一个人走在家附近，您怕不怕？',
      required: true,
      options: [
        { key: 'no', label: '不怕', mark: 'good' },
        { key: 'some', label: '有点怕' },
        { key: 'yes', label: '很怕', mark: 'bad' },
      ],
    },
    {
      key: 'seen',
      kind: 'oneOf',
      text: '这两个月，您见过网格员吗？',
      required: true,
      options: [
        { key: 'often', label: '常见到', mark: 'good' },
        { key: 'once', label: '见过一两次', mark: 'good' },
        { key: 'never', label: '没见过' },
      ],
    },
    { key: 'service', kind: 'scale', text: '村（社区）和网格办事，您满意吗？', required: true, options: [] },
    { key: 'more', kind: 'words', text: '有什么要我们做的，请告诉我们', required: false, options: [] },
  ],
}
