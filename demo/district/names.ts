/** Every name here is invented. 禾湖区 and everything in it does not exist. */
export const districtCode = '320999'
export const districtName = '禾湖区'

export const towns = [
  { name: '望湖街道', short: '望湖', villages: ['荷塘社区', '听雨社区', '石榴社区', '云帆社区'] },
  { name: '禾丰镇', short: '禾丰', villages: ['稻香村', '麦浪村', '桑园村', '新禾社区'] },
  { name: '芦溪镇', short: '芦溪', villages: ['芦花村', '柳湾村', '白鹭村', '菱角社区'] },
] as const

/** Two-character beginnings of place names. */
export const beginnings =
  '荷塘 听雨 石榴 云帆 稻香 麦浪 桑园 新禾 芦花 柳湾 白鹭 菱角 春晓 秋枫 竹溪 梅坞 兰台 菊苑 银杏 香樟 紫藤 青萍 碧波 映月 望星 晨曦 晚霞 金穗 银鱼 锦鲤 鸿雁 燕归 鹭洲 鹤鸣 蝉声 蛙塘 莲心 藕香 菱歌 渔舟 石桥 木桥 东篱 柳溪 南汀 北渚 水岸 云锦 纺车 染坊 茶园 果园 瓜田 豆棚 米市 盐仓 砖窑 铁匠 书院 文笔 状元 耕读 和睦 安康 福满 吉庆 丰登 仁里 义井 礼泉 智水 信步'.split(
    ' ',
  )

/** What places are, with the share in which they occur. */
export const endings = ['小区', '小区', '小区', '花苑', '路', '路', '小学', '菜市场', '公园', '卫生室', '广场', '幼儿园', '停车场', '桥'] as const

export const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎'
export const givenNames =
  '芳 伟 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 桂英 秀兰 建国 建华 志强 文彬 海燕 春梅 玉兰 晓东 小红 国庆 玲玲 雪梅 俊杰 佳怡 子涵 思远 浩然 雨桐 欣怡 梓萱 宇航 嘉豪 一鸣 若曦 明轩 诗涵 天佑 建军 红梅 德胜 福生 金凤 银花 阿根 水生 根林 巧云 月娥 志明 永康 庆丰 晓燕 文静 振华 卫东 爱民 立新 学文'.split(
    ' ',
  )

export const bodies = [
  { id: 'chengguan', name: '区城市管理局', short: '城管' },
  { id: 'zhujian', name: '区住房和城乡建设局', short: '住建' },
  { id: 'gongan', name: '禾湖公安分局', short: '公安' },
  { id: 'minzheng', name: '区民政局', short: '民政' },
  { id: 'shuiwu', name: '区水务局', short: '水务' },
  { id: 'jiaotong', name: '区交通运输局', short: '交通' },
  { id: 'huanjing', name: '禾湖生态环境局', short: '生态环境' },
  { id: 'renshe', name: '区人力资源和社会保障局', short: '人社' },
  { id: 'weijian', name: '区卫生健康委员会', short: '卫健' },
  { id: 'jiaoyu', name: '区教育局', short: '教育' },
  { id: 'shichang', name: '区市场监督管理局', short: '市场监管' },
  { id: 'gongdian', name: '禾湖供电营业部', short: '供电' },
] as const
