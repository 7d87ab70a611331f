import Taro from '@tarojs/taro'

/** Plays a sound once. */
export function playSound(url: string): void {
  const player = Taro.createInnerAudioContext()
  player.src = url
  player.play()
}
