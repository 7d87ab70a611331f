import { mergeInternalComponents } from '@tarojs/shared'
import aria from './aria'

mergeInternalComponents(aria)
