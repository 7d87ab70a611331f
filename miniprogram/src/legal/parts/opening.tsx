import { Box, Tap } from '@/platform/host'
import { go } from '@/platform/route'
import { Button, Note, Title } from '@/ui'

/** A tap on one of the short questions of an answer. */
export interface Choose {
  card: string
  question: number
  choice: number
}

const examples = ['老板拖欠工资三个月怎么办', '楼上漏水不肯修', '彩礼能不能要回来', '朋友借钱不还', '子女不养老人', '被电信诈骗了怎么办']

/** What stands there before anything was asked: how to ask, and some questions to tap. */
export function Opening({ onAsk }: { onAsk: (text: string) => void }) {
  return (
    <Box className="legal-opening">
      <Title>您遇到什么事？</Title>
      <Note>用平常话说就行。答复有法条依据；没有把握的会直说，并告诉您找谁</Note>
      <Box className="legal-examples" role="group" label="常问的">
        {examples.map((text) => (
          <Tap key={text} className="legal-example" onTap={() => onAsk(text)} label={`问：${text}`}>
            {text}
          </Tap>
        ))}
      </Box>
      <Box className="wrap">
        <Button kind="quiet" small onTap={() => go('/legal/calculators/index')}>
          算一算：补偿、时效
        </Button>
        <Button kind="quiet" small onTap={() => go('/legal/statutes/index')}>
          查法律法规
        </Button>
        <Button kind="quiet" small onTap={() => go('/legal/questions/index')}>
          我问过的
        </Button>
      </Box>
      <Note>只有您自己看得到问过的话</Note>
    </Box>
  )
}
