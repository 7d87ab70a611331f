import Taro from '@tarojs/taro'
import { Box } from '../host'
import { Button, Card, Note, Page, Title } from '@/ui'
import './index.scss'

const parts: readonly { title: string; lines: readonly string[] }[] = [
  {
    title: '我们存什么',
    lines: [
      '您说的话、照片、录音和地点，用来办您的事',
      '按住说话时的录音，交给腾讯云变成字，变完不留',
      '您的微信身份，用来让您看到自己的诉求',
      '您自己填的称呼和电话，加密存放；不填也能用',
    ],
  },
  {
    title: '谁看得到',
    lines: [
      '管这个地方、正在办这件事的人，看到您说的内容',
      '姓名和电话平时遮住，要看全得写明理由，每一次都记下来',
      '邻居看到的只有一句概括，没有您的名字和原话',
    ],
  },
  { title: '不写名字时', lines: ['不存您的微信身份和电话，也没有能对上您的记录', '只有回执码能打开它；这部手机记着，别处要用请抄下来'] },
  { title: '照片', lines: ['照片里藏着的拍摄地点、手机型号等信息会先去掉', '原图处理完就删', '工作人员到现场拍的，会记下时间和位置；您只看到时间'] },
  { title: '您能做的', lines: ['投出去一分钟内可以撤回修改；还没答复前可以撤回不办', '称呼、电话、住处随时可以改'] },
]

export default function Privacy() {
  return (
    <Page title="隐私">
      {parts.map((part) => (
        <Card key={part.title}>
          <Title level={2}>{part.title}</Title>
          {part.lines.map((line) => (
            <Box key={line} className="privacy-line">
              {line}
            </Box>
          ))}
        </Card>
      ))}
      {process.env.TARO_ENV === 'weapp' ? (
        <Button kind="quiet" onTap={() => Taro.openPrivacyContract({})}>
          看完整的隐私保护指引
        </Button>
      ) : (
        <Note>完整的隐私保护指引在微信小程序里可以看到</Note>
      )}
    </Page>
  )
}
